/**
 * Portable Text as a list of bloks. Storyblok's own rich text would lose parts of it: in its official schema
 * (`@storyblok/schema` 0.3.0) a paragraph has no attribute but its alignment and a run of text none at all, so that keys,
 * styles, languages and sources of quotations have no place. Here a block is a blok with its fields, and its spans and note
 * references are bloks in it, in reading order. A span has its decorators as options, then the keys of its marks.
 */

import type { VariantCodec } from '../blocks.ts'
import type { Choice, Common, Field, TextFields } from '../field.ts'
import { listOf, type Value } from '../records.ts'
import { textPart, typeOfPart } from './names.ts'

/** The component of a blok says which kind of object it is. */
export const bloksOfText: VariantCodec = {
  encode: (type, value) => ({ component: textPart(type), ...value }),
  decode: (blok) => ({ type: typeOfPart(String(blok.component)), value: blok }),
}

/** The fields of a block as Storyblok has them. Its groups are components of texts only. */
export const textInStoryblok = (
  { fields, lists }: TextFields,
  decorators: readonly Choice[] = [],
): TextFields => ({
  fields: fields.map((field) => (field.kind === 'group' ? { ...field, type: `Text${field.type}` } : field)),
  lists: lists.map((list) => ({
    ...list,
    variants: list.variants.map(({ type, fields }) => ({
      type,
      fields: type === 'span' ? fields.flatMap((field) => splitMarks(field, decorators)) : fields,
    })),
  })),
})

function splitMarks(field: Field, choices: readonly Choice[]): readonly Field[] {
  if (field.name !== 'marks') return [field]
  const common = (name: string, label: string, help: string): Common => ({
    ...{ name, label, help, isRequired: false, isReadOnly: false },
  })
  const unlimited = { minItems: null, maxItems: null }
  const anyText = { pattern: null, minLength: null, maxLength: null }
  const emphasis = common('decorators', 'Emphasis', 'How the text is marked.')
  const keys = common('annotations', 'Links and languages', 'Keys of those that the block defines.')
  return [
    { ...emphasis, kind: 'choices', choices, ...unlimited },
    { ...keys, kind: 'texts', ...anyText, ...unlimited },
  ]
}

/** A mark that no definition of the block has is a decorator. */
export function withSplitMarks(block: Value): Value {
  const keys = new Set(listOf<Value>(block.markDefs).map(({ _key }) => _key))
  return withSpans(block, ({ marks, ...span }) => ({
    ...span,
    decorators: listOf<string>(marks).filter((mark) => !keys.has(mark)),
    annotations: listOf<string>(marks).filter((mark) => keys.has(mark)),
  }))
}

export const withJoinedMarks = (block: Value): Value =>
  withSpans(block, ({ decorators, annotations, ...span }) => ({
    ...span,
    marks: [...listOf<string>(decorators), ...listOf<string>(annotations)],
  }))

const withSpans = (block: Value, map: (span: Value) => Value): Value => ({
  ...block,
  children: listOf<Value>(block.children).map((child) => (child._type === 'span' ? map(child) : child)),
})
