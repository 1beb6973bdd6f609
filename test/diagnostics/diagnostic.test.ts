import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, diagnostic, isError, sortDiagnostics } from '../../src/diagnostics/diagnostic.ts'

const at = (file: string, line: number, column: number) => ({ file, line, column })

describe('the order of problems', () => {
  it('is by file first', () => {
    const sorted = sortDiagnostics([
      diagnostic('line/no-role', at('b', 1, 1)),
      diagnostic('line/no-role', at('a', 9, 9)),
    ])
    expect(sorted.map((p) => p.file)).toEqual(['a', 'b'])
  })

  it('is by line inside a file, as a number', () => {
    const sorted = sortDiagnostics([
      diagnostic('line/no-role', at('a', 10, 1)),
      diagnostic('line/no-role', at('a', 9, 2)),
    ])
    expect(sorted.map((p) => p.line)).toEqual([9, 10])
  })

  it('is by column inside a line, as a number', () => {
    const sorted = sortDiagnostics([
      diagnostic('line/no-role', at('a', 1, 10)),
      diagnostic('line/no-role', at('a', 1, 9)),
    ])
    expect(sorted.map((p) => p.column)).toEqual([9, 10])
  })

  it('is by code at one place', () => {
    const sorted = sortDiagnostics([
      diagnostic('seed/nul', at('a', 1, 1)),
      diagnostic('line/outside', at('a', 1, 1)),
    ])
    expect(sorted.map((p) => p.code)).toEqual(['line/outside', 'seed/nul'])
  })

  it.each([
    [['title', 'summary', undefined]],
    [['summary', undefined, 'title']],
    [[undefined, 'summary', 'title']],
  ])('is by field at one place for one code, whole values first: %s', (fields) => {
    const location = at('a', 1, 1)
    const sorted = sortDiagnostics(fields.map((field) => diagnostic('value/missing', location, { field })))
    expect(sorted.map((p) => p.field)).toEqual([undefined, 'summary', 'title'])
  })

  it('does not depend on the order in which they were found', () => {
    const found: fc.Arbitrary<Diagnostic> = fc.record({
      code: fc.constantFrom('line/no-role', 'seed/nul', 'value/missing'),
      file: fc.constantFrom('a', 'b', 'B', 'é'),
      line: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 1, max: 12 }),
      field: fc.constantFrom(undefined, 'title', 'summary'),
    })
    const shuffled = fc
      .array(found)
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(sortDiagnostics(other)).toEqual(sortDiagnostics(one))
      }),
    )
  })

  it('leaves the list that was given as it was', () => {
    const given = [diagnostic('line/no-role', at('b', 1, 1)), diagnostic('line/no-role', at('a', 1, 1))]
    sortDiagnostics(given)
    expect(given.map((p) => p.file)).toEqual(['b', 'a'])
  })
})

describe('what fails a build', () => {
  it('is a problem that the catalogue calls an error', () => {
    expect(isError(diagnostic('line/no-role', at('a', 1, 1)))).toBe(true)
  })

  it('is not a problem that the catalogue calls a warning', () => {
    expect(isError(diagnostic('marker/missing', at('a', 1, 1)))).toBe(false)
  })
})
