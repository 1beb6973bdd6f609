/** Arbitrary entries of a CMS model, made from its fields: a field added to the model is covered at once. */

import fc from 'fast-check'
import type { CmsModel, Collection, Entry } from '../../../src/cms/cms-model.ts'
import type { Field } from '../../../src/cms/fields.ts'
import { normaliseBlocks } from '../../../src/model/normalise-blocks.ts'
import { anyBlocks, anyText } from '../../model/arbitrary-blocks.ts'

export const anyEntry = ({ collections }: CmsModel): fc.Arbitrary<Entry> =>
  fc.oneof(...collections.map(anyEntryOf))

const anyEntryOf = ({ type, isDocument, fields }: Collection): fc.Arbitrary<Entry> =>
  anyValues(fields).map((value) => ({ type, value: isDocument ? { type, ...value } : value }))

/** As JSON gives objects: with a prototype. */
function anObject(values: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(values, { noNullPrototype: true })
}

const anyValues = (fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> =>
  anObject(Object.fromEntries(fields.map((field) => [field.name, anyValue(field)])))

const lists: readonly Field['kind'][] = ['choices', 'texts', 'references', 'groups', 'blocks']

const anyValue = (field: Field): fc.Arbitrary<unknown> =>
  field.isRequired || lists.includes(field.kind) ? anyPresent(field) : fc.option(anyPresent(field))

function anyPresent(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return anyMatching(field.pattern).map((text) => text.slice(0, field.maxLength ?? text.length))
    case 'integer':
      return fc.integer({ min: field.minimum ?? -9, max: field.maximum ?? 9 })
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value))
    case 'choices':
      return fc.subarray(field.choices.map(({ value }) => value))
    case 'texts':
      return fc.array(anyMatching(field.pattern), { maxLength: 3 })
    case 'reference':
      return anyId
    case 'references':
      return fc.array(anyId, { maxLength: 3 })
    case 'group':
      return anyValues(field.fields)
    case 'groups':
      return fc.array(anyValues(field.fields), { maxLength: 3 })
    case 'blocks':
      return fc
        .tuple(anyBlocks, anyAttribution)
        .map(([blocks, attribution]) =>
          normaliseBlocks(blocks).map((block) =>
            block.style === 'blockquote' ? { ...block, attribution } : block,
          ),
        )
    case 'json':
      return anObject({
        line: fc.integer(),
        why: fc.option(anyProse),
        parts: fc.array(anyProse, { maxLength: 2 }),
      })
  }
}

const anyProse = anyText(20)
  .map((text) => text.trim())
  .filter((text) => text !== '')

const anyMatching = (pattern: string | null): fc.Arbitrary<string> =>
  pattern === null ? anyProse : fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 12 })

const anyId = fc.constantFrom('keyhan', 'sam-ghandchi', 'a1')

const anyAttribution = anObject({
  name: fc.option(anyProse),
  work: fc.option(anyProse),
  line: fc.option(fc.integer({ min: 1, max: 400 })),
})
