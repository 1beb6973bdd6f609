import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTalk, documentOf } from '../support/annotation-heads.ts'
import { codesOf, compileText } from '../support/compile-text.ts'

const itemsOf = (text: string, annotation = 'default: number\n') =>
  documentOf(compileText(text, annotation)).body.map(({ marker, value, children }) => [
    marker ?? null,
    value ?? null,
    children.map((c) => (c._type === 'span' ? c.text : '')).join(''),
  ])

const signs = (...lines: string[]) =>
  itemsOf(`${lines.join('\n')}\n`).map(([marker, value]) => [marker, value])

const warningsOf = (text: string, annotation = 'default: number\n') =>
  compileText(text, annotation).diagnostics.filter((d) => d.code === 'list/not-counting')

describe('the sign of a numbered item', () => {
  it.each([
    ['3. Third', '3.', 3],
    ['3) Third', '3)', 3],
    ['(a) First', '(a)', 1],
    ['b) Second', 'b)', 2],
    ['[4] Fourth', '[4]', 4],
    ['12/ Twelfth', '12/', 12],
    ['IV. Fourth', 'IV.', 4],
    ['(iii) Third', '(iii)', 3],
    ['§2.1(2) Of fences', '§2.1(2)', 2],
    ['1.2. Of gates', '1.2.', 2],
    ['2º Segundo', '2º', 2],
    ['۱- نخست', '۱-', 1],
    ['۱۲ـ دوازدهم', '۱۲ـ', 12],
    ['۲-دوم', '۲-', 2],
    ['۳ - سوم', '۳ -', 3],
    ['الف) نخست', 'الف)', 1],
    ['٣. ثالثا', '٣.', 3],
    ['३. तीसरा', '३.', 3],
    ['一、第一条', '一、', 1],
    ['二十三、末条', '二十三、', 23],
    ['（三）第三', '（三）', 3],
    ['１．第一', '１．', 1],
    ['①第一', '①', 1],
    ['❷ Second', '❷', 2],
    ['Ⅳ. Fourth', 'Ⅳ.', 4],
    ['א. ראשון', 'א.', 1],
    ['γ) τρίτο', 'γ)', 3],
    ['б) второе', 'б)', 2],
    ['#7 Seventh', '#7', 7],
    ['2a. Between', '2a.', 2],
    ['(1a) Between', '(1a)', 1],
    ['1bis. Between', '1bis.', 1],
    ['3 ter) Between', '3 ter)', 3],
    ['۲ مکرر- میان', '۲ مکرر-', 2],
    ['10.2.3 Of locks', '10.2.3', 3],
  ])('of “%s” is “%s”, the number %i', (line, marker, value) => {
    expect(itemsOf(`  ${line}\n`)).toEqual([[marker, value, line.slice(marker.length).trim()]])
  })

  it.each([
    'Three of them',
    'I am the first',
    '1984 was a year',
    '3.5 litres of milk',
    '12/7 at noon',
    '1-year plan',
    'a.m. or later',
    'Civil. Of the city',
    '(1 of them)',
    '3m of cloth',
    '3a.m. at the gate',
    'Art. 3 is clear',
    'In 1984: a year',
    'Room 3 is empty',
    '1.2.24 she came',
    '十分な水',
    '3.',
  ])('is not the beginning of “%s”', (line) => {
    expect(itemsOf(`${line}\n`)).toEqual([[null, null, line]])
  })

  it('says no number where the order of its letters is not known', () => {
    expect(itemsOf('ა) one\n')).toEqual([['ა)', null, 'one']])
  })

  it('stays in a paragraph', () => {
    expect(itemsOf('3. Third\n', 'default: paragraph\n')).toEqual([[null, null, '3. Third']])
  })
})

describe('a sign that can be read in several ways', () => {
  it.each([
    ['i) x', 'j) y', 9, 10],
    ['h) x', 'i) y', 8, 9],
    ['i) x', 'ii) y', 1, 2],
    ['iv. x', 'v. y', 4, 5],
    ['u. x', 'v. y', 21, 22],
    ['b) x', 'c) y', 2, 3],
    ['c) x', 'd) y', 3, 4],
  ])('follows its neighbour: %s, %s', (one, two, first, second) => {
    expect(signs(one, two).map(([, value]) => value)).toEqual([first, second])
  })

  it('is the letter of the alphabet that its list counts in', () => {
    expect(signs('الف) یک', 'ب) دو', 'پ) سه', 'ت) چهار').map(([, value]) => value)).toEqual([1, 2, 3, 4])
    expect(signs('الف) یک', 'ب) دو', 'ج) سه', 'د) چهار').map(([, value]) => value)).toEqual([1, 2, 3, 4])
  })

  it('alone is a small number', () => {
    expect(
      signs('i) x')
        .concat(signs('v. x'), signs('c) x'))
        .map(([, value]) => value),
    ).toEqual([1, 5, 3])
  })

  it('without a stop is one where its list counts on', () => {
    expect(signs('1 One', '2 Two', '3 Three').map(([marker]) => marker)).toEqual(['1', '2', '3'])
    expect(signs('5 apples', '7 pears').map(([marker]) => marker)).toEqual([null, null])
    expect(signs('2.1 Gates', '2.2 Fences').map(([marker]) => marker)).toEqual(['2.1', '2.2'])
  })
})

describe('a sign among its neighbours', () => {
  it.each([
    ['behind 2', ['1. a', '2. b', '2a. c', '2b. d', '3. e'], [1, 2, 2, 2, 3]],
    ['in brackets', ['(1) a', '(1a) b', '(2) c'], [1, 1, 2]],
    ['inserted, without a stop', ['1 a', '1a b', '2 c'], [1, 1, 2]],
    ['in Latin', ['1bis. a', '2ter. b', 'Art. 3 c', 'Step 4: d'], [1, 2, 3, 4]],
    ['of two numbers', ['1.9 a', '1.10 b', '1.11 c', '2 d'], [9, 10, 11, 2]],
    ['of several depths', ['1. a', '1.1. b', '1.2. c', '2. d', '2.1. e', '10.2.3 f'], [1, 1, 2, 2, 1, 3]],
    ['in Persian', ['۱. الف', '۱.۱ ب', '۱-۲- پ', '۲. ت', 'ماده ۳: ث'], [1, 1, 2, 2, 3]],
    ['with a word', ['Art. 3 a', 'Art. 4 b'], [3, 4]],
  ])('is read %s', (_, lines, values) => {
    expect(signs(...lines)).toEqual(lines.map((line, i) => [line.replace(/\s\S+$/, ''), values[i]]))
    expect(codesOf(compileText(`${lines.join('\n')}\n`, 'default: number\n'))).toEqual([])
  })

  it.each([
    [['1. a', '3.5 litres', '2. c']],
    [['1. a', 'Room 2 is empty', '2. c']],
    [['5. a', 'In 1984, all', 'In 1985, none']],
  ])('is no number of its words: %s', (lines) => {
    expect(signs(...lines).filter(([marker]) => marker === null).length).toBeGreaterThan(0)
    expect(signs(...lines)[1]).toEqual([null, null])
  })
})

describe('an item without a sign', () => {
  const withoutSign = (text: string, annotation = 'default: number\n') =>
    compileText(text, annotation).diagnostics.filter((d) => d.code === 'list/no-sign')

  it('is told where others of its list have one', () => {
    expect(withoutSign('۱. یک\n  تبصره: دو\n۲. سه\n')).toMatchObject([
      { line: 2, column: 3, found: '“تبصره: دو”', expected: 'a sign in front, such as “۱.” of another item' },
    ])
    expect(withoutSign('a\n2. b\n')).toMatchObject([{ line: 1 }])
  })

  it('is not told in a list without signs, in a list of its own, or when it is confirmed', () => {
    expect(withoutSign('First, a\nSecond, b\n')).toEqual([])
    expect(withoutSign('1. a\nb\nc\n', 'default: number-2\nlines: { 1: number }\n')).toEqual([])
    expect(withoutSign('1. a\nTwo\nb\n', 'default: number\nlines: { 2: heading-2 }\n')).toEqual([])
    const confirmed = 'default: number\nconfirmed: { list/no-sign: 2 }\n'
    expect(withoutSign('1. a\nb\n', confirmed)).toEqual([])
  })
})

describe('a list that does not count on', () => {
  it.each([
    ['leaves a number out', '1. a\n3. b\n', '“3.” (3) after “1.” (1)'],
    ['says a number twice', '1. a\n1. b\n', '“1.” (1) after “1.” (1)'],
    ['goes back', '4. a\n3. b\n', '“3.” (3) after “4.” (4)'],
    ['leaves a letter out', '(a) x\n(c) y\n(d) z\n', '“(c)” (3) after “(a)” (1)'],
    ['leaves out a Persian number', '۱- یک\n۳- سه\n', '“۳-” (3) after “۱-” (1)'],
    ['goes on wrongly after its inner list', '1. a\n(a) b\n(b) c\n3. d\n', '“3.” (3) after “1.” (1)'],
  ])('is told when it %s', (_, text, found) => {
    expect(warningsOf(text)).toMatchObject([{ found }])
  })

  it.each([
    ['counts on', '1. a\n2. b\n3. c\n'],
    ['begins anywhere', '7. a\n8. b\n'],
    ['has an inner list', '1. a\n(a) b\n(b) c\n2. d\n(a) e\n3. f\n'],
    ['passes i', 'h) a\ni) b\nj) c\n'],
    ['has items without a sign', '1. a\nb\n2. c\n'],
  ])('is not one that %s', (_, text) => {
    expect(warningsOf(text)).toEqual([])
  })

  it('is not one that a paragraph divides, or that begins anew behind it', () => {
    const annotation = 'default: number\nlines: { 2: paragraph }\n'
    expect(warningsOf('1. a\nA note.\n2. b\n', annotation)).toEqual([])
    expect(warningsOf('1. a\nA note.\n1. b\n', annotation)).toEqual([])
    expect(warningsOf('1. a\nA note.\n4. b\n', annotation)).toHaveLength(1)
  })

  it('is one that only a note divides', () => {
    const annotation = 'default: number\nnotes: brackets\nlines: { 2: note }\n'
    expect(warningsOf('1. a[1]\n[1] A note.\n2. b\n', annotation)).toEqual([])
    expect(warningsOf('1. a[1]\n[1] A note.\n1. b\n', annotation)).toHaveLength(1)
  })

  it('is not one inside another item, or in a reply', () => {
    expect(warningsOf('1. a\n1. b\n2. c\n1. d\n', 'default: number\nlines: { "2, 4": number-2 }\n')).toEqual(
      [],
    )
    const replies = 'default: number\nreplies: [{ lines: { 2: number } }]\n'
    expect(compileTalk('1. a\n1. b\n', replies).diagnostics).toEqual([])
  })

  it('is not one under another heading or on another level', () => {
    expect(warningsOf('1. a\nTwo\n4. b\n', 'default: number\nlines: { 2: heading-2 }\n')).toEqual([])
    expect(warningsOf('1. a\n1. b\n2. c\n', 'default: number\nlines: { 2: number-2 }\n')).toEqual([])
  })

  it('is told at its item', () => {
    expect(codesOf(compileText('1. a\n  3. b\n', 'default: number\n'))).toEqual([
      'list/not-counting seeds/one.txt:2:3',
    ])
  })

  it('can be confirmed', () => {
    const annotation = 'default: number\nconfirmed: { list/not-counting: 2 }\n'
    expect(codesOf(compileText('1. a\n3. b\n', annotation))).toEqual([])
  })
})

describe('for any numbers of a list', () => {
  const writings = ['3.', '(3)', '3)', '[3]', '3/', '3-', '3 –'].map(
    (pattern) => (digits: string) => pattern.replace('3', digits),
  )
  const inDigits = (zero: number) => (n: number) =>
    [...String(n)].map((d) => String.fromCodePoint(zero + Number(d))).join('')

  it('those captured are those of the text, sign by sign', () => {
    const writing = fc.tuple(fc.constantFrom(...writings), fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xe50))
    const numbers = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(numbers, writing, (given, [write, zero]) => {
        const marks = given.map((n) => write(inDigits(zero)(n)))
        const text = marks.map((mark) => `${mark} Word\n`).join('')
        expect(itemsOf(text)).toEqual(given.map((n, i) => [marks[i], n, 'Word']))
      }),
    )
  })

  it('text and sign together are the line', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...'12.)(aiv–-، ۱الف一、Word') })
      .filter((s) => s.trim() !== '')
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const whole = itemsOf(`${lines.join('\n')}\n`).map(([marker, , text]) => `${marker ?? ''}${text}`)
        const bare = (s: string): string => s.replace(/\s/gu, '')
        expect(whole.map(bare)).toEqual(lines.map(bare))
      }),
    )
  })
})
