/** The labels of a model, as its package ships them. */

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineModel } from '../../src/model/define.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'
import { labelFiles } from '../../src/package/emit-labels.ts'
import { contentText } from '../support/content-text.ts'

const weather = vocabulary(
  'Weather',
  'Weather of the day.',
  {
    snow: {
      en: { label: 'Snowfall', definition: 'It snows.' },
      fa: { label: 'برف', definition: 'برف می‌بارد.' },
    },
    fog: { en: { label: 'Mist', definition: 'Nothing can be seen.' } },
    'north-wind': 'It blows from the north.',
  },
  { open: true },
)

const model = defineModel({
  documents: {
    LogEntry: {
      description: 'A day at sea.',
      plural: 'LogEntries',
      fields: { weather: weather.describe('Weather.') },
    },
  },
  records: {
    Sailor: {
      description: 'Who sails.',
      labels: {
        en: { label: 'Hand', definition: 'One of the crew.' },
        fa: { label: 'ملوان', definition: 'یکی از خدمه.' },
      },
      plural: 'Sailors',
      file: 'sailors.yaml',
      fields: { name: z.string().describe('Name.') },
    },
  },
  list: [],
  sortBy: null,
  styles: {
    shanty: {
      en: { label: 'Shanty', definition: 'Sung at work.' },
      fa: { label: 'آواز', definition: 'آواز کار.' },
    },
  },
  omissions: { tar: 'A stain.' },
  marks: { salted: 'Salted.' },
  roles: {
    bell: {
      kind: 'block',
      style: 'normal',
      labels: { en: { label: 'Bell', definition: 'A bell is struck.' } },
    },
    refrain: { kind: 'block', style: 'shanty', listItem: 'number', level: 2 },
    stain: { kind: 'omission', reason: 'tar' },
  },
})

interface Label {
  readonly en: { readonly label: string; readonly definition: string }
  readonly fa: { readonly label: string; readonly definition: string }
}

const files = new Map(labelFiles(model, model.schema).map(([path, content]) => [path, contentText(content)]))
const part = [...files].find(([path]) => path.startsWith('parts/'))?.[1] ?? ''
const lists = (await import(`data:text/javascript,${encodeURIComponent(part)}`)) as Readonly<
  Record<string, Readonly<Record<string, Label>>>
>

describe('a label', () => {
  it('is what the model says, in both languages', () => {
    expect(lists.Weather?.snow).toEqual({
      en: { label: 'Snowfall', definition: 'It snows.' },
      fa: { label: 'برف', definition: 'برف می‌بارد.' },
    })
    expect(lists.RecordType?.Sailor?.fa.label).toBe('ملوان')
  })

  it('is in English twice where the model has no Persian', () => {
    expect(lists.Weather?.fog?.fa).toEqual({ label: 'Mist', definition: 'Nothing can be seen.' })
  })

  it('is made of the code where the model has a sentence only', () => {
    expect(lists.Weather?.['north-wind']?.en).toEqual({
      label: 'North wind',
      definition: 'It blows from the north.',
    })
    expect(lists.DocumentType?.LogEntry?.en).toEqual({ label: 'Log entry', definition: 'A day at sea.' })
  })
})

describe('the labels of any corpus', () => {
  it.each([
    ['BasisKind', 'stated'],
    ['BlockStyle', 'blockquote'],
    ['GapKind', 'notes'],
    ['OmissionReason', 'lost-picture'],
    ['TextMark', 'em'],
    ['LineRole', 'byline'],
    ['LineRole', 'number-3'],
  ])('have all codes of %s in Persian, too: %s', (list, code) => {
    const codes = Object.entries(lists[list] ?? {})
    expect(codes.map(([name]) => name)).toContain(code)
    const own = ['shanty', 'tar', 'salted', 'bell', 'stain']
    const english = codes.filter(
      ([name, { fa }]) => !own.includes(name) && !/^[\u0600-\u06ff]/.test(fa.label),
    )
    expect(english).toEqual([])
  })

  it('have what the corpus adds to them', () => {
    expect(lists.BlockStyle?.shanty?.fa.label).toBe('آواز')
    expect(lists.OmissionReason?.tar?.en).toEqual({ label: 'Tar', definition: 'A stain.' })
    expect(lists.TextMark?.salted?.en.definition).toBe('Salted.')
  })
})

describe('the label of a role', () => {
  it('is its own, or that of its style or its reason', () => {
    expect(lists.LineRole?.bell?.en.label).toBe('Bell')
    expect(lists.LineRole?.shanty?.fa.label).toBe('آواز')
    expect(lists.LineRole?.stain?.en.label).toBe('Tar')
    expect(lists.LineRole?.quotation).toEqual(lists.BlockStyle?.blockquote)
  })

  it('of an item of a list tells its level', () => {
    expect(lists.LineRole?.refrain?.en.label).toBe('Numbered item, level 2')
    expect(lists.LineRole?.bullet?.en.label).toBe('List item')
  })
})

it('types know every code', () => {
  const types = files.get('labels.d.ts') ?? ''
  expect(types).toContain('export declare const Weather: {')
  expect(types).toContain('  /** North wind: It blows from the north. */\n  readonly "north-wind": Label;')
})
