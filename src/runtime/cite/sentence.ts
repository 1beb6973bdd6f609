/** Writes a reference as a bibliography has it, in English or in Persian. */

import { type Reference, titleOf } from './reference.ts'

interface Wording {
  readonly quoted: (title: string) => string
  readonly undated: string
  readonly read: (day: string) => string
  /** Between the parts, the last of which ends in a full stop. */
  readonly between: string
}

const english: Wording = {
  quoted: (title) => `“${title}”`,
  undated: 'n.d.',
  read: (day) => `Accessed ${day}`,
  between: '. ',
}
const persian: Wording = {
  quoted: (title) => `«${title}»`,
  undated: 'بی‌تا',
  read: (day) => `دسترسی در ${day}`,
  between: '، ',
}

export function sentenceOf(
  reference: Reference,
  language: string,
  say: (edtf: string | null) => string,
): string {
  const { writers, title, isTitleOurs, date, url, accessed } = reference
  const isPersian = /^fa\b/i.test(language)
  const { quoted, undated, read, between } = isPersian ? persian : english
  const names = new Intl.ListFormat(isPersian ? 'fa' : 'en').format(writers)
  const called = isTitleOurs ? titleOf(reference) : quoted(title)
  const parts = [names, called, say(date) || undated, url ?? '', accessed === null ? '' : read(say(accessed))]
  return parts
    .filter((part) => part !== '')
    .map((part, i, { length }) => (i === length - 1 ? ended(part) : `${ended(part, between.trim())} `))
    .join('')
}

/** A part that ends in a sign, or in one before a closing quote, gets no full stop besides. */
const ended = (part: string, sign = '.'): string =>
  sign === '.' && /[.!?؟…]["”»]?$/.test(part) ? part : `${part}${sign}`
