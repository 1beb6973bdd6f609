import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { collectionOf } from '../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import type { Field } from '../../src/cms/field.ts'
import { fieldsOf } from '../../src/cms/fields.ts'
import { model } from '../../src/corpus/model.ts'
import { buildModelSchema } from '../../src/model/build-model-schema.ts'
import { labelOf } from '../../src/model/label.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'

const modelSchema = modelSchemaOf(model)

/** The field of a type that has this one alone. */
function fieldOf(only: z.ZodType): Field | undefined {
  const type = { name: 'Only', schema: z.strictObject({ only }).meta({ id: 'Only' }) }
  const crier = { name: 'Crier', schema: z.strictObject({}).meta({ id: 'Crier' }) }
  return fieldsOf(buildModelSchema([type], [crier]), 'Only')[0]
}

describe('the fields of a type', () => {
  it('are all its properties, in their order, but the type itself', () => {
    for (const type of [...modelSchema.documents, ...modelSchema.records]) {
      const names = Object.keys(modelSchema.types[type]?.properties ?? {}).filter((name) => name !== 'type')
      expect(fieldsOf(modelSchema, type).map(({ name }) => name)).toEqual(names)
    }
  })

  it.each<[string, z.ZodType, object]>([
    ['a text', z.string(), { kind: 'text', isRequired: true, isLong: false, role: null }],
    ['a long text', z.string().max(400), { kind: 'text', isLong: true, maxLength: 400 }],
    ['a text that may be missing', z.string().nullable(), { kind: 'text', isRequired: false }],
    [
      'a date',
      z.string().meta({ kind: 'date', pattern: '^x$' }),
      { kind: 'text', role: 'date', pattern: '^x$' },
    ],
    ['an integer', z.int().min(1).max(9), { kind: 'number', isInteger: true, minimum: 1, maximum: 9 }],
    ['an integer without bounds', z.int(), { kind: 'number', isInteger: true, minimum: null, maximum: null }],
    ['an integer between bounds', z.int().gt(0).lt(9), { minimum: 1, maximum: 8, exclusiveMinimum: null }],
    ['a decimal', z.number().min(0.5), { kind: 'number', isInteger: false, minimum: 0.5, maximum: null }],
    ['a positive decimal', z.number().positive(), { minimum: null, exclusiveMinimum: 0 }],
    ['a decimal in steps', z.number().multipleOf(0.25), { isInteger: false, multipleOf: 0.25 }],
    ['a text of some length', z.string().min(3).max(9), { minLength: 3, maxLength: 9 }],
    ['a text that is not empty', z.string().min(1), { minLength: null }],
    ['a URL', z.url(), { kind: 'text', role: 'url', pattern: expect.stringContaining(':') }],
    ['a yes or no', z.boolean(), { kind: 'boolean' }],
    [
      'a choice',
      z.enum(['red', 'dark-blue']),
      {
        kind: 'choice',
        choices: [
          { value: 'red', label: 'Red' },
          { value: 'dark-blue', label: 'Dark blue' },
        ],
      },
    ],
    [
      'one text and no other',
      z.literal('red'),
      { kind: 'choice', choices: [{ value: 'red', label: 'Red' }] },
    ],
    ['choices', z.array(z.enum(['red'])), { kind: 'choices', isRequired: false }],
    ['texts', z.array(z.string()), { kind: 'texts', minItems: null, maxItems: null }],
    ['some texts', z.array(z.string().max(9)).min(1).max(3), { maxLength: 9, minItems: 1, maxItems: 3 }],
    [
      'a tuple',
      z.tuple([z.number(), z.string().nullable()]),
      {
        ...{ kind: 'group', type: 'OnlyOnly', isTuple: true, isRequired: true },
        fields: [
          expect.objectContaining({ name: 'item1', kind: 'number', isRequired: true }),
          expect.objectContaining({ name: 'item2', kind: 'text', isRequired: false }),
        ],
      },
    ],
    ['a reference', z.string().meta({ kind: 'reference', to: 'Crier' }), { kind: 'reference', to: 'Crier' }],
    [
      'references',
      z.array(z.string().meta({ kind: 'reference', to: 'Crier' })),
      { kind: 'references', to: 'Crier' },
    ],
    [
      'a group',
      z.strictObject({ a: z.string() }),
      { kind: 'group', type: 'OnlyOnly', fields: [expect.objectContaining({ name: 'a' })] },
    ],
    ['groups', z.array(z.strictObject({ a: z.string() })), { kind: 'groups', type: 'OnlyOnly' }],
    ['what has no form of its own', z.array(z.number()), { kind: 'json' }],
  ])('knows %s', (_, schema, expected) => {
    expect(fieldOf(schema)).toMatchObject(expected)
  })

  it('are read-only where the compiler makes them', () => {
    const readOnly = fieldsOf(modelSchema, 'Post').filter(({ isReadOnly }) => isReadOnly)
    expect(readOnly.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['words', 'direction', 'source', 'basis', 'omissions', 'gaps', 'contents']),
    )
    expect(readOnly.map(({ name }) => name)).not.toContain('body')
  })

  it('of items that editors add ask for neither keys nor what the compiler makes', () => {
    const replies = fieldsOf(modelSchema, 'Post').find(({ name }) => name === 'replies')
    if (replies?.kind !== 'groups') expect.fail()
    const asked = replies.fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)
    expect(asked).toEqual(['language'])
  })

  it('have a sentence of help each', () => {
    expect(fieldsOf(modelSchema, 'Letter').filter(({ help }) => help === '')).toEqual([])
  })

  it('of a type that is none are refused', () => {
    expect(() => fieldsOf(modelSchema, 'Picture')).toThrow('Picture')
    expect(() => collectionOf(cmsModelOf(modelSchema), 'Picture')).toThrow('expected Article, Essay')
  })
})

it.each([
  ['readingMinutes', 'Reading minutes'],
  ['duplicate-byline', 'Duplicate byline'],
  ['id', 'Id'],
])('%s is labelled %s', (name, label) => {
  expect(labelOf(name)).toBe(label)
})
