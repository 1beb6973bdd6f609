/** What markers of notes look like, and what they are called by: `[4]`, `²`, `**`, `†`, `ب`. */

import type { NoteKind } from '../../annotation/annotation.ts'
import { asciiDigits } from '../../source/digits.ts'

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raisedAlphabet = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'
/** What raised signs stand for; `q` has none. */
const raised = new Map(
  [...(raisedDigits + raisedAlphabet)].map((sign, i) => [
    sign,
    '0123456789abcdefghijklmnoprstuvwxyz'.charAt(i),
  ]),
)

const lowered = (text: string): string => [...text].map((sign) => raised.get(sign) ?? sign).join('')

const asterisk = '*∗⁎٭＊'
const dagger = '†‡§¶‖'
const opening = '\\[［〔【'
const closing = '\\]］〕】'
/** A letter with its marks; Persian writes the first one out. */
const letter = '(?:الف|\\p{L}\\p{M}*)'

/** What stands between the numbers of one marker: `[1, 2]`, `[1,3-5]`. */
const comma = ',،、，;；؛'
const dash = '\\-‑–—⁻−'
const numbers = (number: string): string => `${number}(?:\\s?[${comma}${dash}]\\s?${number})*`

/** Markers that are such by their form alone; not so a power (`m²`), and a section sign before a number. */
const sureForms: { readonly [Kind in NoteKind]?: RegExp } = {
  superscripts: new RegExp(
    `(?<!(?<!\\p{L})[cdkm]?m|[\\p{Nd}${raisedDigits}])${numbers(`[${raisedDigits}]{1,4}`)}`,
    'gu',
  ),
  brackets: new RegExp(
    `[${opening}]\\s?(?:${numbers('\\p{Nd}{1,3}')}|[${asterisk}]+|[${dagger}]+)\\s?[${closing}]`,
    'gu',
  ),
  asterisks: new RegExp(`[${asterisk}]+`, 'gu'),
  daggers: /[†‡‖]+|([§¶])\1*(?!\s*\p{Nd})/gu,
  letters: new RegExp(`[${opening}]\\s?${letter}\\s?[${closing}]|[${raisedAlphabet}]`, 'gu'),
}

/** The markers of a kind in a text that are such by their form, in order. */
export const sureMarkers = (kind: NoteKind, text: string): RegExpExecArray[] => {
  const form = sureForms[kind]
  return form === undefined ? [] : [...text.matchAll(form)].filter(([marker]) => labelsIn(marker).length > 0)
}

/** Whole text of a marker that a person may point at. */
const anyForm = new RegExp(
  `^(?:\\p{Nd}+|${numbers(`[${raisedDigits}]+`)}|[${raisedAlphabet}]|[${asterisk}]+|[${dagger}]+|${letter}|[([（［〔【][^()\\[\\]（）［］〔〕【】]{1,30}[)\\]）］〕】])$`,
  'u',
)

export const isMarker = (text: string): boolean => anyForm.test(text)

/** The label in a marker: without its brackets, and no longer raised. */
export const labelIn = (marker: string): string =>
  lowered(marker).replace(/^[([（［〔【]\s*|\s*[)\]）］〕】]$/gu, '')

const listOfNumbers = new RegExp(`^${numbers('\\p{Nd}+')}$`, 'u')

/**
 * The labels in a marker, those between the ends of a range, too: `[1, 3-5]` has four. None where the numbers are no
 * list, as in `[1,000]` or `[5-3]`.
 */
export function labelsIn(marker: string): readonly string[] {
  const all = labelIn(marker)
  if (numberIn(all) !== null || !listOfNumbers.test(all)) return [all]
  const labels = all.split(new RegExp(`\\s?[${comma}]\\s?`, 'u')).map((part) => labelsOfRange(part))
  return labels.some((some) => some.length === 0) ? [] : labels.flat()
}

/** No marker names more notes at once. */
const longestRange = 50

function labelsOfRange(part: string): string[] {
  const ends = part.split(new RegExp(`\\s?[${dash}]\\s?`, 'u'))
  const [first = 0, last = first, ...others] = ends.map((end) => numberIn(end) ?? 0)
  const isRange = ends.length === 1 ? first > 0 : first < last && last - first < longestRange
  if (!isRange || others.length > 0 || ends.some((end) => asciiDigits(end).startsWith('0'))) return []
  // Digits of a script come in runs of ten.
  const zero = (part.codePointAt(0) ?? 0) - Number(asciiDigits(part).charAt(0))
  return Array.from({ length: last - first + 1 }, (_, i) =>
    [...String(first + i)].map((digit) => String.fromCodePoint(zero + Number(digit))).join(''),
  )
}

/** What parts the references of one marker in the text: its own comma. */
export const commaIn = (marker: string): string => new RegExp(`[${comma}]`, 'u').exec(marker)?.[0] ?? ','

/** What a reference and its note have in common: the label with the digits of one script, whichever asterisk it is. */
export const comparable = (label: string): string =>
  asciiDigits(label).replace(new RegExp(`[${asterisk}]`, 'gu'), '*')

/** Number of a label; null when it is none. */
export function numberIn(label: string): number | null {
  const ascii = asciiDigits(label)
  return /^[0-9]{1,9}$/.test(ascii) ? Number(ascii) : null
}

/** Markers that are numbered apart from each other: `[1]` may stand beside the `1` of another note. */
export const numberingOf = (marker: string): 'plain' | 'brackets' | 'parentheses' =>
  /^[[［〔【]/u.test(marker) ? 'brackets' : /^[(（]/u.test(marker) ? 'parentheses' : 'plain'
