/**
 * The body as editors of files hold it: a list of blocks, each an object of fields with its inline content and its
 * mark definitions as lists of variants. Rich text in Markdown is written anew at every save, without keys and styles
 * of ours; this form gives every key, mark and note reference back as it was. Its fields are read off the model.
 */

import { type Node, outlineOf, refName, resolve } from '../model/outline.ts'
import { block } from '../model/portable-text.ts'
import { type Field, fieldsOf } from './fields.ts'

/** One kind of object in a list that holds several: `_type` says which. */
export interface Variant {
  readonly type: string
  readonly fields: readonly Field[]
}

export interface VariantList {
  readonly name: string
  readonly help: string
  readonly variants: readonly Variant[]
}

/** A model of nothing but the block: the outline then has all that a block is built of. */
const outline = outlineOf({
  documents: [],
  records: [
    { name: 'Block', plural: 'Blocks', description: '', file: '', fields: block.shape, schema: block },
  ],
  repliers: null,
  summaryFields: [],
  newestFirstBy: null,
})

const { properties = {}, required = [] } = outline.types.Block ?? {}

/** The lists of a block that hold variants: inline content and mark definitions. */
export const blockLists: readonly VariantList[] = Object.entries(properties).flatMap(
  ([name, { description, items }]) =>
    items?.oneOf === undefined
      ? []
      : [{ name, help: description ?? '', variants: items.oneOf.map(variantOfNode) }],
)

/** The other fields of a block; those that a block need not have are absent from it, not null. */
export const blockFields: readonly Field[] = fieldsOf(outline, 'Block')
  .filter(({ name }) => !blockLists.some((list) => list.name === name))
  .map((field) => (required.includes(field.name) ? field : { ...field, isRequired: false }))

/** @throws Error when a block holds no such kind. */
export function variantOf(variants: readonly Variant[], type: string): Variant {
  const found = variants.find((variant) => variant.type === type)
  if (found === undefined)
    throw new Error(`A block holds ${type}: expected ${variants.map((v) => v.type).join(', ')}.`)
  return found
}

export const isOptional = (name: string): boolean => !required.includes(name)

function variantOfNode(node: Node): Variant {
  const type = String(resolve(outline, node).properties?._type?.const)
  return { type, fields: fieldsOf(outline, refName(node.$ref ?? '')).map(asProse) }
}

/** A span may have line breaks, which an input of one line would drop. */
function asProse(field: Field): Field {
  return field.kind === 'text' && field.name === 'text' ? { ...field, isLong: true } : field
}
