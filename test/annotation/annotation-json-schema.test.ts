import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { annotationJsonSchema } from '../../src/annotation/annotation-json-schema.ts'
import { parseYaml } from '../../src/annotation/yaml.ts'
import { defineModel } from '../../src/model/define.ts'
import { headWith, talkHead } from '../support/annotation-heads.ts'
import { noticeHead } from '../support/compile-text.ts'
import { sampleModel } from '../support/sample-model.ts'

const written = annotationJsonSchema(sampleModel)
const schema = z.fromJSONSchema(JSON.parse(written))
const accepts = (yaml: string): boolean => schema.safeParse(parseYaml(yaml, 'seeds/one.yaml').value).success

describe('the JSON Schema of annotations', () => {
  it('says which JSON Schema it is', () => {
    expect(JSON.parse(written)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  })

  it('ends with a line end, as files do', () => {
    expect(written.endsWith('}\n')).toBe(true)
  })

  it('is the same twice', () => {
    expect(annotationJsonSchema(sampleModel)).toBe(written)
  })

  it('tells an editor what a field is', () => {
    const [notice] = JSON.parse(written).oneOf ?? JSON.parse(written).anyOf
    expect(notice.properties.crier).toMatchObject({ description: 'Who called it out; null when unknown.' })
  })

  it('has no words for pages, which are no keywords of JSON Schema', () => {
    const labelled = defineModel({
      documents: {
        Bell: {
          description: 'A bell.',
          plural: 'Bells',
          fields: {
            tone: z
              .string()
              .meta({ description: 'Its tone.', label: { fa: { label: 'نوا', definition: 'نوای آن.' } } }),
          },
        },
      },
      records: {},
      list: [],
      sortBy: null,
    })
    expect(annotationJsonSchema(labelled)).not.toMatch(/"labels?":|نوا/)
  })

  it.each([
    ['a notice', noticeHead('A.\n')],
    [
      'a talk with replies',
      `${talkHead('A.\n')}replies: [{ lines: 2, author: { value: anna, stated: 1 } }]\n`,
    ],
    [
      'roles',
      `${noticeHead('A.\n')}default: paragraph\nlines: { 1: title, 2-3: { role: quotation, by: { name: A } } }\n`,
    ],
    ['spans', `${noticeHead('A.\n')}spans: { "1:1-2": em, 2: { language: fa }, 3: { link: /a } }\n`],
    ['markers', `${noticeHead('A.\n')}notes: digits\nmarkers: { "1:1": note 3, "1:2": text, "1:3": note }\n`],
    ['gaps', `${noticeHead('A.\n')}gaps: [{ after: 1, lost: picture, note: Seen. }]\n`],
    [
      'a value with its basis',
      `${noticeHead('A.\n')}called: { value: "2022", inferred: Heard., lines: 1-2 }\n`,
    ],
    ['evidence', `${noticeHead('A.\n')}colours: { value: [red], inferred: Seen., lines: { red: 1 } }\n`],
  ])('accepts %s', (_, yaml) => {
    expect(accepts(yaml)).toBe(true)
  })

  it.each([
    ['an unknown key', `${noticeHead('A.\n')}nonsense: 1\n`],
    ['the field of another type', `${noticeHead('A.\n')}seats: { value: 1, inferred: Counted. }\n`],
    ['an unknown role', `${noticeHead('A.\n')}default: paragraf\n`],
    ['an unknown mark', `${noticeHead('A.\n')}spans: { 1: loud }\n`],
    ['a missing title', headWith('A.\n', 'title', '')],
    ['an unknown type', headWith('A.\n', 'type', 'type: Poster')],
    ['a slug with blanks', headWith('A.\n', 'slug', 'slug: A Notice')],
    [
      'an unknown word of a vocabulary',
      `${noticeHead('A.\n')}colours: { value: [mauve], inferred: Seen. }\n`,
    ],
    ['a ruling that is none', `${noticeHead('A.\n')}markers: { "1:1": perhaps }\n`],
  ])('refuses %s', (_, yaml) => {
    expect(accepts(yaml)).toBe(false)
  })
})

describe('a value that is a map', () => {
  const model = defineModel({
    documents: {
      Notice: {
        description: 'Notice with a place.',
        plural: 'Notices',
        fields: {
          summary: z.string().describe('One sentence.'),
          location: z
            .strictObject({
              street: z.string().min(1).describe('Street.'),
              door: z.string().min(1).nullable().describe('Door.'),
              keys: z.array(z.string()).describe('Keys.'),
            })
            .describe('Where.'),
        },
      },
    },
    records: {},
    list: [],
    sortBy: null,
  })
  const placed = z.fromJSONSchema(JSON.parse(annotationJsonSchema(model)))
  const acceptsPlace = (location: object): boolean => {
    const { value } = parseYaml(noticeHead('A.\n'), 'seeds/one.yaml')
    return placed.safeParse({ ...value, location: { value: location, inferred: 'Seen.' } }).success
  }

  it('may name all that it has', () => {
    expect(acceptsPlace({ street: 'Mill Lane', door: null, keys: [] })).toBe(true)
  })

  it('need not name what may be null or an empty list', () => {
    expect(acceptsPlace({ street: 'Mill Lane' })).toBe(true)
  })

  it('must name the rest', () => {
    expect(acceptsPlace({ door: null, keys: [] })).toBe(false)
  })
})
