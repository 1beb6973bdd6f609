/** Every target: what goes in comes back, without a CMS. What the CMSs themselves make of it, test/cms-suites/ says. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CmsModel } from '../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import { loadTargets } from '../../src/cms/targets.ts'
import { model } from '../../src/corpus/model.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { anyEntry } from '../support/cms-entries.ts'
import { everyKind, everything } from '../support/every-kind.ts'
import { sampleModel } from '../support/sample-model.ts'

const targets = await loadTargets()
const corpusModel = cmsModelOf(modelSchemaOf(model))
const others = everyKind.collections.filter((collection) => collection !== everything)
const identity = everything.fields.filter(({ name }) => name === 'id' || name === 'slug')

/** As it would come back from a store. */
const there = (value: unknown): never => JSON.parse(JSON.stringify(value)) as never

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
