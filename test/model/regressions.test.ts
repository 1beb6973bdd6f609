/** What was wrong once: each of these failed before the source was fixed. */

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { earliest } from '../../src/model/date.ts'
import { defineModel } from '../../src/model/define.ts'
import { directionOf } from '../../src/model/direction.ts'
import { hrefPattern } from '../../src/model/href.ts'
import { languageErrors } from '../../src/model/language.ts'
import { modelSchemaOf, nonNull, resolve } from '../../src/model/model-schema.ts'
import { normalise } from '../../src/model/normalise.ts'
import { reference } from '../../src/model/reference.ts'
import { referencesIn } from '../../src/model/references.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'
import { described } from '../support/described.ts'
import { sampleModel } from '../support/sample-model.ts'
import { block, normaliseBlocks } from './sample-blocks.ts'

const define = (fields: z.ZodRawShape, over = {}) =>
  defineModel({
    documents: { Chime: { description: 'C.', plural: 'Chimes', fields: described(fields) } },
    records: { Ringer: { description: 'R.', plural: 'Ringers', file: 'ringers.yaml', fields: {} } },
    list: [],
    sortBy: null,
    ...over,
  })
const sample = modelSchemaOf(sampleModel)
const typeOf = (name: string, modelSchema = sample) => resolve(modelSchema, { $ref: `#/$defs/${name}` })
describe('outline / normalise', () => {
  const modelSchema = modelSchemaOf(
    define({ motto: z.string().nullable().describe('M.'), loud: z.boolean().nullable().describe('L.') }),
  )
  it('z.string().nullable() is nullable', () =>
    expect(nonNull(typeOf('Chime', modelSchema).properties?.motto ?? {}).nullable).toBe(true))
  it('a blank text that may be null is null', () =>
    expect(normalise(modelSchema, typeOf('Chime', modelSchema), { motto: ' ' })).toMatchObject({
      motto: null,
    }))
  it('an absent truth value that may be null is null', () =>
    expect(normalise(modelSchema, typeOf('Chime', modelSchema), {})).toMatchObject({ loud: null }))
  it.each([[[null]], [[{}]], [[{ children: [{ _type: 'span' }] }]]])(
    'junk in a body is left to the schema %j',
    (body) => expect(normalise(sample, typeOf('Notice'), { body })).toMatchObject({ body }),
  )
  it('a body that is a text is left to the schema', () =>
    expect(normalise(sample, typeOf('Notice'), { body: 'Ding' })).toMatchObject({ body: 'Ding' }))
  it('an unknown key `constructor` is kept', () =>
    expect(normalise(sample, typeOf('Crier'), { id: 'a', name: 'b', constructor: 1 })).toHaveProperty(
      'constructor',
      1,
    ))
  const union = modelSchemaOf(
    define({
      parts: z.array(
        z.discriminatedUnion('k', [
          z.strictObject({ k: z.literal('a'), t: z.string().min(1) }),
          z.strictObject({ k: z.literal('b'), who: reference('Ringer') }),
        ]),
      ),
    }),
  )
  it('members of a union are normalised', () =>
    expect(normalise(union, typeOf('Chime', union), { parts: [{ k: 'a', t: ' x ' }] })).toMatchObject({
      parts: [{ t: 'x' }],
    }))
  it('references in a union are found', () =>
    expect(referencesIn(union, typeOf('Chime', union), { parts: [{ k: 'b', who: 'anna' }] })).toHaveLength(1))
  it('spans have plain line ends', () => expect(normaliseBlocks([block('a\r\nb')])).toEqual([block('a\nb')]))
})
describe('date', () => {
  it.each(['2031-02-29', '1900-02-29', '2031-02-29~'])('%s is no day', (d) => expect(earliest(d)).toBeNull())
  it('an unknown beginning is a date', () => expect(earliest('/2031')).not.toBeNull())
  it('a year of many digits does not give NaN', () => expect(earliest('Y12345678')).not.toBeNaN())
})
describe('language / direction', () => {
  it.each(['en-', 'en--us', 'fa ', 'fa\n', ' fa', 'en-u', 'en-x-', 'en-GB-'])('%j is refused', (t) =>
    expect(languageErrors(t)).not.toEqual([]),
  )
  it.each(['i-default'])('%s is accepted, so it has a direction', (t) => expect(directionOf(t)).toBe('ltr'))
  it('Nastaliq runs from right to left', () => expect(directionOf('ur-Aran')).toBe('rtl'))
})
describe('href', () => {
  it.each(['/\\bells.example', '/\t/bells.example', '/\n/bells.example'])('%j is no path of the site', (h) =>
    expect(h).not.toMatch(hrefPattern),
  )
})
describe('vocabulary', () => {
  it('refuses codes that are numbers, whose order would be lost', () =>
    expect(() => vocabulary('V', 'V.', { b: 'B.', '2': 'T.' }, { open: true })).toThrow('the code `2`'))
})
describe('define', () => {
  const rec = { description: 'R.', plural: 'Ringers', file: 'r.yaml', fields: {} }
  it('a record cannot redefine id', () =>
    expect(() => define({}, { records: { Ringer: { ...rec, fields: { id: z.number() } } } })).toThrow())
  it.each(['list', 'newest'])('a field of Object.prototype is none of a type (%s)', (w) =>
    expect(() =>
      define(
        {},
        w === 'list' ? { list: ['toString'] } : { sortBy: { field: 'toString', order: 'descending' } },
      ),
    ).toThrow(),
  )
  it('repliers constructor', () => expect(() => define({}, { replyAuthors: 'constructor' })).toThrow())
  it.each(['HtmlOptions', 'MarkdownOptions', 'TextOptions', 'RenderableReply'])(
    'type name %s is taken',
    (n) =>
      expect(() =>
        define({}, { documents: { [n]: { description: '', plural: 'Xs', fields: {} } } }),
      ).toThrow(),
  )
  it('plural Documents is taken', () =>
    expect(() =>
      define({}, { documents: { X: { description: '', plural: 'Documents', fields: {} } } }),
    ).toThrow())
  it('record plural Redirects is taken', () =>
    expect(() => define({}, { records: { Ringer: { ...rec, plural: 'Redirects' } } })).toThrow())
  it('type called like another’s summary is taken', () =>
    expect(() => define({}, { records: { ChimeSummary: rec } })).toThrow())
  it('type called like a record’s ids is taken', () =>
    expect(() =>
      define(
        {},
        { documents: { RingerId: { description: '', plural: 'Xs', fields: {} } }, records: { Ringer: rec } },
      ),
    ).toThrow())
})
