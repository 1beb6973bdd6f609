import { describe, expect, it } from 'vitest'
import type { SchemaNode } from '../../src/model/model-schema.ts'
import { modelSchemaOf, nonNull, refName, resolve } from '../../src/model/model-schema.ts'
import { sampleModel } from '../support/sample-model.ts'

const modelSchema = modelSchemaOf(sampleModel)
const propertiesOf = (name: string): Readonly<Record<string, SchemaNode>> =>
  modelSchema.types[name]?.properties ?? {}

describe('The outline of a model', () => {
  it('names documents and records in the order of the model', () => {
    expect({ documents: modelSchema.documents, records: modelSchema.records }).toEqual({
      documents: ['Notice', 'Talk'],
      records: ['Crier'],
    })
  })

  it.each(['Notice', 'Talk', 'Crier', 'Colour', 'Reply', 'Block'])('has the type %s by its name', (name) => {
    expect(modelSchema.types).toHaveProperty(name)
  })

  it('has every type that it refers to', () => {
    const refs = [...JSON.stringify(modelSchema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) =>
      refName(ref),
    )
    expect(refs.filter((name) => !(name in modelSchema.types))).toEqual([])
  })

  it('refers to a named type instead of repeating it', () => {
    expect(propertiesOf('Notice').colours).toMatchObject({ type: 'array', items: { $ref: '#/$defs/Colour' } })
  })

  const both = (label: string) => {
    const words = { label, definition: `${label}.` }
    return { en: words, fa: words }
  }

  it('has the codes of a vocabulary in order, with their meanings', () => {
    expect(modelSchema.types.Colour).toEqual({
      type: 'string',
      kind: 'vocabulary',
      open: true,
      description: 'Colour of the paper.',
      enum: ['red', 'green', 'blue'],
      labels: { red: both('Red'), green: both('Green'), blue: both('Blue') },
    })
  })

  it('says of a reference which record it names', () => {
    expect(propertiesOf('Notice').crier?.anyOf).toMatchObject([
      { kind: 'reference', to: 'Crier' },
      { type: 'null' },
    ])
  })

  it('has the limits of numbers', () => {
    expect(propertiesOf('Talk').seats?.anyOf).toMatchObject([
      { type: 'integer', minimum: 0, maximum: 500 },
      { type: 'null' },
    ])
  })

  it('has a limit for every whole number, which no CMS takes for a limit of its own', () => {
    const limits = [...JSON.stringify(modelSchema).matchAll(/"maximum":(\d+)/g)].map(([, limit]) =>
      Number(limit),
    )
    const numbers = [...JSON.stringify(modelSchema).matchAll(/"type":"integer"/g)]
    expect(limits.filter((limit) => limit < 2 ** 31)).toHaveLength(numbers.length)
  })

  it('asks for every field but the ones that may be absent', () => {
    expect(modelSchema.types.Block?.required).toEqual(['_type', '_key', 'style', 'children', 'markDefs'])
  })

  it('has strict types', () => {
    expect(modelSchema.types.Notice?.additionalProperties).toBe(false)
  })

  it('has no names inside the types, for the map says them', () => {
    expect(Object.values(modelSchema.types).filter((type) => 'id' in type)).toEqual([])
  })

  it('says the marks of a body by its kind', () => {
    expect(propertiesOf('Reply').body?.kind).toBe('blocks')
  })
})

describe('The description of a field', () => {
  it('is its own', () => {
    expect(propertiesOf('Notice').summary?.description).toBe('One sentence.')
  })

  it('is its own where it refers to a type that says something else', () => {
    expect(propertiesOf('Reply').authorBasis?.description).toBe('How the author is known.')
  })

  it('is that of the type where it refers to one and says nothing else', () => {
    expect(propertiesOf('Block').style?.description).toBe('What a block is.')
  })

  it.each(['Notice', 'Talk', 'Crier', 'Reply', 'Omission'])('stands on every field of %s', (name) => {
    const silent = Object.entries(propertiesOf(name)).filter(
      ([, property]) => property.description === undefined,
    )
    expect(silent).toEqual([])
  })
})

describe('A reference inside the outline', () => {
  it('leads to its type', () => {
    expect(resolve(modelSchema, { $ref: '#/$defs/Colour' })).toBe(modelSchema.types.Colour)
  })

  it('to nothing is reported by name', () => {
    expect(() => resolve(modelSchema, { $ref: '#/$defs/Smell' })).toThrow('#/$defs/Smell')
  })

  it('is not needed: a node without one stands for itself', () => {
    const node: SchemaNode = { type: 'string' }
    expect(resolve(modelSchema, node)).toBe(node)
  })

  it('has the name after the last slash', () => {
    expect(refName('#/$defs/Colour')).toBe('Colour')
  })
})

describe('A type or null', () => {
  const text: SchemaNode = { type: 'string' }
  const number: SchemaNode = { type: 'integer' }
  const nothing: SchemaNode = { type: 'null' }

  it('is that type, and nullable', () => {
    expect(nonNull({ anyOf: [text, nothing] })).toEqual({ node: text, nullable: true })
  })

  it('may name null first', () => {
    expect(nonNull({ anyOf: [nothing, text] })).toEqual({ node: text, nullable: true })
  })

  it.each<[string, SchemaNode]>([
    ['a single type', text],
    ['one of two types', { anyOf: [text, number] }],
    ['one type alone', { anyOf: [text] }],
    ['one of two types or null', { anyOf: [text, number, nothing] }],
    ['null alone', { anyOf: [nothing] }],
  ])('is not %s', (_, node) => {
    expect(nonNull(node)).toEqual({ node, nullable: false })
  })
})
