/**
 * Reads the signs with which numbered items begin: `3.`, `(a)`, `2bis.`, `۱-`, `一、`, `IV.`, `12/`, `§2.1(2)`, `Art. 3`. A sign that
 * can be read in several ways (`i)`, `v.`, `c)`), or that could be the first words of the item, is read in the light of its
 * neighbours.
 */

import type { Role } from '../model/roles.ts'
import { type Numeral, readNumeral } from './numerals.ts'

/** The sign of an item. */
export interface ItemMarker {
  /** As the text has it, without the blanks after it. */
  readonly marker: string
  /** The number that it says; null when it says none. */
  readonly value: number | null
  /** What its neighbours share with it: the kind of its numeral, and what comes before its last numeral. */
  readonly style: string
  /** Length of the blanks before, the sign and the blanks after it. */
  readonly length: number
  /** All numbers of a sign in digits, 2 and 1 of `2.1`; null for other signs. */
  readonly path: readonly number[] | null
  /** What stands behind the number, as in `2a.` and `2bis.`; mostly empty. */
  readonly suffix: string
}

interface Candidate extends ItemMarker {
  /** How much its form speaks for a sign, before its neighbours are seen; 0 for text without a sign. */
  readonly weight: number
}

/** `2a`, `2bis`, `۲ مکرر`: what was put behind 2 later. */
const inserted = String.raw`\p{Nd}{1,4}(?:[ \-]?(?:bis|ter|quater|quinquies|مکرر|مكرر)|الف|[a-zA-Z])(?![\p{L}\p{M}\p{N}])`

const numeral = [
  inserted,
  String.raw`\p{Nd}{1,4}`,
  String.raw`[\p{Nl}\p{No}]`,
  '[〇零一二三四五六七八九十百千廿卅壹貳贰參叁肆伍陸陆柒捌玖拾佰]{1,6}',
  '[ivxlcdm]{1,9}',
  '[IVXLCDM]{1,9}',
  '([a-zA-Z])\\k<letter>{0,2}'.replace('(', '(?<letter>'),
  'الف',
  "[א-ת]{1,2}[׳״'’]?",
  "[α-ωΑ-Ω]{1,2}[΄ʹ'’]?",
  String.raw`\p{L}\p{M}*[\u{200d}ـ]?`,
].join('|')

const open = '[(（[［【〔]'
const close = '[)）\\]］】〕]'
/** Numerals that are parts of one: `2.1`, `2.1(2)`, `1(a)`, `IV.2`. */
const compound = String.raw`(?:§\s?)?(?:\p{Nd}{1,4}|[IVXLC]{1,6})(?:[.．\-–]\p{Nd}{1,4}|[.．]?[(（](?:\p{Nd}{1,4}|[a-z]{1,4})[)）])+`
const after = String.raw`\s?[\-–—ـ]|[.．。:：、，,،/°º·・]{1,2}[\-–—)]?|${close}[.．:：、\-–—]?`

const sign = new RegExp(
  String.raw`^(?<sign>(?<compound>${compound})(?:${after})?|(?<before>[§№#]\s?|${open})?(?<numeral>${numeral})(?<after>${after})?)(?<rest>\s+|(?=\S))(?=\S)`,
  'u',
)

/** `Art. 3`, `Step 4:`, `ماده ۳:`: a stop behind the word or behind the number says that it is no text. */
const named =
  /^(?<sign>\p{L}[\p{L}\p{M}\u{200c}]{1,14}(?:[.．]\s?(?<numeral>\p{Nd}{1,3})(?:[.:：)\-–—ـ])?|\s(?<marked>\p{Nd}{1,3})\s?[.:：)\-–—ـ]))\s+(?=\S)/u

const listSigns = /^\s*[-*+•‣◦–—·▪▫●○■□►▸✓✔]\s+(?=\S)/u

/** Length of the blanks before a bullet, the bullet and the blanks after it; null when the text begins with none. */
export const bulletLength = (text: string): number | null => listSigns.exec(text)?.[0].length ?? null

/** Whether a line of wrapped text begins an item of its own: it has the sign of one, and does not only go on. */
export function beginsItem(role: Role, text: string): boolean {
  if (role.kind !== 'block' || role.listItem === undefined) return false
  if (role.listItem === 'bullet') return bulletLength(text) !== null
  // A year can stand at the beginning of any line.
  return candidatesOf(text).some((c) => c.weight >= 1 && !/^\p{Nd}{4}[.,]/u.test(c.marker))
}

/**
 * The signs of items that are on one level of one list, in their order; null for an item without one.
 * Of all ways to read them, the one in which most items count on from the one before.
 */
export function readMarkers(texts: readonly string[]): readonly (ItemMarker | null)[] {
  const steps: { readonly candidate: Candidate; readonly score: number; readonly from: number }[][] = []
  for (const [i, text] of texts.entries()) {
    const before = steps[i - 1] ?? []
    steps.push(
      [...candidatesOf(text), nothing].map((candidate) => {
        let best = { candidate, score: candidate.weight + begins(candidate), from: -1 }
        for (const [from, previous] of before.entries()) {
          const score = previous.score + candidate.weight + follows(previous.candidate, candidate)
          if (from === 0 || score > best.score) best = { candidate, score, from }
        }
        return best
      }),
    )
  }
  const chosen: (ItemMarker | null)[] = []
  let at = indexOfBest(steps.at(-1) ?? [])
  for (const step of [...steps].reverse()) {
    const best = step[at]
    if (best === undefined) break
    chosen.push(best.candidate === nothing ? null : best.candidate)
    at = best.from
  }
  return chosen.reverse()
}

const nothing: Candidate = {
  marker: '',
  value: null,
  style: '',
  length: 0,
  path: null,
  suffix: '',
  weight: 0,
}

const indexOfBest = (steps: readonly { readonly score: number }[]): number =>
  steps.reduce((best, { score }, i) => (score > (steps[best]?.score ?? 0) ? i : best), 0)

/** Lists begin at 1, or at a small number. */
const begins = ({ value }: Candidate): number =>
  value === null ? 0 : value === 1 ? 0.4 : -Math.min(value, 1000) / 5000

function follows(before: Candidate, candidate: Candidate): number {
  const { value } = candidate
  if (value === null) return 0
  if (countsOn(before, candidate)) return 1
  // An item may begin a list in the list, or go on with the list around it.
  return value === 1 ? 0.4 : -Math.min(value, 1000) / 5000
}

/** Whether a sign is the next after another: 3 after 2 and after 2a, 2a after 2, 2.1 after 2, and 3 after 2.1. */
export function countsOn(before: ItemMarker, { style, value, path, suffix }: ItemMarker): boolean {
  if (before.path === null || path === null)
    return before.style === style && before.value !== null && value === before.value + 1
  const depth = Math.min(before.path.length, path.length)
  const isWithin = (to: number): boolean => path.slice(0, to).every((n, i) => n === before.path?.[i])
  if (path.length > depth) return isWithin(depth) && path.slice(depth).every((n) => n === 1)
  const [last = 0, lastBefore = 0] = [path[depth - 1], before.path[depth - 1]]
  if (!isWithin(depth - 1)) return false
  const isInserted = suffix !== '' && suffix !== before.suffix && before.path.length === depth
  return last === lastBefore + 1 || (last === lastBefore && isInserted)
}

/** No sign with the blanks after it is longer. */
const longest = 60

function candidatesOf(text: string): readonly Candidate[] {
  const blanks = text.length - text.trimStart().length
  const beginning = text.slice(blanks, blanks + longest)
  const candidates = [...plainCandidates(text, beginning, blanks)]
  const word = named.exec(beginning)
  const digits = word?.groups?.numeral ?? word?.groups?.marked
  if (word !== null && digits !== undefined) {
    const length = blanks + word[0].length
    const inDigits = decimal([digits], '')
    // Two that count on are signs, one alone is none.
    candidates.push({ marker: word.groups?.sign ?? '', length, ...inDigits, weight: -0.45 })
  }
  return candidates
}

/** What a sign in digits says. */
function decimal(
  numerals: readonly string[],
  suffix: string,
): Pick<Candidate, 'value' | 'style' | 'path' | 'suffix'> {
  const path = numerals.map((digits) => readNumeral(digits)[0]?.value ?? 0)
  return { value: path.at(-1) ?? null, style: `${path.slice(0, -1).join('.')} decimal`, path, suffix }
}

function plainCandidates(text: string, beginning: string, blanks: number): readonly Candidate[] {
  const match = sign.exec(beginning)
  const groups = match?.groups
  if (match === null || groups === undefined) return []
  const marker = groups.sign ?? ''
  const length = blanks + match[0].length
  const isGlued = groups.rest === ''
  if (groups.compound !== undefined)
    return isGlued ? [] : compoundCandidates(groups.compound, { marker, length })
  const core = groups.numeral ?? ''
  const end = groups.after ?? ''
  // `(1 of them)`
  if (openBracket.test(groups.before ?? '') && !closeBracket.test(end)) return []
  const isMarked = groups.before !== undefined || end !== '' || /^[\p{No}\p{Nl}]$/u.test(core)
  const digits = /^\p{Nd}+(?=[^\p{Nd}])/u.exec(core)?.[0]
  if (digits !== undefined) {
    // `3m of cloth`, `3a.m.`
    if (isGlued ? !closeBracket.test(end) : !isMarked && !/[a-f]$/.test(core)) return []
    const weight = isMarked ? 1 : -0.6
    return [{ marker, length, ...decimal([digits], core.slice(digits.length).trim()), weight }]
  }
  const weight = weightOf(core, end, text.charAt(length), { isMarked, isGlued })
  if (weight === null) return []
  if (/^\p{Nd}/u.test(core)) return [{ marker, length, ...decimal([core], ''), weight }]
  const common = { marker, length, path: null, suffix: '' }
  const readings = readNumeral(core)
  // A letter of a script whose order is not known is a sign all the same.
  if (readings.length === 0)
    return isMarked && /^\p{L}\p{M}*[\u{200d}ـ]?$/u.test(core)
      ? [{ ...common, value: null, style: 'letter', weight }]
      : []
  return readings.map((reading) => ({
    ...common,
    value: reading.value,
    style: reading.system,
    weight: weight - costOf(core, reading),
  }))
}

const openBracket = new RegExp(open, 'u')
const closeBracket = new RegExp(close, 'u')

function compoundCandidates(
  whole: string,
  { marker, length }: Pick<Candidate, 'marker' | 'length'>,
): readonly Candidate[] {
  const last = /(?<head>.*?)(?<numeral>\p{Nd}+|[a-z]+)[)）]?$/u.exec(whole)?.groups
  if (last === undefined) return []
  const isBare = marker === whole && !/[§(（]/.test(whole)
  const numbers = /^\p{Nd}+(?:[.．\-–]\p{Nd}+)+$/u.test(whole) ? (whole.match(/\p{Nd}+/gu) ?? []) : []
  // `2.1 litres` may be a number, and `1.2.24` a day; `2.1.3` is neither.
  const isSure = !isBare || (numbers.length > 2 && (numbers.at(-1)?.length ?? 0) < 2)
  const weight = isSure ? 1 : -0.5
  if (numbers.length > 0) return [{ marker, length, ...decimal(numbers, ''), weight }]
  return readNumeral(last.numeral ?? '').map(({ system, value }) => ({
    ...{ marker, value, length, weight, path: null, suffix: '' },
    style: `${last.head} ${system}`,
  }))
}

/** null for what is no sign. */
function weightOf(
  core: string,
  after: string,
  next: string,
  { isMarked, isGlued }: { readonly isMarked: boolean; readonly isGlued: boolean },
): number | null {
  // `3 of them`: a number is a sign only where its neighbours count on; a letter is a word.
  if (!isMarked) return /^\p{Nd}/u.test(core) && !isGlued ? -0.6 : null
  if (!isGlued) return 1
  // `1-year`, `a.m.`, `3.5`, `12/7`: without a blank, only signs that close, or that stand before a wide character.
  if (/[\p{Nd}]/u.test(next) || /[.\-–—/:,]$/u.test(after)) {
    if (!/\p{L}/u.test(next)) return null
    return /^\p{Nd}/u.test(core) ? (/^[0-9]/.test(core) && !after.startsWith('.') ? -0.5 : 1) : -0.5
  }
  return 1
}

/** Words that look like Roman numerals (`mix)`), and letters that stand for numbers which lists seldom reach. */
function costOf(core: string, { system, value }: Numeral): number {
  if (!system.startsWith('Roman') || value < 50) return 0
  return core.length === 1 ? 0.6 : value > 60 ? 1.2 : 0
}
