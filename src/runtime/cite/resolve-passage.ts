/** Finds a cited passage again in the document as it is now. */

import { ownValue } from '../words.ts'
import { readTarget } from './annotation-target.ts'
import { type CitedPassage, parseCitation } from './citation-string.ts'
import type { CitableText } from './cite-passage.ts'
import { findEdited } from './find-edited.ts'
import { findExact } from './find-exact.ts'
import { blockOf, flatTextOf, type PassagePlace, placesOf } from './flat-text.ts'
import type { Range } from './quote.ts'

/**
 * Keys that blocks of a document had in earlier releases and none has now: each with the key of the block where its text went,
 * or null, and the release that came without it, or null while it is in none.
 */
export type FormerKeys = { readonly [key: string]: readonly [now: string | null, since: string | null] }

/** Where a passage stands. */
export interface FoundPassage<Slug extends string = string> {
  /**
   * `same`: the words stand in the block that was cited; `moved`: the same words stand in another block, or under another
   * slug; `edited`: other words stand in their place.
   */
  readonly status: 'same' | 'moved' | 'edited'
  /** Address of the document. */
  readonly slug: Slug
  /** Its first sign. */
  readonly from: PassagePlace
  /** Its last sign. */
  readonly to: PassagePlace
  /** The words as they are now, with white space as one blank. */
  readonly words: string
  /** Whether it may be more, or elsewhere in its block: the words are then those of the block, or of what is left of several. */
  readonly isApproximate: boolean
}

/** A passage that is not found in its document: it was taken out, or nothing tells where it went. */
export interface RemovedPassage {
  /** Equal words may stand elsewhere. */
  readonly status: 'removed'
  /** Address of the document, which may be gone itself. */
  readonly slug: string
  /** Key of the block from which it was taken, or where the text of that block went; null when there is none. */
  readonly now: string | null
  /** The release that came without the block that it began in, or its document; null when that block is there, or it is not known. */
  readonly since: string | null
}

/** What became of a cited passage. */
export type Resolved<Slug extends string = string> = FoundPassage<Slug> | RemovedPassage

/** @throws SyntaxError when the citation is none. */
export const readCitation = (citation: string | object): CitedPassage =>
  typeof citation === 'string' ? parseCitation(citation) : readTarget(citation)

/**
 * What became of a passage in the document as it is here. `formerKeys` are those of the document.
 *
 * @throws SyntaxError when the citation is none.
 */
export const resolveIn = (
  document: CitableText,
  citation: string | object,
  formerKeys: FormerKeys = {},
): Resolved => resolvePassage(document, readCitation(citation), formerKeys)

export function resolvePassage(
  document: CitableText,
  passage: CitedPassage,
  formerKeys: FormerKeys,
): Resolved {
  const flatText = flatTextOf(document)
  const { slug } = document
  const key = passage.from?.block
  const own = blockOf(flatText, key)
  const former = key === undefined || own !== undefined ? undefined : ownValue(formerKeys, key)
  const home = own ?? blockOf(flatText, former?.[0] ?? undefined)
  const found = (status: FoundPassage['status'], range: Range, isApproximate = false): FoundPassage => ({
    status,
    slug,
    ...placesOf(flatText, range),
    words: flatText.text.slice(range.start, range.end),
    isApproximate,
  })
  const { atHome, elsewhere, isInHome } = findExact(flatText, passage, home)
  const isUnmoved = (key === undefined || own !== undefined) && slug === (passage.slug ?? slug)
  if (atHome !== null) return found(isUnmoved ? 'same' : 'moved', atHome)
  // A key that led nowhere is no reason to look elsewhere.
  const edited = home || !former ? findEdited(home, flatText, passage) : null
  // What stands elsewhere is a copy, if its own words are left in its block.
  if (elsewhere && !(home && edited?.isOwn))
    return found(key === undefined && isUnmoved ? 'same' : 'moved', elsewhere)
  if (edited && edited.start < edited.end) return found('edited', edited, edited.isApproximate)
  const last = blockOf(flatText, passage.to?.block)
  // Of several blocks one may be left. Words in a block that goes on, or where its text went, may be others, or the ones.
  const block = !edited || isInHome || !last ? (own ?? (isInHome ? home : last)) : undefined
  if (block && block.start < block.end) return found('edited', block, true)
  return { status: 'removed', slug, now: home?.key ?? null, since: former?.[1] ?? null }
}
