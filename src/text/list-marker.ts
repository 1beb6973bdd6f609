/**
 * Reads the signs with which numbered items begin: `3.`, `(a)`, `b)`, `۱-`, `一、`, `IV.`, `12/`, `§2.1(2)`. A sign that can be
 * read in several ways (`i)`, `v.`, `c)`), or that could be the first word of the item, is read in the light of its neighbours.
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
}

interface Candidate extends ItemMarker {
  /** How much its form speaks for a sign, before its neighbours are seen; 0 for text without a sign. */
  readonly weight: number
}

const numeral = [
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

const nothing: Candidate = { marker: '', value: null, style: '', length: 0, weight: 0 }

const indexOfBest = (steps: readonly { readonly score: number }[]): number =>
  steps.reduce((best, { score }, i) => (score > (steps[best]?.score ?? 0) ? i : best), 0)

/** Lists begin at 1, or at a small number. */
const begins = ({ value }: Candidate): number =>
  value === null ? 0 : value === 1 ? 0.4 : -Math.min(value, 1000) / 5000

function follows(before: Candidate, { value, style }: Candidate): number {
  if (value === null) return 0
  if (before.style === style && before.value !== null && value === before.value + 1) return 1
  // An item may begin a list in the list, or go on with the list around it.
  return value === 1 ? 0.4 : -Math.min(value, 1000) / 5000
}

/** No sign with the blanks after it is longer. */
const longest = 60

function candidatesOf(text: string): readonly Candidate[] {
  const blanks = text.length - text.trimStart().length
  const match = sign.exec(text.slice(blanks, blanks + longest))
  const groups = match?.groups
  if (match === null || groups === undefined) return []
  const marker = groups.sign ?? ''
  const length = blanks + match[0].length
  const isGlued = groups.rest === ''
  const whole = groups.compound
  if (whole !== undefined) {
    const last = /(?<head>.*?)(?<numeral>\p{Nd}+|[a-z]+)[)）]?$/u.exec(whole)?.groups
    if (isGlued || last === undefined) return []
    const weight = groups.sign === whole && !/[§(（]/.test(whole) ? -0.5 : 1
    return readNumeral(last.numeral ?? '').map(({ system, value }) => ({
      ...{ marker, value, length, weight },
      style: `${last.head} ${system}`,
    }))
  }
  const core = groups.numeral ?? ''
  const isMarked = groups.before !== undefined || groups.after !== undefined || /^[\p{No}\p{Nl}]$/u.test(core)
  const weight = weightOf(core, groups.after ?? '', text.charAt(length), { isMarked, isGlued })
  if (weight === null) return []
  const readings = readNumeral(core)
  // A letter of a script whose order is not known is a sign all the same.
  if (readings.length === 0)
    return isMarked && /^\p{L}\p{M}*[\u{200d}ـ]?$/u.test(core)
      ? [{ marker, value: null, style: 'letter', length, weight }]
      : []
  return readings.map((reading) => ({
    marker,
    value: reading.value,
    style: reading.system,
    length,
    weight: weight - costOf(core, reading),
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
