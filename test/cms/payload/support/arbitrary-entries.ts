/** Takes a CMS model; gives arbitrary entries of its collections, field by field, as the normal form has them. */

import fc from 'fast-check'
import type { CmsModel, Collection, Entry } from '../../../../src/cms/cms-model.ts'
import type { Field } from '../../../../src/cms/fields.ts'
import { normaliseBlocks } from '../../../../src/model/normalise-blocks.ts'
import type { Block } from '../../../../src/model/portable-text.ts'
import { anyBlocks } from '../../../model/arbitrary-blocks.ts'

const anyText = fc.oneof(
  fc.constantFrom(
    'نیم‌فاصله می‌ماند',
    'Tower 🗼👩‍👩‍👧',
    ' padded ',
    'two\nlines',
    '<b>{{x}}</b> [^1]',
    '\u200f۱۲۳',
    '0',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\0')),
)

const anyWord = fc.stringMatching(/^[a-z0-9]{1,8}$/)

const anyDate = fc.constantFrom('2023', '2022-12~', '2023-10/2023-11', '2024-02-16', '199X')

const anyAttribution = fc.record(
  {
    name: fc.option(anyText),
    work: fc.option(anyText),
    line: fc.option(fc.integer({ min: 1, max: 999 })),
  },
  { noNullPrototype: true },
)

const anyBody = fc
  .tuple(anyBlocks, fc.array(fc.option(anyAttribution), { maxLength: 8 }))
  .map(([blocks, attributions]): readonly Block[] =>
    normaliseBlocks(blocks).map((block, i) => {
      const attribution = attributions[i] ?? null
      return attribution === null ? block : { ...block, attribution }
    }),
  )

/** What of the vocabulary is chosen, in its order. */
const subsetOf = (field: Extract<Field, { readonly kind: 'choices' }>) =>
  fc.subarray(field.choices.map(({ value }) => value))

function anyTextOf({ role, pattern, maxLength }: Extract<Field, { readonly kind: 'text' }>) {
  switch (role) {
    case 'id':
    case 'slug':
    case 'key':
      return anyWord
    case 'date':
      return anyDate
    case 'language':
      return fc.constantFrom('fa', 'en', 'ar-Latn')
    case null:
      if (pattern !== null) throw new Error(`There is no arbitrary text for ${pattern}.`)
      return anyText.map((text) => (maxLength === null ? text : text.slice(0, maxLength)))
  }
}

function anyValueOf(field: Field, ids: readonly string[]): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return anyTextOf(field)
    case 'integer':
      return fc.integer({ min: field.minimum ?? -1000, max: field.maximum ?? 1000 })
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value))
    case 'choices':
      return subsetOf(field)
    case 'texts':
      return fc.array(field.pattern?.startsWith('^#') ? anyWord.map((word) => `#${word}`) : anyWord)
    case 'reference':
      return fc.constantFrom(...ids)
    case 'references':
      return fc.shuffledSubarray([...ids])
    case 'group':
      return anyRecordOf(field.fields, ids)
    case 'groups':
      return fc.array(anyRecordOf(field.fields, ids), { maxLength: 3 })
    case 'blocks':
      return anyBody
    case 'json':
      return fc.dictionary(anyWord, fc.oneof(anyText, fc.integer(), fc.constant(null), fc.array(anyWord)), {
        noNullPrototype: true,
      })
  }
}

const listKinds: readonly Field['kind'][] = ['choices', 'texts', 'references', 'groups', 'blocks']

export const isNullable = ({ kind, isRequired }: Field): boolean => !isRequired && !listKinds.includes(kind)

const anyRecordOf = (fields: readonly Field[], ids: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      fields.map((field) => {
        const value = anyValueOf(field, ids)
        return [field.name, isNullable(field) ? fc.option(value, { freq: 2 }) : value]
      }),
    ),
    { noNullPrototype: true },
  )

/** Entries of a collection that refer to records with the given ids. */
export const anyEntryOf = (
  { type, fields, isDocument }: Collection,
  ids: readonly string[],
): fc.Arbitrary<Entry> =>
  anyRecordOf(fields, ids).map((value) => ({ type, value: isDocument ? { type, ...value } : value }))

/** As many of each collection, always the same ones, with ids and slugs that nothing else has. */
export const sampleOf = (
  { collections }: CmsModel,
  ids: readonly string[],
  count: number,
): readonly Entry[] =>
  collections.flatMap((collection) =>
    fc.sample(anyEntryOf(collection, ids), { numRuns: count, seed: 5 }).map(({ type, value }, i) => ({
      type,
      value: withIdentity(value, `invented-${type.toLowerCase()}-${i}`),
    })),
  )

const withIdentity = (value: Entry['value'], id: string): Entry['value'] =>
  'slug' in value ? { ...value, id, slug: id } : { ...value, id }
