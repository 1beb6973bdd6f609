/** Writes a reference as a bibliography has it, in English or in Persian. */

import { namesOf, quotedIn, type Reference, titleOf } from './reference.ts'

interface Wording {
  /** What somebody contributed, by the role. */
  readonly by: readonly (readonly [role: string, said: (names: string) => string])[]
  readonly undated: string
  readonly read: (day: string) => string
  /** Between the parts, the last of which ends in a full stop. */
  readonly between: string
}

const english: Wording = {
  by: [
    ['translator', (names) => `Translated by ${names}`],
    ['editor', (names) => `Edited by ${names}`],
    ['interviewer', (names) => `Interviewed by ${names}`],
  ],
  undated: 'n.d.',
  read: (day) => `Accessed ${day}`,
  between: '. ',
}
const persian: Wording = {
  by: [
    ['translator', (names) => `ترجمهٔ ${names}`],
    ['editor', (names) => `ویراستهٔ ${names}`],
    ['interviewer', (names) => `در گفت‌وگو با ${names}`],
  ],
  undated: 'بی‌تا',
  read: (day) => `دسترسی در ${day}`,
  between: '، ',
}

export function sentenceOf(
  reference: Reference,
  language: string,
  say: (edtf: string | null) => string,
): string {
  const { writers, title, isTitleOurs, date, url, accessed, passage } = reference
  const isPersian = /^fa\b/i.test(language)
  const quoted = quotedIn(language)
  const { by, undated, read, between } = isPersian ? persian : english
  const list = new Intl.ListFormat(isPersian ? 'fa' : 'en')
  const called = isTitleOurs ? titleOf(reference) : quoted(title)
  const others = by.map(([role, said]) => {
    const names = namesOf(reference, role)
    return names.length === 0 ? '' : said(list.format(names))
  })
  const day = accessed === null ? '' : read(say(accessed))
  const cited = passage === null ? [] : [quoted(passage.words), `${passage.package} ${passage.version}`]
  const parts = [list.format(writers), called, ...others, say(date) || undated, ...cited, url ?? '', day]
  return parts
    .filter((part) => part !== '')
    .map((part, i, { length }) => (i === length - 1 ? ended(part) : `${ended(part, between.trim())} `))
    .join('')
}

/** A part that ends in a sign, or in one before a closing quote, gets no full stop besides. */
const ended = (part: string, sign = '.'): string =>
  sign === '.' && /[.!?؟…]["”»]?$/.test(part) ? part : `${part}${sign}`
