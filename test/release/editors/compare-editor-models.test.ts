import { describe, expect, test } from 'vitest'
import { compareEditorModels } from '../../../src/release/editors/compare-editor-models.ts'
import type { JsonSchema } from '../../../src/release/release.ts'
import { packageText } from '../../support/package-texts.ts'
import { board, listOf, notice, orNull, refTo, strict, text } from '../json-schemas/sample-schema.ts'

const rows = (before: JsonSchema | null, after: JsonSchema | null) =>
  compareEditorModels(before, after).map(({ rule, at }) => `${rule} ${at}`)
const place = notice({ place: text })

describe('what editors fill in', () => {
  test('looks different with other words, and not without', () => {
    expect(rows(place, notice({ place: { ...text, description: 'Where.' } }))).toEqual([
      'editor-presentation-changed Notice.place',
    ])
    expect(rows(place, structuredClone(place))).toEqual([])
  })

  test('looks different in another order, but not for a field in between', () => {
    const size = orNull(text)
    expect(rows(notice({ place: text, size }), notice({ size, place: text }))).toEqual([
      'editor-presentation-changed Notice',
    ])
    expect(rows(notice({ place: text, size }), notice({ place: text, hue: size, size }))).toEqual([
      'editor-input-loosened Notice.hue',
    ])
  })

  test.each([
    ['may be null', orNull(text)],
    ['has a default', { ...text, default: 'here' }],
    ['is a list that may be empty', listOf(text)],
  ])('has a new field that %s', (_, field) => {
    expect(rows(place, notice({ place: text, size: field }))).toEqual(['editor-input-loosened Notice.size'])
  })

  test.each([
    ['must have a value', text],
    ['is a list with at least one item', { ...listOf(text), minItems: 1 }],
  ])('has a new field that %s', (_, field) => {
    expect(rows(place, notice({ place: text, size: field }))).toEqual(['editor-input-tightened Notice.size'])
  })

  test('may no longer be left empty, or may be now', () => {
    expect(rows(notice({ place: orNull(text) }), place)).toEqual(['editor-input-tightened Notice.place'])
    expect(rows(place, notice({ place: orNull(text) }))).toEqual(['editor-input-loosened Notice.place'])
  })

  test('has tighter rules, or looser ones', () => {
    const short = notice({ place: { ...text, maxLength: 4 } })
    expect(rows(place, short)).toEqual(['editor-input-tightened Notice.place'])
    expect(rows(short, place)).toEqual(['editor-input-loosened Notice.place'])
  })

  test('has a field under another name, or one of another shape', () => {
    expect(rows(place, notice({ site: text }))).toEqual(['editor-field-renamed Notice.place'])
    expect(rows(place, notice({ site: { type: 'integer' } }))).toEqual([
      'editor-input-removed Notice.place',
      'editor-input-tightened Notice.site',
    ])
  })

  test('has a field of another type', () => {
    expect(rows(place, notice({ place: { type: 'integer' } }))).toEqual(['editor-input-removed Notice.place'])
    expect(rows(place, notice({ place: listOf(text) }))).toEqual(['editor-input-removed Notice.place'])
  })

  test('has options that are gone or new, reported once, at their vocabulary', () => {
    const colours = (...codes: string[]) =>
      board({
        Notice: strict({ type: { const: 'Notice' }, ink: refTo('Colour'), paper: listOf(refTo('Colour')) }),
        Colour: { type: 'string', enum: codes },
      })
    expect(rows(colours('red', 'blue'), colours('red'))).toEqual(['editor-input-removed Colour'])
    expect(rows(colours('red'), colours('red', 'blue'))).toEqual(['editor-choice-added Colour'])
  })

  test('has collections that are gone or new, records among them', () => {
    const one = board({ Notice: strict({ type: { const: 'Notice' } }) })
    const types = { Notice: strict({ type: { const: 'Notice' } }), Talk: strict({ type: { const: 'Talk' } }) }
    const two = board(types, ['Notice', 'Talk'])
    const withRecord = board(types)
    expect(rows(two, one)).toEqual(['editor-input-removed Talk'])
    expect(rows(one, two)).toEqual(['editor-choice-added Talk'])
    expect(rows(withRecord, one)).toEqual(['editor-input-removed Talk'])
    expect(rows(one, withRecord)).toEqual(['editor-choice-added Talk'])
  })

  test('has members of a list that are gone or new', () => {
    const blocks = (...names: string[]) =>
      board({
        Notice: strict({ type: { const: 'Notice' }, body: listOf({ oneOf: names.map(refTo) }) }),
        Line: strict({ kind: { const: 'line' } }),
        Picture: strict({ kind: { const: 'picture' } }),
        Sound: strict({ kind: { const: 'sound' } }),
      })
    expect(rows(blocks('Line', 'Picture', 'Sound'), blocks('Line', 'Picture'))).toContain(
      'editor-input-removed Notice.body',
    )
    expect(rows(blocks('Line', 'Picture'), blocks('Line', 'Picture', 'Sound'))).toContain(
      'editor-choice-added Notice.body',
    )
  })

  test('is compared inside objects that have no name', () => {
    const dated = (day: object) => notice({ seen: listOf(strict({ day })) })
    expect(rows(dated(text), dated({ ...text, maxLength: 4 }))).toEqual([
      'editor-input-tightened Notice.seen.day',
    ])
    expect(rows(dated({ ...text, maxLength: 4 }), dated(text))).toEqual([
      'editor-input-loosened Notice.seen.day',
    ])
  })

  test('has nothing to compare where there was no schema, and is removed where there no longer is one', () => {
    expect(rows(null, place)).toEqual([])
    expect(rows(place, null)).toEqual(['editor-input-removed Notice'])
  })

  test('of this package does not differ from itself', () => {
    const schema = JSON.parse(packageText('schema.strict.json')) as JsonSchema
    expect(rows(schema, structuredClone(schema))).toEqual([])
  })
})
