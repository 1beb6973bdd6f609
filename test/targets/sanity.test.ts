import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cmsModelOf, type Entry } from '../../src/cms/cms-model.ts'
import { sanity } from '../../src/cms/sanity/target.ts'
import { model } from '../../src/corpus/model.ts'
import { outlineOf } from '../../src/model/outline.ts'
import { anyEntry } from '../support/cms-entries.ts'
import { sampleModel } from '../support/sample-model.ts'

const ours = cmsModelOf(outlineOf(model))
const others = cmsModelOf(outlineOf(sampleModel))
/** As it would come back from a store. */
const there = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('what goes into Sanity comes back', () => {
  it.each([
    ['of this corpus', ours],
    ['of another', others],
  ])('for all entries %s', (_, cms) => {
    fc.assert(
      fc.property(anyEntry(cms), (entry) => {
        expect(sanity.decode(cms, there(sanity.encode(cms, entry)))).toStrictEqual(entry)
      }),
    )
  })

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
      const names = (found?.fields as { name: string }[]).map(({ name }) => name)
      expect(names).toEqual(fields.map(({ name }) => name))
    }
  })
})
