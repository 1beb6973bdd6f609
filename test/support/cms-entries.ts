/** Gives entries of a CMS model: those of a built package, and generated ones in normal form that cover every field. */

import * as fc from 'fast-check'
import type { CmsModel, Entry } from '../../src/cms/cms-model.ts'
import type { Field } from '../../src/cms/fields.ts'

type Value = Record<string, unknown>

/** Trimmed and not empty, as the normal form has it; Persian with ZWNJ and emoji among them. */
const anyText = fc.oneof(
  fc.constantFrom('می‌آید', 'Two\nlines', '<b>{{x}}</b> [^1] \\ "q"', '👋🏽 end', 'null', '0'),
  fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !text.includes('\r')),
)
const anySlug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
const anyDate = fc.constantFrom('2024', '2024-02', '2024-02-16', '2023-10/2023-11', '2022-04~')
const anyLanguage = fc.constantFrom('en', 'fa', 'fa-Latn', 'ckb')

/** Blocks with every style of mark, list, note and attribution; keys are those of the compiler. */
const anyBlocks = fc
  .array(
    fc.record({
      style: fc.constantFrom('normal', 'h2', 'blockquote', 'signature'),
      list: fc.option(
        fc.record({ listItem: fc.constantFrom('bullet', 'number'), level: fc.integer({ min: 1, max: 3 }) }),
      ),
      attribution: fc.option(
        fc.record({
          name: fc.option(anyText),
          work: fc.option(anyText),
          line: fc.option(fc.integer({ min: 1, max: 99 })),
        }),
      ),
      pieces: fc.array(
        fc.record({
          text: anyText,
          mark: fc.constantFrom('', 'strong', 'em', 'language', 'link'),
          isNote: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { maxLength: 5 },
  )
  .map((blocks) => blocks.map((block, i) => blockOf(`l${i + 2}`, block)))

interface Drawn {
  readonly style: string
  readonly list: { readonly listItem: string; readonly level: number } | null
  readonly attribution: Value | null
  readonly pieces: readonly { readonly text: string; readonly mark: string; readonly isNote: boolean }[]
}

function blockOf(key: string, { style, list, attribution, pieces }: Drawn): Value {
  const markDefs: Value[] = []
  const children = pieces.map(({ text, mark, isNote }, i) => {
    const _key = `${key}-${i}`
    if (isNote) return { _type: 'noteReference', _key, label: String(i + 1) }
    if (mark === 'language') markDefs.push({ _type: 'language', _key: `${key}-m${i}`, language: 'fa' })
    if (mark === 'link')
      markDefs.push({ _type: 'link', _key: `${key}-m${i}`, href: 'https://example.org/?a=1#b' })
    const marks = mark === '' ? [] : mark === 'language' || mark === 'link' ? [`${key}-m${i}`] : [mark]
    return { _type: 'span', _key, text, marks }
  })
  return {
    _type: 'block',
    _key: key,
    style,
    ...(list ?? {}),
    ...(attribution === null ? {} : { attribution }),
    children,
    markDefs,
  }
}

function anyValue(field: Field): fc.Arbitrary<unknown> {
  const some = anyPresent(field)
  const isNullable =
    !field.isRequired && !['choices', 'texts', 'references', 'groups', 'blocks', 'json'].includes(field.kind)
  return isNullable ? fc.option(some) : some
}

function anyPresent(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      if (field.role === 'id' || field.role === 'slug') return anySlug
      if (field.role === 'date') return anyDate
      if (field.role === 'language') return anyLanguage
      return field.role === 'key' ? fc.stringMatching(/^l[0-9]{1,3}$/) : anyText
    case 'integer':
      return fc.integer({ min: field.minimum ?? 0, max: Math.min(field.maximum ?? 1000, 1000) })
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value))
    case 'choices':
      return fc.subarray(field.choices.map(({ value }) => value))
    case 'texts':
      return field.pattern?.startsWith('^#')
        ? fc.uniqueArray(anySlug.map((slug) => `#${slug}`))
        : fc.uniqueArray(anySlug)
    case 'reference':
      return anySlug
    case 'references':
      return fc.uniqueArray(anySlug, { maxLength: 3 })
    case 'group':
      return anyFields(field.fields)
    case 'groups':
      return fc.array(anyFields(field.fields), { maxLength: 3 }).map(withOwnKeys)
    case 'blocks':
      return anyBlocks
    case 'json':
      return fc.oneof(
        fc.constant([]),
        fc.array(fc.record({ note: fc.option(anyText), lines: fc.array(fc.nat(99)) })),
      )
  }
}

/** Items that have keys have different ones. */
const withOwnKeys = (items: readonly Value[]): readonly Value[] =>
  items.map((item, i) => (item._key === undefined ? item : { ...item, _key: `l${i + 1}` }))

/** A group of nothing but nulls is null in normal form: then it holds one thing. */
const anyFields = (fields: readonly Field[]): fc.Arbitrary<Value> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.name, anyValue(field)]))) as fc.Arbitrary<Value>

/** Generated objects have no prototype now and then. */
const plain = (entry: Entry): Entry => JSON.parse(JSON.stringify(entry)) as Entry

export const anyEntry = ({ collections }: CmsModel): fc.Arbitrary<Entry> =>
  fc.oneof(
    ...collections.map(({ type, isDocument, fields }) =>
      anyFields(fields).map((value) => plain({ type, value: isDocument ? { type, ...value } : value })),
    ),
  )
