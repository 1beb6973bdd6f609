/** Says EDTF dates in words, in English and Persian, in the Gregorian and in the Persian calendar. */

/** A date as far as it is known, from its first to its last day. */
interface KnownDate {
  readonly precision: 'year' | 'month' | 'day'
  readonly first: Date
  readonly last: Date
  /** Spring is 0; null for all that is no season. */
  readonly season: number | null
  readonly isDecade: boolean
  readonly isApproximate: boolean
  readonly isUncertain: boolean
}

interface Wording {
  readonly about: (date: string) => string
  readonly uncertain: (date: string) => string
  readonly range: (from: string, to: string) => string
  readonly from: (date: string) => string
  readonly until: (date: string) => string
  readonly endUnknown: (date: string) => string
  readonly startUnknown: (date: string) => string
  readonly decade: (year: string) => string
  readonly seasons: readonly string[]
  /** A Gregorian year beside dates of another calendar. */
  readonly gregorian: (year: string) => string
}

const wordings: Readonly<Record<'en' | 'fa', Wording>> = {
  en: {
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    range: (from, to) => `${from} – ${to}`,
    from: (date) => `from ${date} on`,
    until: (date) => `until ${date}`,
    endUnknown: (date) => `from ${date}, end unknown`,
    startUnknown: (date) => `until ${date}, beginning unknown`,
    decade: (year) => `${year}s`,
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    gregorian: (year) => `${year} CE`,
  },
  fa: {
    about: (date) => `حدود ${date}`,
    uncertain: (date) => `${date} (نامطمئن)`,
    range: (from, to) => `${from} تا ${to}`,
    from: (date) => `از ${date} به بعد`,
    until: (date) => `تا ${date}`,
    endUnknown: (date) => `از ${date}، پایان نامعلوم`,
    startUnknown: (date) => `تا ${date}، آغاز نامعلوم`,
    decade: (year) => `دههٔ ${year}`,
    seasons: ['بهار', 'تابستان', 'پاییز', 'زمستان'],
    gregorian: (year) => `${year} میلادی`,
  },
}

/**
 * A date in words: `2022-04~` is “about April 2022”. Locales are those of English and Persian, such as `en-GB` or `fa`;
 * all others get English. With `-u-ca-persian` (`fa-u-ca-persian`) dates are in the Persian calendar, a month or a year as
 * those that it may fall in, and the days of one whole month or year of that calendar as that; else in the Gregorian one. What it cannot read comes back as it is, and null as an empty text.
 */
export function formatDate(edtf: string | null | undefined, locale: string): string {
  if (typeof edtf !== 'string') return ''
  const say = sayer(locale)
  const parts = edtf.split('/')
  const [start = '', end = ''] = parts
  if (parts.length === 1) return say.one(readDate(start)) ?? edtf
  if (parts.length > 2) return edtf
  return say.interval(boundary(start), boundary(end)) ?? edtf
}

type Boundary = KnownDate | 'open' | 'unknown' | null

const boundary = (text: string): Boundary =>
  text === '..' ? 'open' : text === '' ? 'unknown' : readDate(text)

/** null when it is no date of a kind that has words here. */
function readDate(text: string): KnownDate | null {
  const plain = text.replace(/[~?%]/g, '').replace(/T.*$/, '')
  const [, digits, month, day] = /^(\d\d(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(plain) ?? []
  if (digits === undefined) return null
  const signs = {
    isApproximate: /[~%]/.test(text),
    isUncertain: /[?%]/.test(text),
    isDecade: /\dX$/.test(digits),
    season: null,
  }
  const year = Number(digits.replaceAll('X', '0'))
  if (month === undefined || month === 'XX' || digits.includes('X')) {
    const years = digits.endsWith('XX') ? 100 : signs.isDecade ? 10 : 1
    return { ...signs, precision: 'year', first: utc(year, 0, 1), last: utc(year + years, 0, 0) }
  }
  const number = Number(month)
  if (number > 20 && number < 33 && day === undefined)
    return {
      ...signs,
      precision: 'year',
      first: utc(year, 0, 1),
      last: utc(year + 1, 0, 0),
      season: (number - 21) % 4,
    }
  if (number < 1 || number > 12) return null
  const [first, last] = [utc(year, number - 1, 1), utc(year, number, 0)]
  if (day === undefined || day === 'XX') return { ...signs, precision: 'month', first, last }
  const date = utc(year, number - 1, Number(day))
  return Number(day) > 0 && date <= last ? { ...signs, precision: 'day', first: date, last: date } : null
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date
}

interface Sayer {
  readonly one: (date: KnownDate | null) => string | null
  readonly interval: (start: Boundary, end: Boundary) => string | null
}

function sayer(locale: string): Sayer {
  const known = knownLocale(locale)
  const wording = wordings[known.language === 'fa' ? 'fa' : 'en']
  const calendar = known.calendar === 'persian' ? 'persian' : 'gregory'
  const partsOf = (date: Date, precision: KnownDate['precision']) =>
    new Intl.DateTimeFormat(known.toString(), {
      ...fields[precision],
      calendar,
      timeZone: 'UTC',
    }).formatToParts(date)
  /** Without the era, and with the year after the month, in whatever order a library has them. */
  const name = (date: Date, precision: KnownDate['precision']): string => {
    const parts = partsOf(date, precision).filter(({ type }) => type !== 'era')
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
    if (precision === 'year') return part('year')
    if (precision === 'month') return `${part('month')} ${part('year')}`
    return parts
      .map(({ value }) => value)
      .join('')
      .trim()
  }
  const qualified = ({ isApproximate, isUncertain }: KnownDate, text: string): string => {
    const about = isApproximate ? wording.about(text) : text
    return isUncertain ? wording.uncertain(about) : about
  }
  const season = ({ first }: KnownDate, index: number): string => {
    const gregorian = new Intl.DateTimeFormat(known.toString(), {
      ...fields.year,
      calendar: 'gregory',
      timeZone: 'UTC',
    })
    const year = gregorian.format(first)
    return `${wording.seasons[index]} ${calendar === 'persian' ? wording.gregorian(year) : year}`
  }
  /** What a date is called by one of its ends: another calendar has other months and years. */
  const endName = (date: KnownDate, end: 'first' | 'last'): string =>
    date.season === null ? name(date[end], date.precision) : season(date, date.season)
  const range = (from: string, to: string): string => (from === to ? from : wording.range(from, to))
  const one = (date: KnownDate | null): string | null => {
    if (date === null) return null
    if (date.isDecade && calendar === 'gregory')
      return qualified(date, wording.decade(name(date.first, 'year')))
    return qualified(date, range(endName(date, 'first'), endName(date, 'last')))
  }
  return {
    one,
    interval(start, end) {
      if (start === null || end === null) return null
      if (typeof start === 'string' && typeof end === 'string') return null
      if (typeof start === 'string')
        return (start === 'open' ? wording.until : wording.startUnknown)(
          qualified(end as KnownDate, endName(end as KnownDate, 'last')),
        )
      const from = qualified(start, endName(start, 'first'))
      if (typeof end === 'string') return (end === 'open' ? wording.from : wording.endUnknown)(from)
      const whole = calendar === 'persian' ? wholePeriod(start, end) : null
      return whole === null
        ? range(from, qualified(end, endName(end, 'last')))
        : qualified(start, name(start.first, whole))
    },
  }
}

/** From the first to the last day of one month or year of the Persian calendar: a date of that calendar that was converted. */
function wholePeriod(start: KnownDate, end: KnownDate): 'month' | 'year' | null {
  const isSaidAlike = start.isApproximate === end.isApproximate && start.isUncertain === end.isUncertain
  if (!isSaidAlike || start.precision !== 'day' || end.precision !== 'day') return null
  const { year, month, day } = persianNumbers(start.first)
  const next = persianNumbers(new Date(end.last.getTime() + millisecondsOfDay))
  if (day !== 1 || next.day !== 1) return null
  const months = 12 * (next.year - year) + next.month - month
  return months === 1 ? 'month' : months === 12 && month === 1 ? 'year' : null
}

const millisecondsOfDay = 24 * 60 * 60 * 1000

function persianNumbers(date: Date) {
  const parts = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    timeZone: 'UTC',
  }).formatToParts(date)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return { year: part('year'), month: part('month'), day: part('day') }
}

const fields = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const

/** English for a language without words here, and for what is no locale. */
function knownLocale(locale: string): Intl.Locale {
  try {
    const known = new Intl.Locale(locale)
    if (known.language === 'fa' || known.language === 'en') return known
  } catch {
    // No locale: English.
  }
  return new Intl.Locale('en')
}
