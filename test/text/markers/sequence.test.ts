import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../../src/text/markers/candidates.ts'
import { longestPlausibleChain } from '../../../src/text/markers/sequence.ts'

/** Candidates one after another in the text, from their numbers and weights. */
const inRow = (...pairs: readonly (readonly [number: number, weight: number])[]): Candidate[] =>
  pairs.map(([number, weight], i) => ({ start: i * 10, end: i * 10 + 2, number, weight }))

const numbers = (candidates: readonly Candidate[]): number[] =>
  longestPlausibleChain(candidates).map((c) => c.number)

/** What a chain is worth, as the module's comment tells it; null for no chain. */
function worth(chain: readonly Candidate[]): number | null {
  let total = 0
  let before = { number: 0, end: 0 }
  for (const c of chain) {
    const missing = c.number - before.number - 1
    if (missing < 0 || missing > 10 || c.start < before.end) return null
    total += c.weight - (missing === 0 ? 0 : 2 + 2 * missing)
    before = c
  }
  return total
}

/** The most that any chain of these candidates is worth, by trying all. */
const most = (candidates: readonly Candidate[]): number =>
  Math.max(
    ...Array.from({ length: 2 ** candidates.length }, (_, set) =>
      worth(candidates.filter((_, i) => set & (1 << i))),
    ).map((total) => total ?? Number.NEGATIVE_INFINITY),
  )

/** Up to eight candidates, some of which are other readings of the same digits. */
const fewCandidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 1, max: 3 }),
      number: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
        fc.integer({ min: 1, max: 14 }),
      ),
      // The great weights reach over the longest gap.
      weight: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: -4, max: 7 }) },
        fc.integer({ min: 20, max: 40 }),
      ),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all
      .map(({ start, length, number, weight }) => ({ start, end: start + length, number, weight }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  )

describe('the chain of note numbers', () => {
  it('is empty when there is nothing to choose from', () => {
    expect(longestPlausibleChain([])).toEqual([])
  })

  it('is empty when nothing speaks for any number', () => {
    expect(numbers(inRow([1, -1], [2, -2]))).toEqual([])
  })

  it('takes numbers that follow each other', () => {
    expect(numbers(inRow([1, 6], [2, 6], [3, 6]))).toEqual([1, 2, 3])
  })

  it('leaves out a year', () => {
    expect(numbers(inRow([1, 6], [1979, 6], [2, 6], [3, 6]))).toEqual([1, 2, 3])
  })

  it('takes a weak candidate between strong ones', () => {
    expect(numbers(inRow([1, 6], [2, -1], [3, 6]))).toEqual([1, 2, 3])
  })

  it('takes the stronger of two candidates for a number', () => {
    expect(longestPlausibleChain(inRow([1, 6], [2, 1], [2, 6], [3, 6])).map((c) => c.start)).toEqual([
      0, 20, 30,
    ])
  })

  it('bridges a number that was lost', () => {
    expect(numbers(inRow([1, 6], [2, 6], [4, 6], [5, 6]))).toEqual([1, 2, 4, 5])
  })

  it('does not bridge more than ten', () => {
    expect(
      numbers(inRow([1, 6], [2, 6], ...[13, 14, 15, 16, 17, 18].map((n) => [n + 1, 6] as const))),
    ).toEqual([1, 2])
  })

  it('bridges ten when enough follows', () => {
    const rest = Array.from({ length: 8 }, (_, i) => [13 + i, 6] as const)
    expect(numbers(inRow([1, 6], [2, 6], ...rest))).toEqual([1, 2, 13, 14, 15, 16, 17, 18, 19, 20])
  })

  it('takes one reading of the same digits', () => {
    const readings = [
      { start: 0, end: 1, number: 1, weight: 6 },
      { start: 10, end: 12, number: 12, weight: 6 },
      { start: 11, end: 12, number: 2, weight: 0 },
      { start: 20, end: 21, number: 3, weight: 6 },
    ]
    expect(numbers(readings)).toEqual([1, 2, 3])
  })

  it('is found among fifty thousand candidates', () => {
    const all = inRow(...Array.from({ length: 50_000 }, (_, i) => [(i % 9000) + 1, 6] as const))
    expect(longestPlausibleChain(all)).toHaveLength(9000)
  })

  it('is found among fifty thousand of one number', () => {
    expect(numbers(inRow(...Array.from({ length: 50_000 }, () => [1, 6] as const)))).toEqual([1])
  })

  it('may be the chain with the greatest total that there is, for any candidates', () => {
    fc.assert(
      fc.property(fewCandidates, (candidates) => {
        expect(worth(longestPlausibleChain(candidates))).toBe(most(candidates))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the margin of a member', () => {
  it('is all that the chain would lose without it', () => {
    fc.assert(
      fc.property(fewCandidates, (candidates) => {
        const chain = longestPlausibleChain(candidates)
        const isMember = (c: Candidate, { start, end, number, weight }: Candidate): boolean =>
          c.start === start && c.end === end && c.number === number && c.weight === weight
        // Twins would stand in for each other.
        fc.pre(chain.every((member) => candidates.filter((c) => isMember(c, member)).length === 1))
        const losses = chain.map(
          (member) => most(candidates) - most(candidates.filter((c) => !isMember(c, member))),
        )
        expect(chain.map((member) => member.margin)).toEqual(losses)
      }),
      { numRuns: 500 },
    )
  })

  it('is small where another candidate would do as well', () => {
    const [, second] = longestPlausibleChain(inRow([1, 6], [2, 6], [2, 5], [3, 6]))
    expect(second?.margin).toBe(1)
  })

  it('is great where nothing else would do', () => {
    const [, second] = longestPlausibleChain(inRow([1, 6], [2, 6], [3, 6]))
    expect(second?.margin).toBe(10)
  })
})
