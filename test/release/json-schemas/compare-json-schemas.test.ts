import { describe, expect, test } from 'vitest'
import { compareJsonSchemas } from '../../../src/release/json-schemas/compare-json-schemas.ts'
import type { JsonSchema } from '../../../src/release/release.ts'
import { packageText } from '../../support/package-texts.ts'
import {
  board,
  listOf,
  narrowedForWriters,
  notice,
  opened,
  orNull,
  refTo,
  strict,
  text,
  widenedForReaders,
} from './sample-schema.ts'

const both = (before: JsonSchema | null, after: JsonSchema | null) =>
  compareJsonSchemas({ reader: before, writer: null }, { reader: after, writer: null })

describe('a new document that fails the old reader schema', () => {
  const place = opened(notice({ place: text }))

  test('may have null where there was none', () => {
    expect(widenedForReaders(place, opened(notice({ place: orNull(text) })))).toEqual([
      'schema.json Notice.place: `string` became `string | null`',
    ])
  })

  test('cannot come from a field that is never null now', () => {
    expect(widenedForReaders(opened(notice({ place: orNull(text) })), place)).toEqual([])
  })

  test('may lack a field', () => {
    expect(widenedForReaders(place, opened(notice({ place: text }, [])))).toEqual([
      'schema.json Notice.place: required became optional',
    ])
  })

  test('cannot come from new fields, since the schema is open', () => {
    expect(widenedForReaders(place, opened(notice({ place: text, size: text })))).toEqual([])
    expect(widenedForReaders(place, opened(notice({ place: text, size: text }, ['place'])))).toEqual([])
  })

  test('may be of a new type', () => {
    const talk = { ...strict({ type: { const: 'Talk' } }) }
    const one = { Notice: strict({ type: { const: 'Notice' } }), Talk: talk }
    expect(widenedForReaders(opened(board(one)), opened(board(one, ['Notice', 'Talk'])))).toEqual([
      'schema.json: `Notice` became `Notice | Talk`',
    ])
  })

  test('is reported once, at its named type', () => {
    const withLine = (maximum: number) =>
      board({
        Notice: strict({ type: { const: 'Notice' }, a: refTo('Line'), b: listOf(refTo('Line')) }),
        Line: strict({ at: { type: 'integer', maximum }, next: orNull(refTo('Line')) }),
      })
    expect(widenedForReaders(withLine(5), withLine(9))).toEqual([
      'schema.json Line.at: at most 5 became at most 9',
    ])
    expect(widenedForReaders(withLine(9), withLine(5))).toEqual([])
  })

  test('may be a record, which no document leads to', () => {
    const withCrier = (name: Record<string, unknown>) =>
      opened(board({ Notice: strict({ type: { const: 'Notice' } }), Crier: strict({ name }) }))
    expect(widenedForReaders(withCrier(text), withCrier(orNull(text)))).toEqual([
      'schema.json Crier.name: `string` became `string | null`',
    ])
  })
})

describe('an old document that fails the new writer schema', () => {
  const place = notice({ place: text })

  test('lacks a field that is required now', () => {
    expect(narrowedForWriters(place, notice({ place: text, size: text }))).toEqual([
      'schema.strict.json Notice.size: no field became required',
    ])
  })

  test('need not have a field that is optional', () => {
    expect(narrowedForWriters(place, notice({ place: text, size: text }, ['place']))).toEqual([])
  })

  test('has a field that is gone', () => {
    expect(narrowedForWriters(notice({ place: text, size: text }), place)).toEqual([
      'schema.strict.json Notice.size: allowed became refused',
    ])
  })

  test('has an option that is gone, but never one that is new', () => {
    const colour = (...codes: string[]) => notice({ colour: { type: 'string', enum: codes } })
    expect(narrowedForWriters(colour('red', 'blue'), colour('red'))).toEqual([
      'schema.strict.json Notice.colour: with `"blue"` became without `"blue"`',
    ])
    expect(narrowedForWriters(colour('red'), colour('blue', 'red'))).toEqual([])
  })

  test('breaks a tighter bound or another pattern', () => {
    const limited = (limits: object) => notice({ place: { type: 'string', ...limits } })
    expect(narrowedForWriters(limited({ maxLength: 9 }), limited({ maxLength: 4 }))).toEqual([
      'schema.strict.json Notice.place: at most 9 characters became at most 4 characters',
    ])
    expect(narrowedForWriters(limited({ pattern: 'a' }), limited({ pattern: 'b' }))).toEqual([
      'schema.strict.json Notice.place: pattern `a` became pattern `b`',
    ])
    expect(narrowedForWriters(limited({ maxLength: 4, pattern: 'a' }), limited({ maxLength: 9 }))).toEqual([])
  })

  test('meets a keyword that nothing is known of', () => {
    const odd = (rule: object) => notice({ place: { type: 'string', ...rule } })
    expect(narrowedForWriters(odd({}), odd({ contentEncoding: 'base64' }))).toHaveLength(1)
    expect(narrowedForWriters(odd({ contentEncoding: 'base64' }), odd({}))).toHaveLength(1)
    expect(
      narrowedForWriters(odd({ contentEncoding: 'base64' }), odd({ contentEncoding: 'base64' })),
    ).toEqual([])
  })
})

describe('descriptions', () => {
  const says = (description: string, more = {}) => notice({ place: { ...text, ...more, description } })

  test('that changed are reported where they are', () => {
    expect(both(says('Where.'), says('Where it hangs.'))).toEqual([
      {
        rule: 'schema-description-changed',
        at: 'schema.json Notice.place',
        what: 'description: “Where.” became “Where it hangs.”',
      },
    ])
  })

  test('that stayed are not reported', () => {
    expect(both(says('Where.'), says('Where.', { minLength: 3 }))).toEqual([])
  })
})

describe('the identity of a schema', () => {
  const schema = notice({})

  test('changes with the $id and the dialect', () => {
    expect(both(schema, { ...schema, $id: 'urn:other' }).map(({ rule }) => rule)).toEqual([
      'schema-identity-changed',
    ])
    expect(both(schema, { ...schema, $schema: 'urn:draft-07' }).map(({ rule }) => rule)).toEqual([
      'schema-identity-changed',
    ])
  })

  test('is lost with the schema', () => {
    expect(both(schema, null)).toEqual([
      { rule: 'schema-identity-changed', at: 'schema.json', what: 'the schema is gone' },
    ])
  })

  test('of a first schema is not a change', () => {
    expect(both(null, schema)).toEqual([])
  })
})

describe('the schemas of this package', () => {
  const reader: JsonSchema = JSON.parse(packageText('schema.json'))
  const writer: JsonSchema = JSON.parse(packageText('schema.strict.json'))
  const changed = (schema: JsonSchema, from: string, to: string): JsonSchema =>
    JSON.parse(JSON.stringify(schema).replace(from, to))

  test('do not differ from themselves', () => {
    expect(compareJsonSchemas({ reader, writer }, structuredClone({ reader, writer }))).toEqual([])
  })

  test('differ where a type that is used everywhere became narrower', () => {
    const narrower = changed(writer, '"maximum":9', '"maximum":6')
    expect(narrower).not.toEqual(writer)
    const changes = compareJsonSchemas({ reader, writer }, { reader, writer: narrower })
    expect(changes.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      'writer-schema-narrowed schema.strict.json Block.level',
    ])
  })
})
