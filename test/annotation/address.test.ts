import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineRanges, resolveAddress } from '../../src/annotation/address.ts'
import { linesOf } from '../../src/source/lines.ts'

const text = 'First line.\r\n\r\nBird \u{1f426} here.\nLast'
const lines = linesOf(text)

/** The texts that an address names, or the fault of the address. */
function named(address: string): string[] | string {
  const result = resolveAddress(address, text, lines)
  return result.ok ? result.ranges.map((r) => text.slice(r.start, r.end)) : result.fault
}

const refusal = (address: string): string => {
  const result = resolveAddress(address, text, lines)
  return result.ok ? 'none' : `${result.fault}: found ${result.found}, expected ${result.expected}`
}

describe('an address', () => {
  it('names a line without its line end', () => {
    expect(named('1')).toEqual(['First line.'])
  })

  it('names a range of lines, both ends included', () => {
    expect(named('1-3')).toEqual(['First line.', '', 'Bird \u{1f426} here.'])
  })

  it('names a list of lines and ranges in the order written', () => {
    expect(named('4, 1-2')).toEqual(['Last', 'First line.', ''])
  })

  it('may be written without blanks', () => {
    expect(named('4,1')).toEqual(['Last', 'First line.'])
  })

  it('names a part of a line, both ends included', () => {
    expect(named('1:1-5')).toEqual(['First'])
  })

  it('names one column', () => {
    expect(named('1:7')).toEqual(['l'])
  })

  it('names the rest of a line', () => {
    expect(named('1:7-')).toEqual(['line.'])
  })

  it('counts columns in UTF-16 units', () => {
    expect(named('3:6-7')).toEqual(['\u{1f426}'])
  })

  it('names parts of several lines', () => {
    expect(named('1:1-5, 4:1-2')).toEqual(['First', 'La'])
  })

  it.each(['3:6', '3:7', '3:7-', '3:1-6', '3:7-9'])('may not cut a character in two: %s', (address) => {
    expect(named(address)).toBe('line/split-character')
  })

  it.each([
    '',
    ' ',
    'one',
    '1-',
    '-1',
    '1:',
    '1:-2',
    '1,,2',
    '1,',
    '1.5',
    '1:1-2-3',
    '1-2:3',
    '１',
    '1–2',
    '+1',
    '1 - 2',
  ])('must parse: “%s” does not', (address) => {
    expect(named(address)).toBe('line/address')
  })

  it.each(['3-2', '1:5-4'])('may not run backwards: %s', (address) => {
    expect(named(address)).toBe('line/address')
  })

  it.each(['0', '5', '0-2', '3-5', '5:1', '0:1', '1:0', '1:0-3', '1:1-12', '2:1'])(
    'may not leave the text: %s',
    (address) => {
      expect(named(address)).toBe('line/outside')
    },
  )

  it('says which line is outside, and which lines there are', () => {
    expect(refusal('3-5')).toBe('line/outside: found line 5, expected lines 1 to 4')
  })

  it('says that line 0 is outside', () => {
    expect(refusal('0-2')).toBe('line/outside: found line 0, expected lines 1 to 4')
  })

  it('says that line 0 is outside where the range ends inside', () => {
    expect(refusal('0-4')).toBe('line/outside: found line 0, expected lines 1 to 4')
  })

  it('says that a part of a line is outside when its line is', () => {
    expect(refusal('5:1-2')).toBe('line/outside: found line 5, expected lines 1 to 4')
  })

  it('says which column is outside, and which columns there are', () => {
    expect(refusal('1:1-12')).toBe('line/outside: found column 12, expected columns 1 to 11 of line 1')
  })

  it('says that column 0 is outside', () => {
    expect(refusal('1:0-3')).toBe('line/outside: found column 0, expected columns 1 to 11 of line 1')
  })

  it('says that column 0 is outside where the part ends inside', () => {
    expect(refusal('1:0-11')).toBe('line/outside: found column 0, expected columns 1 to 11 of line 1')
  })

  it('says which part of a list it could not read', () => {
    expect(refusal('1, two, 3')).toBe('line/address: found two, expected a line, a range or a part of a line')
  })

  it('knows whole lines from parts that cover a line', () => {
    const result = resolveAddress('1, 1:1-11', text, lines)
    expect(result.ok && result.ranges.map((r) => r.whole)).toEqual([true, false])
  })

  it('printed for any part of any line names that part', () => {
    const part = fc
      .tuple(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
      )
      .map(([rows, n, a, b]) => {
        const at = n % rows.length
        const length = rows[at]?.length ?? 1
        const [from, to] = [(a % length) + 1, (b % length) + 1].sort((x, y) => x - y) as [number, number]
        return { rows, at, from, to }
      })
    fc.assert(
      fc.property(part, ({ rows, at, from, to }) => {
        const whole = rows.join('\n')
        const result = resolveAddress(`${at + 1}:${from}-${to}`, whole, linesOf(whole))
        expect(result.ok && result.ranges.map((r) => whole.slice(r.start, r.end))).toEqual([
          rows[at]?.slice(from - 1, to),
        ])
      }),
    )
  })

  it('never names half a character, whatever its columns', () => {
    const birds = fc
      .array(fc.constantFrom('a', 'é', '\u{10000}', '\u{1f426}', '\u{10ffff}'))
      .map((units) => units.join(''))
    fc.assert(
      fc.property(
        birds,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (row, from, to) => {
          const result = resolveAddress(`1:${from}-${to}`, row, linesOf(row))
          const texts = result.ok ? result.ranges.map((r) => row.slice(r.start, r.end)) : []
          expect(texts.every((part) => Buffer.from(part).toString() === part)).toBe(true)
        },
      ),
    )
  })

  it('is read or refused, whatever is written', () => {
    const anything = fc.oneof(fc.string(), fc.stringMatching(/^[0-9:, -]{0,12}$/))
    fc.assert(
      fc.property(anything, (address) => {
        const result = resolveAddress(address, text, lines)
        expect(result.ok ? result.ranges.length : result.expected.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('line numbers as ranges', () => {
  it('join neighbours', () => {
    expect(lineRanges([1, 2, 3, 5])).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 5 },
    ])
  })

  it('are none for no numbers', () => {
    expect(lineRanges([])).toEqual([])
  })

  const someLines = fc.array(fc.integer({ min: 1, max: 30 }))

  it('name the same lines when they are printed as an address and read again', () => {
    const page = Array.from({ length: 30 }, (_, i) => `line ${i + 1}`).join('\n')
    fc.assert(
      fc.property(someLines, (numbers) => {
        fc.pre(numbers.length > 0)
        const address = lineRanges(numbers)
          .map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`))
          .join(', ')
        const result = resolveAddress(address, page, linesOf(page))
        expect(result.ok && result.ranges.map((r) => r.line)).toEqual(
          [...new Set(numbers)].sort((a, b) => a - b),
        )
      }),
    )
  })

  it('leave a line out between any two of them', () => {
    fc.assert(
      fc.property(someLines, (numbers) => {
        const ranges = lineRanges(numbers)
        expect(ranges.every((range, i) => i === 0 || range.from > (ranges[i - 1]?.to ?? 0) + 1)).toBe(true)
      }),
    )
  })
})
