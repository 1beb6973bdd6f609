/** Reads numerals of lists: digits of any script, Roman numerals, letters in the order of an alphabet, Chinese numerals. */

/** One way to read a numeral; the same signs can have several, as `i`, `v` and `c` have. */
export interface Numeral {
  readonly system: string
  readonly value: number
}

/** Letters as lists use them, in their order. A script can have several orders: the neighbours of an item tell which. */
const alphabets: readonly (readonly [system: string, letters: readonly string[]])[] = [
  ['Latin', [...'abcdefghijklmnopqrstuvwxyz']],
  ['Greek numerals', ['α', 'β', 'γ', 'δ', 'ε', 'στ', 'ζ', 'η', 'θ', 'ι', 'ια', 'ιβ', 'ιγ', 'ιδ', 'ιε']],
  ['Greek', [...'αβγδεζηθικλμνξοπρστυφχψω']],
  ['Cyrillic', [...'абвгдежзиклмнопрстуфхцчшщэюя']],
  ['Cyrillic, all', [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя']],
  ['Cyrillic, with й', [...'абвгдежзийклмнопрстуфхцчшщэюя']],
  ['Ukrainian', [...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя']],
  ['abjad', [...'ابجدهوزحطیکلمنسعفصقرشتثخذضظغ']],
  ['Persian', [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی']],
  ['Arabic', [...'ابتثجحخدذرزسشصضطظعغفقکلمنهوی']],
  [
    'Hebrew',
    [
      'א',
      'ב',
      'ג',
      'ד',
      'ה',
      'ו',
      'ז',
      'ח',
      'ט',
      'י',
      'יא',
      'יב',
      'יג',
      'יד',
      'טו',
      'טז',
      'יז',
      'יח',
      'יט',
      'כ',
    ],
  ],
  ['Devanagari', [...'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह']],
  ['Bengali', [...'কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ']],
  ['Thai', [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ']],
  ['Hangul', [...'가나다라마바사아자차카타파하']],
  ['kana', [...'アイウエオカキクケコサシスセソタチツテト']],
  ['iroha', [...'イロハニホヘトチリヌルヲワカヨタレソツネ']],
  ['stems', [...'甲乙丙丁戊己庚辛壬癸']],
]

/** Letters by their form, so that each numeral is looked up once. */
const orders = new Map<string, Numeral[]>()
for (const [system, letters] of alphabets)
  for (const [i, letter] of letters.entries())
    orders.set(letter, [...(orders.get(letter) ?? []), { system, value: i + 1 }])

/** All ways to read a numeral, in the order in which they are likely without neighbours; none when it is no numeral. */
export function readNumeral(written: string): readonly Numeral[] {
  const plain = unified(written)
  if (/^\p{Nd}+$/u.test(plain)) return [{ system: 'decimal', value: decimalValue(plain) }]
  const han = hanValue(plain)
  if (han !== null) return [{ system: 'Han', value: han }]
  const lower = plain.toLowerCase()
  const size = lower === plain ? 'small' : 'capital'
  const roman = romanValue(lower)
  const letters = [...lower]
  const [first = ''] = letters
  const repeated = letters.length > 1 && letters.every((c) => c === first) && /^[a-z]$/.test(first)
  const alphabetic = repeated
    ? [{ system: 'Latin', value: 26 * (letters.length - 1) + first.charCodeAt(0) - 96 }]
    : (orders.get(lower) ?? [])
  const romans = roman === null ? [] : [{ system: 'Roman', value: roman }]
  return [...romans, ...alphabetic].map(({ system, value }) => ({ system: `${system} ${size}`, value }))
}

/** One form for all that count as the same: ١ stays ١, but ① is 1, Ⅳ is IV, and the Arabic letters have one form each. */
const unified = (written: string): string =>
  [...written.normalize('NFKC')]
    .map((c) => variants[c] ?? circled(c))
    .join('')
    .replace(/[\u{200c}\u{200d}\u{640}\u{5f3}\u{5f4}'’]/gu, '')
    .replace(/^الف$/u, 'ا')

const variants: Readonly<Record<string, string>> = {
  أ: 'ا',
  آ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ۀ: 'ه',
  ة: 'ه',
}

/** Dingbats ❶ ➀ ➊ have no decomposition. */
function circled(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x2776 && code <= 0x2793 ? String(((code - 0x2776) % 10) + 1) : character
}

/** Each script has its ten digits in one row, zero first. */
function decimalValue(digits: string): number {
  let value = 0
  for (const digit of digits) {
    const code = digit.codePointAt(0) ?? 0
    let ofDigit = 0
    while (ofDigit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - ofDigit - 1))) ofDigit++
    value = value * 10 + ofDigit
  }
  return value
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

function romanValue(lower: string): number | null {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})$/.test(lower) || lower === '')
    return null
  const values = [...lower].map((c) => romanDigits[c] ?? 0)
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0)
}

const hanDigits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 貳: 2, 贰: 2, 參: 3, 叁: 3, 肆: 4, 伍: 5, 陸: 6, 陆: 6, 柒: 7, 捌: 8, 玖: 9, 廿: 20, 卅: 30 },
}
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** 二十三 is 23; 二三 is read digit by digit, as years are. */
function hanValue(text: string): number | null {
  let sum = 0
  let digits: number | null = null
  let hasUnit = false
  for (const c of text) {
    const digit = hanDigits[c]
    const unit = hanUnits[c]
    if (digit !== undefined) {
      digits = digit >= 20 || digits === null || hasUnit ? digit : digits * 10 + digit
    } else if (unit !== undefined) {
      sum += (digits ?? 1) * unit
      digits = null
      hasUnit = true
    } else return null
  }
  return text === '' ? null : sum + (digits ?? 0)
}
