/** Generated entries of a CMS model in normal form, made from its fields: a field added to the model is covered at once. */

import * as fc from 'fast-check'
import type { CmsModel, Collection, Entry } from '../../src/cms/cms-model.ts'
import type { Field, FieldOf } from '../../src/cms/field.ts'
import type { Block } from '../../src/model/portable-text.ts'
import { anyBlocks } from '../model/arbitrary-blocks.ts'
import { normaliseBlocks } from '../model/sample-blocks.ts'

type Value = Record<string, unknown>

/** With a prototype, as `JSON.parse` creates objects. */
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

/** What a block says that Portable Text itself does not. */
const isOwn = ({ name, isRequired }: Field): boolean =>
  !isRequired && !['_key', 'listItem', 'level'].includes(name)

/** Blocks of all styles of the model, with any of their own fields. */
function anyBody(
  { fields, lists }: FieldOf<'blocks'>['text'],
  ids: fc.Arbitrary<string>,
): fc.Arbitrary<readonly Block[]> {
  const styles = fields.flatMap((field) =>
    field.kind === 'choice' && field.name === 'style' ? field.choices.map(({ value }) => value) : [],
  )
  const ofReference = lists.flatMap(({ variants }) =>
    variants.flatMap(({ type, fields }) => (type === 'noteReference' ? fields.filter(isOwn) : [])),
  )
  const anyOwn = (of: readonly Field[]) =>
    fc.record(Object.fromEntries(of.map((field) => [field.name, anyPresent(field, ids)])), {
      requiredKeys: [],
      noNullPrototype: true,
    })
  const anyOver = fc.tuple(
    fc.option(fc.constantFrom('normal', ...styles)),
    fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, anyOwn(fields.filter(isOwn))),
    anyOwn(ofReference),
  )
  return fc
    .tuple(anyBlocks, fc.array(anyOver, { minLength: 8, maxLength: 8 }))
    .map(([blocks, overs]): readonly Block[] => {
      const given = blocks.map((block, i) => {
        const [style, own, reference] = overs[i] ?? [null, {}, {}]
        const children = block.children.map((child) =>
          child._type === 'noteReference' ? { ...child, ...reference } : child,
        )
        // Items of lists are paragraphs: no role makes a heading of one.
        const styled = style === null || block.listItem !== undefined ? block : { ...block, style }
        return { ...styled, ...own, children } as Block
      })
      return normaliseBlocks(given)
    })
}

const anyDate = fc.constantFrom('2024', '2024-02', '2024-02-16', '2023-10/2023-11', '2022-04~', '199X')
const anyWord = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const anySlug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)

function anyMatching(pattern: string | null): fc.Arbitrary<string> {
  if (pattern === null) return anyText
  if (pattern.startsWith('^#')) return anyWord.map((word) => `#${word}`)
  return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 12 })
}

function anyTextOf({ role, pattern, maxLength }: FieldOf<'text'>) {
  switch (role) {
    case 'id':
    case 'slug':
      return anySlug
    case 'key':
      return fc.stringMatching(/^l[0-9]{1,3}$/)
    case 'url':
      return fc.webUrl().filter((url) => url.length <= (maxLength ?? url.length))
    case 'date':
      return anyDate
    case 'language':
      return fc.constantFrom('en', 'fa', 'fa-Latn', 'ckb')
    case null:
      return anyMatching(pattern).map((text) => text.slice(0, maxLength ?? text.length).trim())
  }
}

/** Decimals are quarters: a CMS that stores fewer digits than a double must still return 2.5. */
function anyNumberOf({ isInteger, minimum, maximum }: FieldOf<'number'>): fc.Arbitrary<number> {
  const [min, max] = [minimum ?? -1000, Math.min(maximum ?? 1000, 1000)]
  return isInteger
    ? fc.integer({ min, max })
    : fc.integer({ min: min * 4, max: max * 4 }).map((quarters) => quarters / 4)
}

function anyPresent(field: Field, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return anyTextOf(field)
    case 'number':
      return anyNumberOf(field)
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
      return field.isTuple
        ? fc.tuple(...field.fields.map((item) => anyValueOf(item, ids)))
        : anyValues(field.fields, ids)
    case 'groups':
      return field.parent === null
        ? fc.array(anyValues(field.fields, ids), { maxLength: 4 }).map(withKeys)
        : anyThread(anyValues(field.fields, ids), field.parent)
    case 'blocks':
      return anyBody(field.text, ids)
    case 'json':
      return anObject({
        line: fc.integer(),
        why: fc.option(anyText),
        parts: fc.array(anyText, { maxLength: 2 }),
      })
  }
}

/** Items that have keys have those of lines, in any order: keys are kept when lines come and go. */
const withKeys = (items: readonly Value[]): readonly Value[] =>
  items.map((item, i) => ({ ...item, ...('_key' in item ? { _key: keyOfItem(i) } : {}) }))

const keyOfItem = (index: number): string =>
  `l${((index * 37 + 50) % 101) + 1}${['', 'b', 'c41', 'c41aa'][index % 4]}`

/** Each belongs to the one before it, to any earlier one, or to none: deep threads, wide ones, and both in one. */
const anyThread = (anyItem: fc.Arbitrary<Value>, parent: string): fc.Arbitrary<readonly Value[]> => {
  const anyEarlier = fc.oneof(fc.constant('the last'), fc.nat())
  return fc.array(fc.tuple(anyItem, anyEarlier), { maxLength: 7 }).map((drawn) =>
    withKeys(drawn.map(([item]) => item)).map((item, i) => {
      const earlier = drawn[i]?.[1] ?? 0
      const to = earlier === 'the last' ? i : Number(earlier) % (i + 1)
      return { ...item, [parent]: to === 0 ? null : keyOfItem(to - 1) }
    }),
  )
}

const lists: readonly Field['kind'][] = ['choices', 'texts', 'references', 'groups', 'blocks']

export const isNullable = ({ kind, isRequired }: Field): boolean => !isRequired && !lists.includes(kind)

function anyValueOf(field: Field, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const some = anyPresent(field, ids)
  return isNullable(field) ? fc.option(some, { freq: 2 }) : some
}

const anyValues = (fields: readonly Field[], ids: fc.Arbitrary<string>): fc.Arbitrary<Value> =>
  anObject(Object.fromEntries(fields.map((field) => [field.name, anyValueOf(field, ids)])))

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
