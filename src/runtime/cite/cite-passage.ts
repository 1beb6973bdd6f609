/** Cites a passage of a document, so that it is found in later versions. */

import type { AnyBlock } from '../blocks.ts'
import { type PassageTarget, targetOf } from './annotation-target.ts'
import { citationString } from './citation-string.ts'
import {
  blockOf,
  type FlatText,
  fieldsOf,
  flatIndex,
  flatTextOf,
  type PassagePlace,
  placesOf,
  slugOf,
} from './flat-text.ts'
import { quoteOf, type Range, trimmed } from './quote.ts'

/** A document, as far as it is cited. */
export interface CitableText {
  /** Address of the document. */
  readonly slug: string
  /** The text. */
  readonly body: readonly AnyBlock[]
  /** Thread under the text. */
  readonly replies?: readonly { readonly body: readonly AnyBlock[] }[]
}

/** What is cited. */
export interface PassageRange {
  /** Where it begins: in a block, or with one, given by its key. */
  readonly from: PassagePlace | string
  /** Where it ends, its last sign included, or the block that it ends with. Default: the end of the block that it begins in. */
  readonly to?: PassagePlace | string
}

/** A passage, cited in two forms that `resolve` takes. */
export interface PassageCitation {
  /** In one line of about 150 characters. */
  readonly text: string
  /** As a target of the Web Annotation Data Model of the W3C, in JSON-LD. */
  readonly selector: PassageTarget
}

/** The version of a package that is cited. */
export interface CitedPackage {
  readonly package: string
  readonly version: string
}

/**
 * Cites a passage of a document.
 *
 * @throws RangeError when the document has no such passage.
 * @throws TypeError when it is none, or there is no range.
 * @internal
 */
export function citePassage(
  document: CitableText,
  range: PassageRange,
  cited: CitedPackage,
): PassageCitation {
  const flatText = flatTextOf(document)
  const slug = slugOf(document)
  if (!fieldsOf(range).from) throw new TypeError('No range: it has no from')
  const passage = flatRange(flatText, range, slug)
  const { from, to } = placesOf(flatText, passage)
  const first = blockOf(flatText, from.block) ?? passage
  const isWhole = first.start === passage.start && blockOf(flatText, to.block)?.end === passage.end
  const citation = { ...cited, slug, from, to, quote: quoteOf(flatText.text, passage, first) }
  const blocks = { from: { block: from.block }, to: { block: to.block } }
  return {
    text: citationString(isWhole ? { ...citation, ...blocks } : citation),
    selector: targetOf(citation, flatText.text.slice(passage.start, passage.end)),
  }
}

function flatRange(flatText: FlatText, { from, to }: PassageRange, slug: string): Range {
  const { text } = flatText
  const begin = edgeOf(flatText, from, 0, slug)
  const last = to ?? (typeof from === 'string' ? from : from.block)
  const { start, end } = trimmed(text, begin, edgeOf(flatText, last, 1, slug))
  if (start >= end) throw new RangeError(`"${slug}" has no words in this range.`)
  // A half of a character is cited as the whole.
  return { start: isWithin(text, start) ? start - 1 : start, end: isWithin(text, end) ? end + 1 : end }
}

const isWithin = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff

/** Where a place begins (0) or ends (1). */
function edgeOf(flatText: FlatText, place: PassagePlace | string, side: 0 | 1, slug: string): number {
  const { block: key, column } = typeof place === 'string' ? { block: place, column: undefined } : place
  const block = blockOf(flatText, key)
  if (block === undefined) throw new RangeError(`"${slug}" has no block "${key}".`)
  if (column === undefined) return side === 0 ? block.start : block.end
  if (block.raw[column - 1] === undefined)
    throw new RangeError(`"${slug}" has no column ${column} in "${key}". Expected: 1 to ${block.raw.length}`)
  return flatIndex(block, column - 1 + side)
}
