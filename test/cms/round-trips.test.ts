/** Every target: what goes in comes back, without a CMS. What the CMSs themselves make of it, test/cms-suites/ says. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CmsModel } from '../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import type { Field } from '../../src/cms/field.ts'
import { loadTargets } from '../../src/cms/targets.ts'
import { model } from '../../src/corpus/model.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { anyEntry } from '../support/cms-entries.ts'
import { everyKind, everything } from '../support/every-kind.ts'
import { richEntry, richText } from '../support/rich-entry.ts'
import { sampleModel } from '../support/sample-model.ts'

const targets = await loadTargets()
const corpusModel = cmsModelOf(modelSchemaOf(model))
const others = everyKind.collections.filter((collection) => collection !== everything)
const identity = everything.fields.filter(({ name }) => name === 'id' || name === 'slug')

/** As it would come back from a store. */
const there = (value: unknown): never => JSON.parse(JSON.stringify(value)) as never

describe('the text with all that a text can hold', () => {
  const body = corpusModel.collections
    .flatMap(({ type, fields }) => (type === richEntry.type ? fields : []))
    .find((field) => field.kind === 'blocks')
  const members = (of: readonly object[]) => [...new Set(of.flatMap(Object.keys))].sort()
  const namesOf = (fields: readonly Field[] = []) => fields.map(({ name }) => name)

  it('has every style of the model and every field of a block', () => {
    const styles = new Set(richText.map(({ style }) => style as string))
    expect([...styles].sort()).toEqual(Object.keys(corpusModel.blockStyles).sort())
    const lists = body?.text.lists.map(({ name }) => name) ?? []
    expect(members(richText)).toEqual(['_type', ...namesOf(body?.text.fields), ...lists].sort())
  })

  it('has every kind of object in a block, with every field', () => {
    const held = richText.flatMap(({ children, markDefs }) => [...children, ...markDefs])
    for (const { type, fields } of body?.text.lists.flatMap(({ variants }) => variants) ?? [])
      expect(members(held.filter(({ _type }) => _type === type))).toEqual(
        ['_type', ...namesOf(fields)].sort(),
      )
  })
})

describe.each(targets.map((target) => [target.name, target] as const))('what goes into %s', (_, target) => {
  it.each([
    ['of this corpus', corpusModel],
    ['of another', cmsModelOf(modelSchemaOf(sampleModel))],
    ['of every kind', everyKind],
  ])('comes back, for all entries %s', (_, cms) => {
    fc.assert(
      fc.property(anyEntry(cms), (entry) => {
        expect(target.decode(cms, there(target.encode(cms, entry)))).toStrictEqual(entry)
      }),
    )
  })

  it('comes back, of a text with all that a text can hold', () => {
    expect(target.decode(corpusModel, there(target.encode(corpusModel, richEntry)))).toStrictEqual(richEntry)
  })

  it('has a schema with every collection, and every field that editors meet under its name there', () => {
    const shown = (cms: CmsModel): string => JSON.stringify((target.shown ?? target.schema)(cms))
    for (const { type } of corpusModel.collections)
      expect(shown(corpusModel).toLowerCase()).toContain(type.toLowerCase())
    // A new field of each kind, in a model that had none: no target may need a change for it.
    for (const added of everything.fields) {
      const field = { ...added, name: 'brandNew', label: 'Brand new' }
      const name = new RegExp(`[":]?${target.fieldName('brandNew')}\\b|brand_new`)
      const cms = { ...everyKind, collections: [{ ...everything, fields: [...identity, field] }, ...others] }
      expect(name.test(shown(cms)), added.kind).toBe(true)
    }
  })
})
