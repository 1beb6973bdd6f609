/**
 * Takes an outline; gives contentlayer's schema of the same types. Objects become unnamed nested types, because named
 * ones carry fields of contentlayer's own; records become document types, as contentlayer has it for authors.
 */

import { createHash } from 'node:crypto'
import type { FieldDef, ListFieldDefItem, SchemaDef } from '@contentlayer2/core'
import { type Node, nonNull, type Outline, resolve } from '../model/model-schema.ts'

/** `codeHash` is contentlayer's hash of the bundled config. */
export function contentlayerSchema(outline: Outline, codeHash: string): SchemaDef {
  const names = [...outline.documents, ...outline.records]
  const documentTypeDefMap = Object.fromEntries(
    names.map((name) => {
      const node = outline.types[name] ?? {}
      const fieldDefs = fieldsOf(outline, node)
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
    .update(JSON.stringify(outline))
    .update(codeHash)
    .digest('hex')
    .slice(0, 16)
  return { documentTypeDefMap, nestedTypeDefMap: {}, hash }
}

const fieldsOf = (outline: Outline, node: Node): FieldDef[] =>
  Object.entries(node.properties ?? {}).map(([name, property]) => {
    const { node: inner, nullable } = nonNull(property)
    const base = {
      name,
      description: property.description,
      // contentlayer knows no null: a value that may be null is one that may be absent.
      isRequired: node.required?.includes(name) === true && !nullable,
      isSystemField: false,
      default: undefined,
    }
    return fieldOf(outline, inner, base)
  })

type FieldBase = Pick<FieldDef, 'name' | 'description' | 'isRequired' | 'isSystemField'> & {
  readonly default: undefined
}

function fieldOf(outline: Outline, node: Node, base: FieldBase): FieldDef {
  const target = resolve(outline, node)
  const variants = target.items?.oneOf
  if (variants !== undefined) {
    return {
      ...base,
      type: 'list_polymorphic',
      of: variants.map((v) => itemOf(outline, v)),
      typeField: '_type',
    }
  }
  if (target.type === 'array') return { ...base, type: 'list', of: itemOf(outline, target.items ?? {}) }
  if (target.kind === 'reference' && target.to !== undefined) {
    return { ...base, type: 'reference', documentTypeName: target.to, embedDocument: false }
  }
  const item = itemOf(outline, node)
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

function itemOf(outline: Outline, node: Node): ListFieldDefItem.Item {
  const target = resolve(outline, node)
  if (target.const !== undefined) return { type: 'enum', options: [String(target.const)] }
  if (target.enum !== undefined) return { type: 'enum', options: target.enum }
  if (target.properties !== undefined) {
    const typeDef = {
      _tag: 'NestedUnnamedTypeDef' as const,
      fieldDefs: fieldsOf(outline, target),
      extensions: {},
    }
    return { type: 'nested_unnamed', typeDef }
  }
  if (target.type === 'integer' || target.type === 'number') return { type: 'number' }
  if (target.type === 'string') return { type: 'string' }
  return target.type === 'boolean' ? { type: 'boolean' } : { type: 'json' }
}
