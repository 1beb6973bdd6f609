/** Reads the fields of a type off the model schema: the one walk over it that every CMS target is built from. */

import { labelOf } from '../model/label.ts'
import { upperFirst } from '../model/letter-case.ts'
import { type ModelSchema, nonNull, refName, resolve, type SchemaNode } from '../model/model-schema.ts'
import type {
  Choice,
  Common,
  Field,
  ItemLimits,
  NumberLimits,
  TextFields,
  TextLimits,
  Variant,
} from './field.ts'

/** More characters than fit in a line. */
const longText = 120

export function fieldsOf(modelSchema: ModelSchema, type: string): readonly Field[] {
  const node = modelSchema.types[type]
  if (node === undefined) throw new Error(`The model schema has no type ${type}.`)
  return fieldsOfNode(modelSchema, type, node)
}

function fieldsOfNode(modelSchema: ModelSchema, type: string, node: SchemaNode): Field[] {
  // What the collection says already, or the kind of an object in a text.
  const discriminant = modelSchema.documents.includes(type) ? 'type' : '_type'
  return Object.entries(node.properties ?? {})
    .filter(([name, property]) => name !== discriminant || property.const === undefined)
    .map(([name, property]) => fieldOf(modelSchema, type, name, property))
}

function fieldOf(modelSchema: ModelSchema, owner: string, name: string, node: SchemaNode): Field {
  const { node: inner, nullable } = nonNull(node)
  const target = resolve(modelSchema, inner)
  const isReadOnly = node.compiled === true
  const common: Common = {
    name,
    label: labelOf(name),
    help: node.description ?? target.description ?? '',
    isRequired: !nullable && (target.type !== 'array' || target.prefixItems !== undefined),
    isReadOnly,
  }
  if (target.kind === 'blocks')
    return { ...common, kind: 'blocks', text: textFieldsOf(modelSchema, target.items ?? {}) }
  if (isReadOnly && (target.type === 'array' || target.type === 'object')) return { ...common, kind: 'json' }
  if (target.kind === 'reference') return { ...common, kind: 'reference', to: target.to ?? '' }
  if (target.enum !== undefined) return { ...common, kind: 'choice', choices: choicesOf(target) }
  if (typeof target.const === 'string')
    return { ...common, kind: 'choice', choices: choicesOf({ ...target, enum: [target.const] }) }
  switch (target.type) {
    case 'string':
      return { ...common, ...textOf(target) }
    case 'integer':
    case 'number':
      return { ...common, kind: 'number', ...numberLimits(target) }
    case 'boolean':
      return { ...common, kind: 'boolean' }
    case 'object': {
      const type = inner.$ref === undefined ? `${owner}${upperFirst(name)}` : refName(inner.$ref)
      return {
        ...common,
        kind: 'group',
        type,
        fields: fieldsOfNode(modelSchema, type, target),
        isTuple: false,
      }
    }
    case 'array':
      return listOf(modelSchema, owner, common, target)
    default:
      return { ...common, kind: 'json' }
  }
}

function listOf(modelSchema: ModelSchema, owner: string, common: Common, node: SchemaNode): Field {
  const { items = {}, kind, prefixItems } = node
  if (prefixItems !== undefined) return tupleOf(modelSchema, owner, common, prefixItems)
  const item = resolve(modelSchema, items)
  const limits: ItemLimits = { minItems: node.minItems ?? null, maxItems: node.maxItems ?? null }
  if (item.kind === 'reference') return { ...common, kind: 'references', to: item.to ?? '', ...limits }
  if (item.enum !== undefined) return { ...common, kind: 'choices', choices: choicesOf(item), ...limits }
  if (item.type === 'string') return { ...common, kind: 'texts', ...textLimits(item), ...limits }
  if (item.type !== 'object') return { ...common, kind: 'json' }
  const type = items.$ref === undefined ? `${owner}${upperFirst(common.name)}` : refName(items.$ref)
  const parent = kind === 'replies' ? 'replyTo' : null
  return {
    ...common,
    kind: 'groups',
    type,
    parent,
    ...limits,
    fields: fieldsOfNode(modelSchema, type, item).map(asAdded),
  }
}

/** No CMS has tuples: each item becomes a field of a group, `item1`, `item2` … */
function tupleOf(
  modelSchema: ModelSchema,
  owner: string,
  common: Common,
  items: readonly SchemaNode[],
): Field {
  const type = `${owner}${upperFirst(common.name)}`
  const fields = items.map((item, i) => fieldOf(modelSchema, type, `item${i + 1}`, item))
  return { ...common, kind: 'group', type, fields, isTuple: true }
}

function textFieldsOf(modelSchema: ModelSchema, items: SchemaNode): TextFields {
  const block = resolve(modelSchema, items)
  const { properties = {} } = block
  const lists = Object.entries(properties).flatMap(([name, { description, items }]) =>
    items?.oneOf === undefined
      ? []
      : [
          {
            name,
            help: description ?? '',
            variants: items.oneOf.map((variant) => variantOfNode(modelSchema, variant)),
          },
        ],
  )
  const fields = partsOf(modelSchema, 'Block', block).filter(
    ({ name }) => !lists.some((list) => list.name === name),
  )
  return { fields, lists }
}

/** Fields of a block or of an object in one: there a field may be absent, while a document has all of its own. */
const partsOf = (modelSchema: ModelSchema, type: string, node: SchemaNode): Field[] =>
  fieldsOfNode(modelSchema, type, node)
    .map(asAdded)
    .map((field) => (node.required?.includes(field.name) ? field : { ...field, isRequired: false }))

function variantOfNode(modelSchema: ModelSchema, node: SchemaNode): Variant {
  const target = resolve(modelSchema, node)
  const type = String(target.properties?._type?.const)
  return {
    type,
    fields: partsOf(modelSchema, refName(node.$ref ?? ''), target).map(asProse),
  }
}

const roles = ['id', 'slug', 'date', 'language', 'key'] as const

function textOf(node: SchemaNode) {
  const { kind, format, maxLength } = node
  return {
    kind: 'text',
    role: format === 'uri' ? 'url' : (roles.find((role) => role === kind) ?? null),
    ...textLimits(node),
    isLong: maxLength !== undefined && maxLength > longText,
  } as const
}

/** That a text is not empty, `isRequired` says already. */
const textLimits = ({ pattern, minLength = 0, maxLength }: SchemaNode): TextLimits => ({
  pattern: pattern ?? null,
  minLength: minLength > 1 ? minLength : null,
  maxLength: maxLength ?? null,
})

function numberLimits(node: SchemaNode): NumberLimits {
  const multipleOf = node.multipleOf ?? null
  const { minimum: least, maximum: most, exclusiveMinimum: above, exclusiveMaximum: below } = node
  if (node.type !== 'integer') {
    const [exclusiveMinimum = null, exclusiveMaximum = null] = [above, below]
    const bounds = { minimum: least ?? null, maximum: most ?? null, exclusiveMinimum, exclusiveMaximum }
    return { isInteger: false, ...bounds, multipleOf }
  }
  const lowest = [least, above === undefined ? undefined : Math.floor(above) + 1].filter(isNumber)
  const highest = [most, below === undefined ? undefined : Math.ceil(below) - 1].filter(isNumber)
  return {
    isInteger: true,
    minimum: lowest.length === 0 ? null : Math.max(...lowest),
    maximum: highest.length === 0 ? null : Math.min(...highest),
    exclusiveMinimum: null,
    exclusiveMaximum: null,
    multipleOf,
  }
}

/** zod bounds every integer by what JavaScript counts exactly: that is not a limit of the model. */
const isNumber = (value: number | undefined): value is number =>
  value !== undefined && Math.abs(value) !== Number.MAX_SAFE_INTEGER

const choicesOf = ({ enum: values = [], labels }: SchemaNode): Choice[] =>
  values.map((value) => ({ value, label: labels?.[value]?.en.label ?? labelOf(value) }))

/** Of an item that an editor adds, keys and what the compiler makes are given when it comes back. */
const asAdded = (field: Field): Field =>
  field.isReadOnly || (field.kind === 'text' && field.role === 'key')
    ? { ...field, isRequired: false }
    : field

/** The text of a span may have line breaks, which an input of one line would drop. */
const asProse = (field: Field): Field =>
  field.kind === 'text' && field.name === 'text' ? { ...field, isLong: true } : field
