/** Generated entries of a CMS model in normal form, made from its fields: a field added to the model is covered at once. */

import * as fc from 'fast-check'
import type { CmsModel, Collection, Entry } from '../../src/cms/cms-model.ts'
import type { Field } from '../../src/cms/field.ts'
import { normaliseBlocks } from '../../src/model/normalise-blocks.ts'
import type { Block } from '../../src/model/portable-text.ts'
import { anyBlocks } from '../model/arbitrary-blocks.ts'

type Value = Record<string, unknown>

/** As JSON gives objects: with a prototype. */
const anObject = (values: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Value> =>
  fc.record(values, { noNullPrototype: true })

/** Trimmed and not empty, as the normal form has it; Persian with ZWNJ and emoji among them. */
const anyText = fc.oneof(
  fc.constantFrom(
    'می‌آید',
    'Two\nlines',
    '<b>{{x}}</b> [^1] \\ "q"',
    '👋🏽 end 👩‍👩‍👧',
    'null',
    '0',
    '\u200f۱۲۳',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.replace(/[\0\r]/g, '').trim())
    .filter((text) => text !== ''),
)

const anyAttribution = anObject({
  name: fc.option(anyText),
  work: fc.option(anyText),
  line: fc.option(fc.integer({ min: 1, max: 999 })),
})

const anyBody = fc
  .tuple(anyBlocks, fc.array(fc.option(anyAttribution), { maxLength: 8 }))
  .map(([blocks, attributions]): readonly Block[] =>
    normaliseBlocks(blocks).map((block, i) => {
      const attribution = attributions[i] ?? null
      return attribution === null ? block : ({ ...block, attribution } as Block)
    }),
  )

const anyDate = fc.constantFrom('2024', '2024-02', '2024-02-16', '2023-10/2023-11', '2022-04~', '199X')
const anyWord = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const anySlug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)

function anyMatching(pattern: string | null): fc.Arbitrary<string> {
  if (pattern === null) return anyText
  if (pattern.startsWith('^#')) return anyWord.map((word) => `#${word}`)
  return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 12 })
}

function anyTextOf({ role, pattern, maxLength }: Extract<Field, { readonly kind: 'text' }>) {
  switch (role) {
    case 'id':
    case 'slug':
      return anySlug
    case 'key':
      return fc.stringMatching(/^l[0-9]{1,3}$/)
    case 'date':
      return anyDate
    case 'language':
      return fc.constantFrom('en', 'fa', 'fa-Latn', 'ckb')
    case null:
      return anyMatching(pattern).map((text) => text.slice(0, maxLength ?? text.length).trim())
  }
}

function anyPresent(field: Field, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return anyTextOf(field)
    case 'integer':
      return fc.integer({ min: field.minimum ?? -1000, max: Math.min(field.maximum ?? 1000, 1000) })
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value))
    case 'choices':
      return fc.subarray(field.choices.map(({ value }) => value))
    case 'texts':
      return fc.uniqueArray(anyMatching(field.pattern), { maxLength: 4 })
    case 'reference':
      return ids
    case 'references':
      return fc.uniqueArray(ids, { maxLength: 3 })
    case 'group':
      return anyValues(field.fields, ids)
    case 'groups':
      return field.parent === null
        ? fc.array(anyValues(field.fields, ids), { maxLength: 4 }).map(withKeys)
        : anyThread(anyValues(field.fields, ids), field.parent)
    case 'blocks':
      return anyBody
    case 'json':
      return anObject({
        line: fc.integer(),
        why: fc.option(anyText),
        parts: fc.array(anyText, { maxLength: 2 }),
      })
  }
}

/** Items that have keys have those of lines, in their order. */
const withKeys = (items: readonly Value[]): readonly Value[] =>
  items.map((item, i) => ({ ...item, ...('_key' in item ? { _key: `l${i + 1}` } : {}) }))

/** Each belongs to the one before it, to any earlier one, or to none: deep threads, wide ones, and both in one. */
const anyThread = (anyItem: fc.Arbitrary<Value>, parent: string): fc.Arbitrary<readonly Value[]> => {
  const anyEarlier = fc.oneof(fc.constant('the last'), fc.nat())
  return fc.array(fc.tuple(anyItem, anyEarlier), { maxLength: 7 }).map((drawn) =>
    withKeys(drawn.map(([item]) => item)).map((item, i) => {
      const earlier = drawn[i]?.[1] ?? 0
      const to = earlier === 'the last' ? i : Number(earlier) % (i + 1)
      return { ...item, [parent]: to === 0 ? null : `l${to}` }
    }),
  )
}

const lists: readonly Field['kind'][] = ['choices', 'texts', 'references', 'groups', 'blocks']

export const isNullable = ({ kind, isRequired }: Field): boolean => !isRequired && !lists.includes(kind)

function anyValues(fields: readonly Field[], ids: fc.Arbitrary<string>): fc.Arbitrary<Value> {
  const values = fields.map((field) => {
    const some = anyPresent(field, ids)
    return [field.name, isNullable(field) ? fc.option(some, { freq: 2 }) : some] as const
  })
  return anObject(Object.fromEntries(values))
}

/** Entries of one collection; `ids`: those of records that they may refer to. */
export const anyEntryOf = (
  { type, isDocument, fields }: Collection,
  ids: fc.Arbitrary<string> = anySlug,
): fc.Arbitrary<Entry> =>
  anyValues(fields, ids).map((value) => ({ type, value: isDocument ? { type, ...value } : value }))

export const anyEntry = ({ collections }: CmsModel): fc.Arbitrary<Entry> =>
  fc.oneof(...collections.map((collection) => anyEntryOf(collection)))

/** As many of each collection, always the same ones, with ids and slugs that nothing else has. */
export const sampleOf = (
  { collections }: CmsModel,
  ids: readonly string[],
  count: number,
): readonly Entry[] =>
  collections.flatMap((collection) =>
    fc
      .sample(anyEntryOf(collection, fc.constantFrom(...ids)), { numRuns: count, seed: 5 })
      .map(({ type, value }, i) => ({
        type,
        value: withIdentity(value, `invented-${type.toLowerCase()}-${i}`),
      })),
  )

const withIdentity = (value: Entry['value'], id: string): Entry['value'] =>
  'slug' in value ? { ...value, id, slug: id } : { ...value, id }
