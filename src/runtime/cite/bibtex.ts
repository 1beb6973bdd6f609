/** Writes an entry of BibTeX, as biber reads it: `date` in EDTF, names and titles in braces, so that they stay as they are. */

import { noteOf } from './cited-words.ts'
import { namesOf, quotedIn, type Reference, titleOf } from './reference.ts'

export function bibtexOf(reference: Reference, citedIn: string, say: (edtf: string) => string): string {
  const { id, language, writers, date, url, accessed, passage } = reference
  const interviewers = namesOf(reference, 'interviewer')
  // BibLaTeX has no field for either.
  const notes = [
    interviewers.length === 0 ? '' : `Interviewed by ${interviewers.map(escaped).join(' and ')}`,
    passage === null ? '' : escaped(noteOf(passage, quotedIn(citedIn))),
  ]
  const fields = [
    ['author', nameList(writers)],
    ['translator', nameList(namesOf(reference, 'translator'))],
    ['editor', nameList(namesOf(reference, 'editor'))],
    ['title', `{${escaped(titleOf(reference))}}`],
    ...(date === null ? [] : [dateField(date, say)]),
    ['language', escaped(languageName(language))],
    ['version', escaped(passage?.version ?? '')],
    ['note', notes.filter((note) => note !== '').join('. ')],
    ['url', (url ?? '').replace(/[\s{}\\]/g, encodeURIComponent)],
    ['urldate', accessed === null ? '' : escaped(accessed)],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@${url === null ? 'misc' : 'online'}{${id},\n${lines.join('')}}\n`
}

const nameList = (names: readonly string[]): string => names.map((name) => `{${escaped(name)}}`).join(' and ')

/** A brace that is escaped by a backslash still counts as one. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\\{}~^$&#_%]/g, (sign) => signs[sign] ?? `\\${sign}`)

/** One year, season, month or day of EDTF level 1, which is what biber reads. */
const levelOne = /^(\d{4}(-\d\d(-\d\d)?|-XX(-XX)?|-\d\d-XX)?|\d{3}X|\d\dXX)[~?%]?$/

/** In words where biber cannot read it; it takes `year` as it is. */
function dateField(edtf: string, say: (edtf: string) => string): readonly [string, string] {
  // A season of one hemisphere is a season.
  const plain = edtf
    .replace(/T[^/]*/g, '')
    .replace(/^(\d{4})-(2[5-9]|3[0-2])(?=\D|$)/, (_, year, season) => `${year}-${21 + ((season - 21) % 4)}`)
  const ends = plain.split('/')
  const isRead =
    ends.length < 3 && ends.every((end) => levelOne.test(end) || (ends.length === 2 && /^(\.\.)?$/.test(end)))
  return isRead && /\d/.test(plain) ? ['date', plain] : ['year', escaped(say(edtf))]
}

/** `fa-IR` -> `persian`: what babel calls it, for most languages. */
function languageName(tag: string): string {
  const base = tag.split('-')[0] ?? ''
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(base)?.toLowerCase() ?? base
  } catch {
    return base
  }
}
