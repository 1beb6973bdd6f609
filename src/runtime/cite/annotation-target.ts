/** A cited passage as a target of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), written and read. */

import { isMap } from '../blocks.ts'
import type { CitedPassage, CitedPlace, WholeCitation } from './citation-string.ts'
import { flat, type PassagePlace } from './flat-text.ts'
import { wordsOf } from './quote.ts'

/** The target of an annotation: a `SpecificResource`. */
export interface PassageTarget {
  readonly type: 'SpecificResource'
  /** The document in this version of the package, as a package URL: `pkg:npm/name@1.0.0#documents/slug`. */
  readonly source: string
  /** Where the passage stands, and its words: each tells it by itself. */
  readonly selector: readonly [FragmentSelector | RangeSelector, TextQuoteSelector]
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

/** `start` and `last` are the places of the first and the last sign, `exact` is the words. */
export function targetOf(
  { package: name, version, slug, quote }: WholeCitation,
  {
    start,
    last,
    exact,
  }: { readonly start: PassagePlace; readonly last: PassagePlace; readonly exact: string },
): PassageTarget {
  const source = `pkg:npm/${name.replace('@', '%40')}@${version}#documents/${slug}`
  const part = ({ block }: PassagePlace, from: number, to: number): FragmentSelector => ({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: block,
    refinedBy: { type: 'TextPositionSelector', start: from, end: to },
  })
  const place: FragmentSelector | RangeSelector =
    start.block === last.block
      ? part(start, start.column - 1, last.column)
      : {
          type: 'RangeSelector',
          startSelector: part(start, start.column - 1, start.column - 1),
          endSelector: part(last, last.column, last.column),
        }
  const { before: prefix, after: suffix } = quote
  return {
    type: 'SpecificResource',
    source,
    selector: [place, { type: 'TextQuoteSelector', exact, prefix, suffix }],
  }
}

/**
 * Reads a target, of whoever made it: the words it must have, all else helps.
 *
 * @throws SyntaxError when it has no words.
 */
export function readTarget(target: unknown): CitedPassage {
  const { source, selector } = isMap(target) ? target : {}
  const selectors = [selector === undefined ? target : selector].flat().filter(isMap)
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
  const exact = flat(textOf(quote?.exact)).trim()
  if (exact === '') throw new SyntaxError('The selector has no words. Expected: a TextQuoteSelector')
  return {
    ...sourceOf(textOf(isMap(source) ? source.id : source)),
    ...placesOf(selectors),
    quote: { ...wordsOf(exact), before: flat(textOf(quote?.prefix)), after: flat(textOf(quote?.suffix)) },
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function sourceOf(source: string): Pick<CitedPassage, 'package' | 'version' | 'slug'> {
  const [, name, version, slug] = /^pkg:npm\/([^@#?]+)@([^#?]+)#documents\/([^/]+)$/.exec(source) ?? []
  if (name !== undefined && version !== undefined && slug !== undefined)
    return { package: name.replace('%40', '@'), version, slug }
  const last = /([^/?#]+)\/?(?:[?#].*)?$/.exec(source)?.[1]
  return last === undefined ? {} : { slug: last }
}

function placesOf(
  selectors: readonly Readonly<Record<string, unknown>>[],
): Pick<CitedPassage, 'from' | 'to'> {
  const part = selectors.find(({ type }) => type === 'FragmentSelector')
  const { startSelector = part, endSelector = part } =
    selectors.find(({ type }) => type === 'RangeSelector') ?? {}
  const from = placeOf(startSelector, ({ start }) => (typeof start === 'number' ? start + 1 : null))
  const to = placeOf(endSelector, ({ end }) => end)
  return from === undefined ? {} : { from, to: to ?? from }
}

function placeOf(
  selector: unknown,
  columnOf: (position: Readonly<Record<string, unknown>>) => unknown,
): CitedPlace | undefined {
  const { type, value, refinedBy } = isMap(selector) ? selector : {}
  if (type !== 'FragmentSelector' || typeof value !== 'string') return undefined
  const column = columnOf(isMap(refinedBy) ? refinedBy : {})
  return { block: value, ...(typeof column === 'number' ? { column } : {}) }
}
