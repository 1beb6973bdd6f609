/** The model as data, as a package ships it. */

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { edtfDate } from '../../src/model/date.ts'
import { defineModel } from '../../src/model/define.ts'
import { reference } from '../../src/model/reference.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'
import { fieldFiles } from '../../src/package/emit-fields.ts'
import type { DocumentFieldData, FieldData } from '../../src/package/field-data.ts'
import { contentText } from '../support/content-text.ts'

const weather = vocabulary('Weather', 'Weather of the day.', { snow: 'It snows.' }, { open: true })

interface Crate {
  readonly inside: readonly Crate[]
}
const crate: z.ZodType<Crate> = z
  .strictObject({
    get inside() {
      return z.array(crate).describe('Crates in it.')
    },
  })
  .meta({ id: 'Crate', description: 'A crate.' })

const sailed = edtfDate.nullable().meta({
  description: 'Day of sailing; null when unknown.',
  label: {
    en: { definition: 'When the ship sailed.' },
    fa: { label: 'روز سفر', definition: 'روزی که کشتی راه افتاد.' },
  },
})
const shared = { sailed, cargo: z.string().describe('What is on board.') }

const model = defineModel({
  documents: {
    LogEntry: {
      description: 'A day at sea.',
      plural: 'LogEntries',
      fields: {
        ...shared,
        weather: z.array(weather).describe('Weather.'),
        seaState: weather.nullable().describe('Of the sea.'),
        helm: z.array(reference('Sailor')).describe('Who steers.'),
        depth: z.number().describe('Of the water.'),
        anchored: z.boolean().describe('Whether she lies still.'),
        chart: z.url().nullable().describe('Where the chart is.'),
        crates: z.array(crate).describe('Crates on board.'),
        place: z
          .strictObject({
            port: z.string().meta({ description: 'Port.', label: { en: { label: 'Harbour' } } }),
          })
          .describe('Where.'),
        pair: z.tuple([z.int(), z.int()]).describe('Two.'),
        draught: z.int().describe('In feet.'),
        found: z.array(weather).describe('Found.'),
      },
    },
    Order: {
      description: 'What the owner wants.',
      plural: 'Orders',
      replies: true,
      fields: {
        sailed,
        secret: z.string().describe('Told to nobody.'),
        cargo: z.string().nullable().describe('What is to be loaded.'),
        draught: z.string().describe('In words.'),
        found: weather.describe('Found.'),
      },
    },
  },
  records: {
    Sailor: {
      description: 'Who sails.',
      plural: 'Sailors',
      file: 'sailors.yaml',
      fields: {
        knownAs: z
          .string()
          .meta({ description: 'Name.', label: { fa: { label: 'نام', definition: 'نام او.' } } }),
      },
    },
  },
  replyAuthors: 'Sailor',
  writtenBy: 'helm',
  list: ['sailed', 'weather'],
  sortBy: { field: 'sailed', order: 'ascending' },
})

interface Module {
  readonly fields: Readonly<Record<string, DocumentFieldData>>
  readonly records: Readonly<Record<string, Readonly<Record<string, FieldData>>>>
  readonly writtenBy: string | null
  readonly sortedBy: string | null
}

const filesOf = (of: typeof model) =>
  new Map(fieldFiles(of, of.schema).map(([path, content]) => [path, contentText(content)]))

async function moduleOf(of: typeof model): Promise<Module> {
  const part = [...filesOf(of)].find(([path]) => path.startsWith('parts/'))?.[1] ?? ''
  return (await import(`data:text/javascript,${encodeURIComponent(part)}`)) as Module
}

const { fields, records, writtenBy, sortedBy } = await moduleOf(model)

describe('the words of a field', () => {
  it('are what the model says, the rest made of name and description', () => {
    expect(fields.sailed?.en).toEqual({ label: 'Sailed', definition: 'When the ship sailed.' })
    expect(fields.sailed?.fa.label).toBe('روز سفر')
    expect(fields.place?.fields?.port?.en).toEqual({ label: 'Harbour', definition: 'Port.' })
    expect(records.Sailor?.knownAs?.fa.definition).toBe('نام او.')
  })

  it('are in English twice where the model has no Persian', () => {
    expect(fields.seaState?.fa).toEqual({ label: 'Sea state', definition: 'Of the sea.' })
  })

  it('of the days beside a date are made of those of the date', () => {
    expect(fields.sailedEarliest).toMatchObject({
      en: { label: 'Sailed: earliest day' },
      fa: { label: 'روز سفر: زودترین روز' },
      kind: 'day',
      nullable: true,
      summary: true,
      basis: false,
    })
    expect(fields.sailedLatest?.fa.label).toBe('روز سفر: دیرترین روز')
  })

  it('are those of the first type where types differ', () => {
    expect(fields.cargo).toMatchObject({
      en: { definition: 'What is on board.' },
      kind: 'text',
      nullable: true,
      types: ['LogEntry', 'Order'],
    })
  })

  it('are in Persian for all that any document has, and for what stands in it', () => {
    const own = ['sailed', ...Object.keys(model.documents[0]?.fields ?? {}), 'secret']
    const english = (found: Readonly<Record<string, FieldData>>): string[] =>
      Object.entries(found).flatMap(([name, { fa, fields: inner }]) => [
        ...(/[\u0600-\u06ff]/.test(fa.definition) ? [] : [name]),
        ...english(inner ?? {}),
      ])
    const base = Object.entries(fields).filter(([name]) => !own.includes(name))
    expect(base.map(([name]) => name)).toContain('changed')
    expect(english(Object.fromEntries(base))).toEqual([])
    expect(english({ id: records.Sailor?.id as FieldData })).toEqual([])
  })
})

describe('the shape of a field', () => {
  it.each([
    ['type', { kind: 'code', codes: 'DocumentType', list: false }],
    ['weather', { kind: 'code', codes: 'Weather', list: true, nullable: false }],
    ['seaState', { kind: 'code', codes: 'Weather', list: false, nullable: true }],
    ['helm', { kind: 'record', records: 'Sailor', list: true, types: ['LogEntry'] }],
    ['voices', { kind: 'record', records: 'Sailor', list: true, summary: true }],
    ['sailed', { kind: 'date', nullable: true, summary: true, basis: true }],
    ['language', { kind: 'language', basis: true }],
    ['languages', { kind: 'language', list: true, basis: false }],
    ['depth', { kind: 'number' }],
    ['anchored', { kind: 'boolean' }],
    ['chart', { kind: 'url', nullable: true }],
    ['direction', { kind: 'text' }],
    ['pair', { kind: 'other', list: false }],
    ['place', { kind: 'object', list: false }],
    ['body', { kind: 'blocks', fields: null }],
    ['replies', { kind: 'replies', types: ['Order'] }],
    ['basis', { kind: 'basis', list: false }],
    ['added', { kind: 'object', nullable: true, summary: true, types: ['LogEntry', 'Order'] }],
    ['secret', { summary: false, basis: true, types: ['Order'] }],
  ])('%s', (name, shape) => {
    expect(fields[name]).toMatchObject(shape)
  })

  it('is told of what stands in an object, once where it holds itself', () => {
    expect(Object.keys(fields.basis?.fields ?? {})).toEqual(['kind', 'note', 'lines', 'evidence', 'original'])
    expect(fields.basis?.fields?.kind?.codes).toBe('BasisKind')
    expect(fields.crates?.fields?.inside).toMatchObject({ kind: 'object', list: true, fields: null })
  })

  it('is of no kind where types hold different kinds under one name', () => {
    expect(fields.draught).toMatchObject({ kind: 'other', types: ['LogEntry', 'Order'] })
    expect(fields.found).toMatchObject({ kind: 'other', list: false, codes: null })
  })
})

it('fields come in the order in which documents have them, those of one type among them, those of lists last', () => {
  const names = Object.keys(fields)
  expect(names.slice(0, 5)).toEqual(['type', 'id', 'slug', 'aliases', 'title'])
  const at = (name: string): number => names.indexOf(name)
  expect(at('secret')).toBe(at('sailedLatest') + 1)
  expect(at('replies')).toBeLessThan(at('body'))
  expect(names.slice(-2)).toEqual(['added', 'changed'])
})

it('names the fields of authors and of the date, and says null where a corpus has none', async () => {
  expect([writtenBy, sortedBy]).toEqual(['helm', 'sailed'])
  const plain = defineModel({
    documents: { Note: { description: 'A note.', plural: 'Notes', fields: {} } },
    records: {},
    list: [],
    sortBy: null,
  })
  const bare = await moduleOf(plain)
  expect([bare.writtenBy, bare.sortedBy, bare.records]).toEqual([null, null, {}])
  expect(filesOf(plain).get('fields.d.ts')).toContain('export declare const writtenBy: null;')
})

it('types are as literal as the values', () => {
  const types = filesOf(model).get('fields.d.ts') ?? ''
  expect(types).toContain('    readonly codes: "Weather";\n')
  expect(types).toContain('    readonly types: readonly ("LogEntry" | "Order")[];\n')
  expect(types).toContain('export declare const sortedBy: "sailed";\n')
})
