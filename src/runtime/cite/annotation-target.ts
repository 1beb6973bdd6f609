/** A cited passage as a target of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), written and read. */

import type { CitedPassage, CitedPlace, WholeCitation } from './citation-string.ts'
import { type FoundPlaces, fieldsOf, flat, stringOf } from './flat-text.ts'
import { wordsOf } from './quote.ts'

/** The target of an annotation: a `SpecificResource`. */
export interface PassageTarget {
  readonly type: 'SpecificResource'
  /** The document in this version of the package, as a package URL: `pkg:npm/name@1.0.0#documents/slug`. */
  readonly source: string
  /** Where the passage stands, and its words: each tells it by itself. */
  readonly selector: readonly [FragmentSelector | RangeSelector, TextQuoteSelector]
  /** The block that the passage begins in, as it was: a sum of its text. */
  readonly state: { readonly type: 'State'; readonly value: string }
}

/** A part of a block, by the id that it has in HTML. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector'
  readonly conformsTo: 'http://tools.ietf.org/rfc/rfc3236'
  /** Key of the block. */
  readonly value: string
  readonly refinedBy: TextPositionSelector
}

/** In UTF-16 units of the text of the block, counted from 0; `end` is the one behind the last. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

/** From one block to another. */
export interface RangeSelector {
  readonly type: 'RangeSelector'
  readonly startSelector: FragmentSelector
  readonly endSelector: FragmentSelector
}

/** The words, and those around. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** `exact` is the words. */
export function targetOf(
  { package: name, version, slug, from, to, quote }: WholeCitation & FoundPlaces,
  exact: string,
): PassageTarget {
  const start = from.column - 1
  const end = to.column
  return {
    type: 'SpecificResource',
    source: `pkg:npm/${name.replace('@', '%40')}@${version}#documents/${slug}`,
    selector: [
      from.block === to.block
        ? fragment(from.block, start, end)
        : {
            type: 'RangeSelector',
            startSelector: fragment(from.block, start, start),
            endSelector: fragment(to.block, end, end),
          },
      { type: 'TextQuoteSelector', exact, prefix: quote.before, suffix: quote.after },
    ],
    state: { type: 'State', value: quote.blockSum },
  }
}

const fragment = (value: string, start: number, end: number): FragmentSelector => ({
  type: 'FragmentSelector',
  conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
  value,
  refinedBy: { type: 'TextPositionSelector', start, end },
})

/** The document of a target that `cite` made, or the last part of the path of an address. */
const sourceOf = /(?:^pkg:npm\/([^@#?]+)@(\d[^#?]*)#documents\/)?([^/?#]+)\/?(?:[?#].*)?$/

/**
 * Reads a target, of whoever made it: the words it must have, all else helps.
 *
 * @throws SyntaxError when it has no words.
 */
export function readTarget(target: unknown): CitedPassage {
  const { source, selector = target, state } = fieldsOf(target)
  const selectors = [selector].flat().map(fieldsOf)
  const ofType = (name: string) => selectors.find(({ type }) => type === name)
  const { exact, prefix, suffix } = fieldsOf(ofType('TextQuoteSelector'))
  const words = flat(stringOf(exact)).trim()
  if (words === '') throw new SyntaxError('No words. Expected: a TextQuoteSelector')
  const part = ofType('FragmentSelector')
  const { startSelector = part, endSelector = part } = fieldsOf(ofType('RangeSelector'))
  const from = placeOf(startSelector, 'start', 1)
  const [, name, version, slug] = sourceOf.exec(stringOf(fieldsOf(source).id ?? source)) ?? []
  return {
    package: name?.replace('%40', '@'),
    version,
    slug,
    from,
    to: from && (placeOf(endSelector, 'end', 0) ?? from),
    quote: {
      ...wordsOf(words),
      blockSum: stringOf(fieldsOf(state).value),
      before: flat(stringOf(prefix)),
      after: flat(stringOf(suffix)),
    },
  }
}

/** Columns count from 1, and the last one is within. */
function placeOf(selector: unknown, edge: 'start' | 'end', more: number): CitedPlace | undefined {
  const { type, value, refinedBy } = fieldsOf(selector)
  if (type !== 'FragmentSelector' || typeof value !== 'string') return undefined
  const index = fieldsOf(refinedBy)[edge]
  return { block: value, column: typeof index === 'number' ? index + more : undefined }
}
