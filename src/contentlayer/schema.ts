/**
 * Translates the schema of a model to contentlayer's schema of the same types. Objects become unnamed nested types, because named
 * ones carry fields of contentlayer's own; records become document types, as contentlayer has it for authors.
 */

import { createHash } from 'node:crypto'
import type { FieldDef, ListFieldDefItem, SchemaDef } from '@contentlayer2/core'
import { type ModelSchema, nonNull, resolve, type SchemaNode } from '../model/model-schema.ts'

/** `codeHash` is contentlayer's hash of the bundled config. */
export function contentlayerSchema(modelSchema: ModelSchema, codeHash: string): SchemaDef {
  const names = [...modelSchema.documents, ...modelSchema.records]
  const documentTypeDefMap = Object.fromEntries(
    names.map((name) => {
      const node = modelSchema.types[name] ?? {}
      const fieldDefs = fieldsOf(modelSchema, node)
      return [
        name,
        {
          _tag: 'DocumentTypeDef' as const,
          name,
          description: node.description,
          isSingleton: false,
          fieldDefs,
          computedFields: [],
          extensions: {},
        },
      ]
    }),
  )
  const hash = createHash('sha256')
    .update(JSON.stringify(modelSchema))
    .update(codeHash)
    .digest('hex')
    .slice(0, 16)
  return { documentTypeDefMap, nestedTypeDefMap: {}, hash }
}

const fieldsOf = (modelSchema: ModelSchema, node: SchemaNode): FieldDef[] =>
  Object.entries(node.properties ?? {}).map(([name, property]) => {
    const { node: inner, nullable } = nonNull(property)
    const base = {
      name,
      description: property.description,
      isRequired: node.required?.includes(name) === true,
      isSystemField: false,
      default: undefined,
    }
    const field = fieldOf(modelSchema, inner, base)
    return nullable ? orNull(field) : field
  })

/** contentlayer knows no null. It writes the names of the types of a polymorphic field as they are, and these are types. */
const orNull = (field: FieldDef): FieldDef => {
  const { name, description, isRequired, isSystemField } = field
  const nestedTypeNames = [typeText(field), 'null']
  const base = { name, description, isRequired, isSystemField, default: undefined }
  return { ...base, type: 'nested_polymorphic', nestedTypeNames, typeField: '_type' }
}

/** A type as contentlayer writes it. */
function typeText(field: FieldDef | ListFieldDefItem.Item): string {
  switch (field.type) {
    case 'enum':
      return `(${field.options.map((option) => JSON.stringify(option)).join(' | ')})`
    case 'list':
      return `${typeText(field.of)}[]`
    case 'list_polymorphic':
      return `(${field.of.map(typeText).join(' | ')})[]`
    case 'nested_polymorphic':
      return `(${field.nestedTypeNames.join(' | ')})`
    case 'nested_unnamed':
      return `{ ${field.typeDef.fieldDefs.map(propertyText).join('; ')} }`
    case 'reference':
      return 'string'
    case 'json':
      return 'any'
    default:
      return field.type
  }
}

const propertyText = (field: FieldDef): string =>
  field.isRequired ? `${field.name}: ${typeText(field)}` : `${field.name}?: ${typeText(field)} | undefined`

type FieldBase = Pick<FieldDef, 'name' | 'description' | 'isRequired' | 'isSystemField'> & {
  readonly default: undefined
}

function fieldOf(modelSchema: ModelSchema, node: SchemaNode, base: FieldBase): FieldDef {
  const target = resolve(modelSchema, node)
  const variants = target.items?.oneOf
  if (variants !== undefined) {
    return {
      ...base,
      type: 'list_polymorphic',
      of: variants.map((v) => itemOf(modelSchema, v)),
      typeField: '_type',
    }
  }
  if (target.type === 'array') return { ...base, type: 'list', of: itemOf(modelSchema, target.items ?? {}) }
  if (target.kind === 'reference' && target.to !== undefined) {
    return { ...base, type: 'reference', documentTypeName: target.to, embedDocument: false }
  }
  const item = itemOf(modelSchema, node)
  switch (item.type) {
    case 'enum':
      return { ...base, type: 'enum', options: item.options }
    case 'nested_unnamed':
      return { ...base, type: 'nested_unnamed', typeDef: item.typeDef }
    case 'string':
    case 'number':
    case 'boolean':
      return { ...base, type: item.type }
    default:
      return { ...base, type: 'json' }
  }
}

function itemOf(modelSchema: ModelSchema, node: SchemaNode): ListFieldDefItem.Item {
  const target = resolve(modelSchema, node)
  if (target.const !== undefined) return { type: 'enum', options: [String(target.const)] }
  if (target.enum !== undefined) return { type: 'enum', options: target.enum }
  if (target.properties !== undefined) {
    const typeDef = {
      _tag: 'NestedUnnamedTypeDef' as const,
      fieldDefs: fieldsOf(modelSchema, target),
      extensions: {},
    }
    return { type: 'nested_unnamed', typeDef }
  }
  if (target.type === 'integer' || target.type === 'number') return { type: 'number' }
  if (target.type === 'string') return { type: 'string' }
  return target.type === 'boolean' ? { type: 'boolean' } : { type: 'json' }
}
