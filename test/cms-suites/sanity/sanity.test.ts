/** Sanity's schema compiler, its mutator as the import, and its query engine as the reader, without a hosted store. */

import { Mutation } from '@sanity/mutator'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../../src/cms/cms-model-of.ts'
import type { SanityDocument } from '../../../src/cms/sanity/records.ts'
import type { SanityType } from '../../../src/cms/sanity/schema.ts'
import { sanity } from '../../../src/cms/sanity/target.ts'
import { modelSchemaOf } from '../../../src/model/model-schema.ts'
import { corpusModel as cms } from '../../support/built-entries.ts'
import { anyEntry } from '../../support/cms-entries.ts'
import { everyKind } from '../../support/every-kind.ts'
import { richEntries as entries } from '../../support/rich-entry.ts'
import { sampleModel } from '../../support/sample-model.ts'
import { compiled, imported, problemsOf, query } from './studio.ts'

const others = cmsModelOf(modelSchemaOf(sampleModel))

const byId = (dataset: readonly SanityDocument[], id: string): Promise<unknown> =>
  query(dataset, '*[_id == $id][0]', { id })

describe('the schema', () => {
  it.each([
    ['of this corpus', cms],
    ['of another', others],
    ['of every kind', everyKind],
  ])('%s is accepted by Sanity’s validation and compiler', (_, model) => {
    const types = sanity.schema(model)
    expect(problemsOf(types)).toEqual([])
    expect(compiled(types).getTypeNames()).toEqual(expect.arrayContaining(types.map(({ name }) => name)))
    expect(types.filter(({ type }) => type === 'document')).toHaveLength(model.collections.length)
  })

  it.each<[string, SanityType]>([
    ['a type that is none', { name: 'wrong', type: 'document', fields: [{ name: 'a', type: 'nothing' }] }],
    [
      'a reference to nothing',
      { name: 'wrong', type: 'document', fields: [{ name: 'a', type: 'reference' }] },
    ],
    ['a name that is none', { name: 'wrong', type: 'document', fields: [{ name: 'a b', type: 'string' }] }],
  ])('is refused with %s', (_, wrong) => {
    expect(problemsOf([...sanity.schema(cms), wrong])).not.toEqual([])
  })
})

describe('what goes into Sanity comes back', () => {
  it('for every document and author of the package', async () => {
    const dataset = imported(entries.map((entry) => sanity.encode(cms, entry)))
    expect(dataset).toHaveLength(entries.length)
    for (const { type, value } of entries) {
      const found = await query(dataset, '*[_type == $type && id == $id][0]', {
        type: type.charAt(0).toLowerCase() + type.slice(1),
        id: value.id,
      })
      expect(sanity.decode(cms, found as SanityDocument)).toStrictEqual({ type, value })
    }
  })

  it.each([
    ['of this corpus', cms],
    ['of another', others],
    ['of every kind', everyKind],
  ])('for all entries %s', async (_, model) => {
    await fc.assert(
      fc.asyncProperty(anyEntry(model), async (entry) => {
        const record = sanity.encode(model, entry)
        const found = await byId(imported([record]), record._id)
        expect(sanity.decode(model, found as SanityDocument)).toStrictEqual(entry)
      }),
    )
  })

  it('with the one change that an editor made', async () => {
    const essay = entries.find(({ type }) => type === 'Essay') as Entry
    const record = sanity.encode(cms, essay)
    const patch = new Mutation({
      mutations: [{ patch: { id: record._id, set: { title: 'Another title' } } }],
    })
    const edited = patch.apply(imported([record])[0] ?? null) as SanityDocument
    expect(sanity.decode(cms, edited)).toStrictEqual({
      ...essay,
      value: { ...essay.value, title: 'Another title' },
    })
  })

  it('with Sanity’s id as that of an author whom an editor made there', () => {
    const author = { _type: 'reference', _key: 'k', _ref: '6f1c-aa' }
    const [essay] = entries.filter(({ type }) => type === 'Essay')
    const record = { ...sanity.encode(cms, essay as Entry), authors: [author] }
    expect(sanity.decode(cms, record).value.authors).toEqual(['6f1c-aa'])
  })

  it('so that queries follow a letter to its authors, and find its text', async () => {
    const dataset = imported(entries.map((entry) => sanity.encode(cms, entry)))
    const found = (await query(
      dataset,
      '*[_type == "letter"][0]{ "names": authors[]->name, "text": pt::text(body) }',
    )) as {
      readonly names: readonly string[]
      readonly text: string
    }
    const letter = entries.find(({ type }) => type === 'Letter')
    expect(found.names).toHaveLength(((letter?.value.authors ?? []) as readonly string[]).length)
    expect(found.names).not.toContain(null)
    expect(found.text.length).toBeGreaterThan(100)
  })
})
