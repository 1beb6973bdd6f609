import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../../src/release/release.ts'
import { compareCms } from '../../../src/release/schemas/compare-cms.ts'
import { packageText } from '../../support/package-texts.ts'
import { board, listOf, notice, orNull, refTo, strict, text } from './sample-schema.ts'

const rows = (before: JsonSchema | null, after: JsonSchema | null) =>
  compareCms(before, after).map(({ rule, at }) => `${rule} ${at}`)
const place = notice({ place: text })

describe('what editors fill in', () => {
  test('looks different with other words (C1), and not without', () => {
    expect(rows(place, notice({ place: { ...text, description: 'Where.' } }))).toEqual(['C1 Notice.place'])
    expect(rows(place, structuredClone(place))).toEqual([])
  })

  test('looks different in another order (C1), but not for a field in between', () => {
    const size = orNull(text)
    expect(rows(notice({ place: text, size }), notice({ size, place: text }))).toEqual(['C1 Notice'])
    expect(rows(notice({ place: text, size }), notice({ place: text, hue: size, size }))).toEqual([
      'C2 Notice.hue',
    ])
  })

  test.each([
    ['may be null', orNull(text)],
    ['has a default', { ...text, default: 'here' }],
    ['is a list that may be empty', listOf(text)],
  ])('has a new field that %s (C2)', (_, field) => {
    expect(rows(place, notice({ place: text, size: field }))).toEqual(['C2 Notice.size'])
  })

  test.each([
    ['must have a value', text],
    ['is a list with at least one item', { ...listOf(text), minItems: 1 }],
  ])('has a new field that %s (C3)', (_, field) => {
    expect(rows(place, notice({ place: text, size: field }))).toEqual(['C3 Notice.size'])
  })

  test('may no longer be left empty (C3), or may be so now (C2)', () => {
    expect(rows(notice({ place: orNull(text) }), place)).toEqual(['C3 Notice.place'])
    expect(rows(place, notice({ place: orNull(text) }))).toEqual(['C2 Notice.place'])
  })

  test('has tighter rules (C3), or looser ones (C2)', () => {
    const short = notice({ place: { ...text, maxLength: 4 } })
    expect(rows(place, short)).toEqual(['C3 Notice.place'])
    expect(rows(short, place)).toEqual(['C2 Notice.place'])
  })

  test('has a field under another name (C4), or one of another shape (C5, C3)', () => {
    expect(rows(place, notice({ site: text }))).toEqual(['C4 Notice.place'])
    expect(rows(place, notice({ site: { type: 'integer' } }))).toEqual(['C5 Notice.place', 'C3 Notice.site'])
  })

  test('has a field of another type (C5)', () => {
    expect(rows(place, notice({ place: { type: 'integer' } }))).toEqual(['C5 Notice.place'])
    expect(rows(place, notice({ place: listOf(text) }))).toEqual(['C5 Notice.place'])
  })

  test('has options that are gone (C5) or new (C6), told at their vocabulary once', () => {
    const colours = (...codes: string[]) =>
      board({
        Notice: strict({ type: { const: 'Notice' }, ink: refTo('Colour'), paper: listOf(refTo('Colour')) }),
        Colour: { type: 'string', enum: codes },
      })
    expect(rows(colours('red', 'blue'), colours('red'))).toEqual(['C5 Colour'])
    expect(rows(colours('red'), colours('red', 'blue'))).toEqual(['C6 Colour'])
  })

  test('has collections that are gone (C5) or new (C6), records among them', () => {
    const one = board({ Notice: strict({ type: { const: 'Notice' } }) })
    const types = { Notice: strict({ type: { const: 'Notice' } }), Talk: strict({ type: { const: 'Talk' } }) }
    const two = board(types, ['Notice', 'Talk'])
    const withRecord = board(types)
    expect(rows(two, one)).toEqual(['C5 Talk'])
    expect(rows(one, two)).toEqual(['C6 Talk'])
    expect(rows(withRecord, one)).toEqual(['C5 Talk'])
    expect(rows(one, withRecord)).toEqual(['C6 Talk'])
  })

  test('has members of a list that are gone (C5) or new (C6)', () => {
    const blocks = (...names: string[]) =>
      board({
        Notice: strict({ type: { const: 'Notice' }, body: listOf({ oneOf: names.map(refTo) }) }),
        Line: strict({ kind: { const: 'line' } }),
        Picture: strict({ kind: { const: 'picture' } }),
        Sound: strict({ kind: { const: 'sound' } }),
      })
    expect(rows(blocks('Line', 'Picture', 'Sound'), blocks('Line', 'Picture'))).toContain('C5 Notice.body')
    expect(rows(blocks('Line', 'Picture'), blocks('Line', 'Picture', 'Sound'))).toContain('C6 Notice.body')
  })

  test('is compared inside objects that have no name', () => {
    const dated = (day: object) => notice({ seen: listOf(strict({ day })) })
    expect(rows(dated(text), dated({ ...text, maxLength: 4 }))).toEqual(['C3 Notice.seen.day'])
    expect(rows(dated({ ...text, maxLength: 4 }), dated(text))).toEqual(['C2 Notice.seen.day'])
  })

  test('is nothing where there was no schema, and lost where there is none any more', () => {
    expect(rows(null, place)).toEqual([])
    expect(rows(place, null)).toEqual(['C5 Notice'])
  })

  test('of this package does not differ from itself', () => {
    const schema = JSON.parse(packageText('schema.strict.json')) as JsonSchema
    expect(rows(schema, structuredClone(schema))).toEqual([])
  })
})
