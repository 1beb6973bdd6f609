import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import { sanity } from '../../src/cms/sanity/target.ts'
import { model } from '../../src/corpus/model.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'

const ours = cmsModelOf(modelSchemaOf(model))

describe('what goes into Sanity comes back', () => {
  it('without what Sanity adds of its own', () => {
    const entry: Entry = { type: 'Author', value: { id: 'anna', name: 'Anna', names: [], about: null } }
    const record = { ...sanity.encode(ours, entry), _rev: 'x', _createdAt: '2026-01-01' }
    expect(sanity.decode(ours, record)).toEqual(entry)
  })

  it('is refused when it is of no type of the model', () => {
    expect(() => sanity.decode(ours, { _id: 'x', _type: 'picture' })).toThrow('picture')
  })
})

describe('the schema', () => {
  it('has a document type for each collection, and every field of it', () => {
    const types = sanity.schema(ours)
    for (const { type, fields } of ours.collections) {
      const found = types.find(({ name }) => name === type.charAt(0).toLowerCase() + type.slice(1))
      const names = ((found?.fields ?? []) as { name: string }[]).map(({ name }) => name)
      expect(names).toEqual(fields.map(({ name }) => name))
    }
  })
})
