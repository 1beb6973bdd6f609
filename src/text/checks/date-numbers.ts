/** Looks for the numbers of a date in a text, in the digits of any script and in any calendar that people write. */

/** Those of `Intl`; of the Islamic ones a day may differ by one, as the moon was seen. */
const calendars = [
  'persian',
  'islamic-umalqura',
  'islamic-civil',
  'hebrew',
  'buddhist',
  'roc',
  'japanese',
] as const

/** A date, or from one to another; whatever is more is not compared. */
const plainDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/

/** The year and the day of a date that a text does not say in any calendar; none where all are there. */
export function missingNumbers(date: string, text: string): readonly string[] {
  const numbers = numbersIn(text)
  return date.split('/').flatMap((end) => {
    const [, year, month, day] = plainDate.exec(end) ?? []
    if (year === undefined || isSaid(numbers, Number(year), day === undefined ? null : Number(day), 0))
      return []
    const iso = `${year}-${month ?? '07'}-${day ?? '15'}`
    if (calendars.some((calendar) => isSaidIn(calendar, iso, day !== undefined, numbers))) return []
    // A date without a month begins in one year of another calendar and ends in the next.
    const edges = day !== undefined ? [] : [`${year}-${month ?? '01'}-01`, `${year}-${month ?? '12'}-28`]
    if (edges.some((edge) => calendars.some((calendar) => isSaidIn(calendar, edge, false, numbers))))
      return []
    return [end]
  })
}

/** Digits of any script, and Chinese ones written as digits; `20240216` is a date, too. */
function numbersIn(text: string): ReadonlySet<number> {
  const isAscii = !/[^\0-\x7f]/.test(text)
  const plain = isAscii
    ? text
    : text
        .replace(/\p{Nd}/gu, digitOf)
        .replace(/[〇零一二三四五六七八九]/g, (sign) => String(chinese.indexOf(sign) % 10))
  const numbers = new Set<number>()
  for (const [digits] of plain.matchAll(/\d+/g)) {
    numbers.add(Number(digits))
    if (digits.length !== 8) continue
    numbers.add(Number(digits.slice(0, 4)))
    numbers.add(Number(digits.slice(6)))
  }
  if (isAscii) return numbers
  // 十六 is 16, 二十 is 20, 二十一 is 21.
  for (const [, tens = '', ones = ''] of plain.matchAll(/(\d?)十(\d?)/g))
    numbers.add(Number(tens === '' ? 1 : tens) * 10 + Number(ones))
  return numbers
}

const chinese = '〇一二三四五六七八九零'

/** Decimal digits stand in Unicode in runs of ten, each after the other; most begin at a multiple of ten of their block. */
function digitOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++
  return String(value)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function isSaidIn(calendar: string, iso: string, withDay: boolean, numbers: ReadonlySet<number>): boolean {
  const format =
    formats.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
  formats.set(calendar, format)
  const parts = format.formatToParts(new Date(`${iso}T12:00:00Z`))
  const part = (...types: string[]): number => Number(parts.find(({ type }) => types.includes(type))?.value)
  const tolerance = calendar.startsWith('islamic') ? 1 : 0
  return isSaid(numbers, part('year', 'relatedYear'), withDay ? part('day') : null, tolerance)
}

/** A year may be written by its last two digits. */
function isSaid(numbers: ReadonlySet<number>, year: number, day: number | null, tolerance: number): boolean {
  if (!numbers.has(year) && !(year > 999 && numbers.has(year % 100))) return false
  if (day === null) return true
  return numbers.has(day) || (tolerance === 1 && (numbers.has(day - 1) || numbers.has(day + 1)))
}
