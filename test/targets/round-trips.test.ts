/** Every target: what goes in comes back, without a CMS. What the CMSs themselves make of it, test/cms/ says. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import { targets } from '../../src/cms/targets.ts'
import { model } from '../../src/corpus/model.ts'
import { outlineOf } from '../../src/model/outline.ts'
import { anyEntry } from '../support/cms-entries.ts'
import { everyKind } from '../support/every-kind.ts'
import { sampleModel } from '../support/sample-model.ts'

/** As it would come back from a store. */
const there = (value: unknown): never => JSON.parse(JSON.stringify(value)) as never

describe.each(targets.map((target) => [target.name, target] as const))('what goes into %s', (_, target) => {
  it.each([
    ['of this corpus', cmsModelOf(outlineOf(model))],
    ['of another', cmsModelOf(outlineOf(sampleModel))],
    ['of every kind', everyKind],
  ])('comes back, for all entries %s', (_, cms) => {
    fc.assert(
      fc.property(anyEntry(cms), (entry) => {
        expect(target.decode(cms, there(target.encode(cms, entry)))).toStrictEqual(entry)
      }),
    )
  })

  it('has a schema that is plain data, or functions in it', () => {
    const schema = JSON.stringify((target.shown ?? target.schema)(cmsModelOf(outlineOf(model))))
    for (const { type } of cmsModelOf(outlineOf(model)).collections)
      expect(schema.toLowerCase()).toContain(type.toLowerCase())
  })
})
