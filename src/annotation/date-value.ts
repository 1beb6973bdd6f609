/** Reads a date that an annotation gives: in its calendar, and with doubt when it looks like one of another calendar. */

import { diagnostic } from '../diagnostics/diagnostic.ts'
import { type Calendar, toGregorian } from '../model/calendars.ts'
import { earliest } from '../model/date.ts'
import type { DocumentType } from '../model/define.ts'
import type { Basis } from '../model/provenance.ts'
import { asciiDigits } from '../source/digits.ts'
import type { FieldEntry } from './annotation.ts'
import type { ReadingState } from './seed-text.ts'
import type { YamlFile } from './yaml.ts'

interface DateState extends ReadingState {
  readonly yaml: YamlFile
  readonly type: DocumentType
}

interface GivenDate {
  /** The Gregorian date; null when the calendar has none of that kind, which is reported. */
  readonly given: unknown
  /** How it was given, when in another calendar. */
  readonly original?: Basis['original']
}

/** A value that is no date comes back as it is. */
export function readDate(state: DateState, name: string, written: unknown): GivenDate {
  if (typeof written !== 'string' || !state.type.dates.includes(name)) return { given: written }
  const { calendar } = state.annotation[name] as FieldEntry
  if (calendar === undefined) warnOfOldYear(state, name, written)
  if (calendar === undefined || calendar === 'gregory') return { given: written }
  const value = written.trim()
  const given = toGregorian(value, calendar)
  if (given !== null) return { given, original: { value, calendar } }
  state.diagnostics.push(
    diagnostic('value/date', placeOf(state, name), {
      field: `${name}.value`,
      found: JSON.stringify(value),
      expected: `a year, a month or a day of the calendar \`${calendar}\`, or from one to another`,
      hint:
        writingHint(value) ??
        (/^\d{4}-\d\d-\d\d[~?%]?$/.test(value)
          ? 'That year of this calendar has no such day: some months are shorter, the last one in most years.'
          : 'Write `1389`, `1389-11`, `1389-11-05` or `1389-11/1390`, with `~` for about and `?` for uncertain.'),
    }),
  )
  return { given: null }
}

/** What to write for a date in other digits or with other signs; undefined where that is not what is wrong. */
export function writingHint(value: string): string | undefined {
  const plain = asciiDigits(value.trim())
  const [, year, month, day] = /^(\d{4})[/.-](\d\d?)[/.-](\d\d?)$/.exec(plain) ?? []
  if (day === undefined || month === undefined)
    return plain === value.trim() || !/^\d/.test(plain)
      ? undefined
      : `Write it in the digits 0 to 9: \`${plain}\`.`
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (written === value.trim()) return undefined
  const calendar = Number(year) < oldYear ? ', with its `calendar:` beside it, such as `persian`' : ''
  return `Write it with hyphens, in the digits 0 to 9: \`${written}\`${calendar}.`
}

/** Where dates of another calendar are usual, with the one that is meant most often. */
const usualCalendars: Readonly<Record<string, Calendar>> = {
  fa: 'persian',
  ar: 'islamic-umalqura',
  ur: 'islamic-umalqura',
}

/** The years of these calendars are still below it. */
const oldYear = 1500

function warnOfOldYear(state: DateState, name: string, written: string): void {
  const { value: language } = (state.annotation.language ?? {}) as FieldEntry
  const usual = usualCalendars[String(language).split('-')[0] ?? '']
  if (usual === undefined || earliest(written.trim()) === null) return
  const years = written.split('/').flatMap((end) => /^\s*(\d{4})(?![\dX])/.exec(end)?.[1] ?? [])
  const old = years.find((year) => Number(year) < oldYear)
  if (old === undefined) return
  state.diagnostics.push(
    diagnostic('date/old-gregorian', placeOf(state, name), {
      field: `${name}.value`,
      found: `the year ${old} of the Gregorian calendar`,
      expected: `a year from ${oldYear} on, or the calendar`,
      hint: `Write \`calendar: ${usual}\` beside the value, or \`calendar: gregory\` when it is meant so.`,
    }),
  )
}

const placeOf = ({ yaml }: DateState, name: string) => yaml.locationOf([name, 'value'])
