import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, findCandidates } from '../../../src/text/markers/candidates.ts'

/** The weight of the digits at the end of `before`, when `after` follows; undefined when they are no candidate. */
const weightOf = (before: string, after = ' and'): number | undefined => {
  const digits = /\d+$/.exec(before)?.[0] ?? ''
  return findCandidates(before + after, 0).find((c) => c.number === Number(digits) && c.end === before.length)
    ?.weight
}

const readings = (text: string): number[] => findCandidates(text, 0).map((c: Candidate) => c.number)

describe('digits speak for a marker', () => {
  it.each([
    'word7',
    'کلمه7',
    'word”7',
    'word"7',
    'word’7',
    '(word)7',
    '[word]7',
    'word.7',
    'word,7',
    'word?7',
    'word!7',
    'word…7',
    'word؟7',
    'word،7',
    'word:7',
    '20%7',
  ])('in “%s”', (text) => {
    expect(weightOf(text)).toBeGreaterThanOrEqual(5)
  })

  it('less after a capital, as names end like this', () => {
    expect(weightOf('MI6')).toBeLessThan(weightOf('word6') ?? 0)
  })

  it('less after a full stop that may be a decimal point', () => {
    expect(weightOf('1976.12')).toBeLessThan(weightOf('word.12') ?? 0)
  })

  it('less after a blank behind a full stop', () => {
    expect(weightOf('word. 12')).toBeLessThan(weightOf('word.12') ?? 0)
  })

  it('less after a year than after a word', () => {
    const glued = findCandidates('in 201867 : and', 0).find((c) => c.number === 67)
    expect(glued?.weight).toBe(0)
  })

  it('more after a year than after another number', () => {
    const tail = (text: string) => findCandidates(text, 0).find((c) => c.number === 67)?.weight ?? -99
    expect(tail('in 201867')).toBeGreaterThan(tail('in 331867'))
  })
})

describe('digits are no candidate', () => {
  it.each([
    ['a number after a blank', 'the 12', ' men'],
    ['the first thing in a text', '12', ' men'],
    ['an amount of money', '$40', ' was'],
    ['a part of a range', '5–6', ' men'],
    ['the start of a range after a stop', 'end. 5', '–6 men'],
    ['thousands after a comma', 'of 1,250', ' men'],
  ])('as %s', (_, before, after) => {
    expect(weightOf(before, after)).toBeUndefined()
  })

  it.each([
    ['an ordinal', 'word3', 'rd and'],
    ['a percentage', 'word20', '% of'],
    ['a decade', 'word80', 's and'],
  ])('that speak for a marker less when they go on as %s', (_, before, after) => {
    expect(weightOf(before, after) ?? -99).toBeLessThan(weightOf(before) ?? 0)
  })

  it.each([',000', '.5', '–9', '-9', '/12', ':30'])(
    'that speak for a marker less when “%s” follows',
    (after) => {
      expect(weightOf('word12', after)).toBeLessThan(weightOf('word12') ?? 0)
    },
  )

  it.each([', and', '. Then', ': and', '/and'])('just because “%s” follows', (after) => {
    expect(weightOf('word12', after)).toBe(weightOf('word12'))
  })

  it('when a zero leads', () => {
    expect(readings('word07 end')).toEqual([])
  })

  it('when no text has so many notes', () => {
    expect(readings('word9999 and word10000 end')).toEqual([9999])
  })
})

describe('candidates', () => {
  it('are whole runs of digits', () => {
    expect(readings('word123 end')).toEqual([123])
  })

  it.each(['in 18761 end', 'in 19791 end', 'in 20181 end'])('are what follows a year: “%s”', (text) => {
    expect(readings(text)).toEqual([1])
  })

  it.each(['some 12501 end', 'some 33181 end', 'some 201 end'])(
    'are no tails of another number: “%s”',
    (text) => {
      expect(readings(text)).toEqual([])
    },
  )

  it('stand where their digits stand in the seed', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ maxLength: 4 }),
          fc.nat({ max: 99999 }).map(String),
          fc.constantFrom('a', '”', '. '),
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.string(), text, (lead, tail) => {
        const whole = lead + tail
        const wrong = findCandidates(tail, lead.length).filter(
          (c) => whole.slice(c.start, c.end) !== String(c.number),
        )
        expect(wrong).toEqual([])
      }),
    )
  })
})
