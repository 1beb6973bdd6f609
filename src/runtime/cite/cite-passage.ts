/** Cites a passage of a document, so that it is found in later versions. */

import type { AnyBlock } from '../blocks.ts'
import { type PassageTarget, targetOf } from './annotation-target.ts'
import { citationString } from './citation-string.ts'
import { blockOf, type FlatText, flatIndex, flatTextOf, type PassagePlace, placeAt } from './flat-text.ts'
import { quoteOf, type Range, wholeFrom, wholeTo } from './quote.ts'

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
 * @internal
 */
export function citePassage(
  document: CitableText,
  range: PassageRange,
  cited: CitedPackage,
): PassageCitation {
  const flatText = flatTextOf(document)
  const { slug } = document
  const passage = flatRange(flatText, range, slug)
  const start = placeAt(flatText, passage.start)
  const last = placeAt(flatText, passage.end - 1)
  const isWhole =
    blockOf(flatText, start.block)?.start === passage.start &&
    blockOf(flatText, last.block)?.end === passage.end
  const quote = quoteOf(flatText.text, passage)
  const citation = {
    ...cited,
    slug,
    from: isWhole ? { block: start.block } : start,
    to: isWhole ? { block: last.block } : last,
    quote,
  }
  const exact = flatText.text.slice(passage.start, passage.end)
  return {
    text: citationString(citation),
    selector: targetOf(citation, { start, last, exact }),
  }
}

function flatRange(flatText: FlatText, { from, to }: PassageRange, slug: string): Range {
  const first = placeIn(flatText, from, slug)
  const last = placeIn(flatText, to ?? first.block.key, slug)
  const { text } = flatText
  let start = flatIndex(first.block, first.index ?? 0)
  let end = last.index === undefined ? last.block.end : flatIndex(last.block, last.index + 1)
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  // A half of a character is cited as the whole.
  if (wholeFrom(text, start) !== start) start--
  if (wholeTo(text, end) !== end) end++
  if (start >= end) throw new RangeError(`There are no words in this range of "${slug}".`)
  return { start, end }
}

function placeIn(flatText: FlatText, place: PassagePlace | string, slug: string) {
  const { block: key, column } = typeof place === 'string' ? { block: place, column: undefined } : place
  const block = blockOf(flatText, key)
  if (block === undefined) throw new RangeError(`"${slug}" has no block with the key "${key}".`)
  if (column === undefined) return { block, index: undefined }
  if (!Number.isInteger(column) || column < 1 || column > block.raw.length)
    throw new RangeError(`"${key}" of "${slug}" has the columns 1 to ${block.raw.length}. Found: ${column}.`)
  return { block, index: column - 1 }
}
