import { describe, expect, it } from 'vitest'
import { omissionReasons } from '../../src/model/omission-reasons.ts'
import { basis, gap, lineRange, omissionOf, source, unknownBasis } from '../../src/model/provenance.ts'

const omission = omissionOf(omissionReasons({}))

const stated = { kind: 'stated', note: null, lines: [{ from: 2, to: 3 }], evidence: [] }

describe('The basis of a value', () => {
  it('may be the lines of the seed that say it', () => {
    expect(basis.safeParse(stated).success).toBe(true)
  })

  it('may be unknown', () => {
    expect(basis.safeParse(unknownBasis).success).toBe(true)
  })

  it('may tell the lines of each value of a list', () => {
    const evidence = [{ value: 'red', lines: [{ from: 4, to: 4 }] }]
    expect(basis.safeParse({ ...stated, evidence }).success).toBe(true)
  })

  it('may be a note of one letter', () => {
    expect(basis.safeParse({ ...stated, note: 'x' }).success).toBe(true)
  })

  it('is of a kind that no minor version adds to', () => {
    expect(basis.shape.kind.meta()?.open).toBe(false)
  })

  it.each([
    ['a kind that does not exist', { kind: 'guessed' }],
    ['an empty note', { note: '' }],
    ['bare line numbers', { lines: [2] }],
    ['evidence without lines', { evidence: [{ value: 'red' }] }],
    ['a field that no basis has', { confidence: 0.7 }],
  ])('with %s is refused', (_, wrong) => {
    expect(basis.safeParse({ ...stated, ...wrong }).success).toBe(false)
  })
})

describe('A line of a seed', () => {
  it('is counted from 1', () => {
    expect(lineRange.safeParse({ from: 0, to: 1 }).success).toBe(false)
  })

  it('may be the first', () => {
    expect(lineRange.safeParse({ from: 1, to: 1 }).success).toBe(true)
  })

  it('is a whole number', () => {
    expect(lineRange.safeParse({ from: 1, to: 1.5 }).success).toBe(false)
  })
})

describe('What is not in a document', () => {
  const left = { reason: 'interface', lines: [{ from: 1, to: 1 }], note: null }
  const lost = { after: 7, lost: 'picture', note: null }

  it.each([null, 'A button.', 'x'])('is listed with its reason and a note that may be %j', (note) => {
    expect(omission.safeParse({ ...left, note }).success).toBe(true)
  })

  it.each([null, 'The text speaks of one.', 'x'])(
    'may have left no line, with a note that may be %j',
    (note) => {
      expect(gap.safeParse({ ...lost, note }).success).toBe(true)
    },
  )

  it.each([
    ['a reason that does not exist', omission, { ...left, reason: 'dull' }],
    ['an empty note', omission, { ...left, note: '' }],
    ['no word on its lines', omission, { ...left, lines: null }],
    ['a loss that does not exist', gap, { ...lost, lost: 'smell' }],
    ['an empty note of a gap', gap, { ...lost, note: '' }],
    ['a gap before the first line', gap, { ...lost, after: 0 }],
  ])('is refused with %s', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false)
  })

  it('may get further reasons in a minor version', () => {
    expect(omission.shape.reason.meta()?.open).toBe(true)
  })

  it('may get further kinds of loss in a minor version', () => {
    expect(gap.shape.lost.meta()?.open).toBe(true)
  })
})

describe('The source of a document', () => {
  const seed = { seed: 'b', sha256: 'a'.repeat(64), lines: 1 }

  it('is a file with its hash', () => {
    expect(source.safeParse(seed).success).toBe(true)
  })

  it.each([
    ['a hash that is cut', { sha256: 'a'.repeat(63) }],
    ['a hash in capitals', { sha256: 'A'.repeat(64) }],
    ['a hash with a line end', { sha256: `${'a'.repeat(64)}\n` }],
    ['no file name', { seed: '' }],
    ['no line', { lines: 0 }],
  ])('with %s is refused', (_, wrong) => {
    expect(source.safeParse({ ...seed, ...wrong }).success).toBe(false)
  })
})
