import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineModel } from '../../src/model/define.ts'
import { modelSchemaOf, resolve } from '../../src/model/model-schema.ts'
import { documentReference, reference } from '../../src/model/reference.ts'
import { referencesIn } from '../../src/model/references.ts'
import { described } from '../support/described.ts'

const shift = z
  .strictObject({ who: reference('Ringer'), tower: reference('Tower').nullable() })
  .meta({ id: 'Shift', description: 'Who rings where.' })

const modelSchema = modelSchemaOf(
  defineModel({
    documents: {
      Chime: {
        description: 'What a bell says.',
        plural: 'Chimes',
        fields: described({
          caster: reference('Ringer').nullable(),
          ringers: z.array(reference('Ringer')),
          shifts: z.array(shift),
          watch: shift.nullable(),
          echoes: z.array(documentReference),
        }),
        replies: true,
      },
    },
    records: {
      Ringer: { description: 'Who rings.', plural: 'Ringers', file: 'ringers.yaml', fields: {} },
      Tower: { description: 'Where they ring.', plural: 'Towers', file: 'towers.yaml', fields: {} },
    },
    replyAuthors: 'Ringer',
    list: [],
    sortBy: null,
  }),
)

const chime = resolve(modelSchema, { $ref: '#/$defs/Chime' })
const found = (value: unknown) => referencesIn(modelSchema, chime, value)

describe('References are found', () => {
  it('in a field', () => {
    expect(found({ caster: 'anna' })).toEqual([{ to: 'Ringer', id: 'anna', path: ['caster'] }])
  })

  it('in a list, each at its place', () => {
    expect(found({ ringers: ['anna', 'ben'] })).toEqual([
      { to: 'Ringer', id: 'anna', path: ['ringers', 0] },
      { to: 'Ringer', id: 'ben', path: ['ringers', 1] },
    ])
  })

  it('in the objects of a list, with the type that each names', () => {
    expect(found({ shifts: [{ who: 'anna', tower: 'north' }] })).toEqual([
      { to: 'Ringer', id: 'anna', path: ['shifts', 0, 'who'] },
      { to: 'Tower', id: 'north', path: ['shifts', 0, 'tower'] },
    ])
  })

  it('to documents, whatever their type', () => {
    expect(found({ echoes: ['noon'] })).toEqual([{ to: 'Document', id: 'noon', path: ['echoes', 0] }])
  })

  it('in an object that may be null', () => {
    expect(found({ watch: { who: 'ben', tower: null } })).toEqual([
      { to: 'Ringer', id: 'ben', path: ['watch', 'who'] },
    ])
  })

  it('in the authors of replies', () => {
    expect(found({ replies: [{ author: null }, { author: 'ben' }] })).toEqual([
      { to: 'Ringer', id: 'ben', path: ['replies', 1, 'author'] },
    ])
  })

  it('below the path that the search started from', () => {
    expect(referencesIn(modelSchema, chime, { caster: 'anna' }, ['seeds', 3])).toMatchObject([
      { path: ['seeds', 3, 'caster'] },
    ])
  })
})

describe('There is no reference', () => {
  it.each([
    ['in null', { caster: null }],
    ['in a value that is no text', { caster: 7 }],
    ['in a text where a list belongs', { ringers: 'anna' }],
    ['in a text where an object belongs', { watch: 'anna' }],
    ['in a field that the model has not', { friend: 'anna' }],
    ['in an absent object', { watch: null }],
  ])('%s', (_, value) => {
    expect(found(value)).toEqual([])
  })

  it('in a text that only looks like an id', () => {
    expect(found({ title: 'anna' })).toEqual([])
  })

  it('in a body, whatever stands in it', () => {
    const body = { kind: 'blocks', type: 'array', items: { kind: 'reference', to: 'Ringer' } } as const
    expect(referencesIn(modelSchema, body, ['anna'])).toEqual([])
  })

  it('in a document that is no object', () => {
    expect(found(null)).toEqual([])
  })
})
