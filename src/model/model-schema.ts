/**
 * Takes a model; gives its outline: the JSON Schema that zod itself makes of every type, with our `.meta()` keys.
 * Types, JSON Schemas, CMS schemas and the contentlayer schema are all read off it; nothing walks zod's insides.
 */

import * as z from 'zod'
import type { Model } from './define.ts'

/** The subset of JSON Schema 2020-12 that zod makes of a model. */
export interface SchemaNode {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
  readonly description?: string
  readonly const?: string | number | boolean
  readonly enum?: readonly string[]
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
  readonly items?: SchemaNode
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | SchemaNode
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly format?: string
  readonly minItems?: number
  readonly maxItems?: number
  /** Of a tuple: its items. */
  readonly prefixItems?: readonly SchemaNode[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  /** Our own keys. */
  readonly kind?: string
  readonly to?: string
  readonly open?: boolean
  readonly labels?: Readonly<Record<string, string>>
}

export interface ModelSchema {
  /** Every named type: documents, records, and what they are built of. */
  readonly types: Readonly<Record<string, SchemaNode>>
  /** Names of the types of `types` that are documents, in the model's order. */
  readonly documents: readonly string[]
  readonly records: readonly string[]
}

export function modelSchemaOf(model: Model): ModelSchema {
  const named = [...model.documents, ...model.records]
  const everything = z.strictObject(Object.fromEntries(named.map((t) => [t.name, t.schema])))
  const { $defs = {} } = z.toJSONSchema(everything, { target: 'draft-2020-12', io: 'output' })
  const bare = Object.fromEntries(
    Object.entries($defs).map(([name, def]) => [name, withOneType(withoutId(def)) as SchemaNode]),
  )
  const types = Object.fromEntries(
    Object.entries(bare).map(([name, node]) => [name, withDescriptions(node, bare)]),
  )
  return { types, documents: model.documents.map((d) => d.name), records: model.records.map((r) => r.name) }
}

const withoutId = ({ id: _, ...def }: z.core.JSONSchema.BaseSchema): SchemaNode => def as SchemaNode

/** zod writes `string | null` as one node with two types; the outline has one way to say it, `anyOf`. */
function withOneType(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOneType)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, key === 'labels' ? inner : withOneType(inner)] as const,
  )
  const { type, description, ...rest } = Object.fromEntries(entries) as Record<string, unknown>
  const said = description === undefined ? {} : { description }
  if (!Array.isArray(type)) return { ...(type === undefined ? {} : { type }), ...rest, ...said }
  return { anyOf: type.map((one) => (one === 'null' ? { type: one } : { type: one, ...rest })), ...said }
}

/** A property that only refers to a named type says what that type says: zod leaves it out when both say the same. */
function withDescriptions(node: SchemaNode, types: Readonly<Record<string, SchemaNode>>): SchemaNode {
  if (node.properties === undefined) return node
  const properties = Object.entries(node.properties).map(([name, property]) => {
    const description = property.description ?? types[refName(property.$ref ?? '')]?.description
    return [name, description === undefined ? property : { ...property, description }] as const
  })
  return { ...node, properties: Object.fromEntries(properties) }
}

/** The node itself, or the named type that it refers to. */
export function resolve(modelSchema: ModelSchema, node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node
  const target = modelSchema.types[refName(node.$ref)]
  if (target === undefined) throw new Error(`The outline has no type for ${node.$ref}.`)
  return target
}

export const refName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

/** For `T | null`: the node of T; for anything else the node itself. */
export function nonNull(node: SchemaNode): { readonly node: SchemaNode; readonly nullable: boolean } {
  const options = node.anyOf
  if (options === undefined) return { node, nullable: false }
  const rest = options.filter((o) => o.type !== 'null')
  const [only] = rest
  if (options.length === rest.length || only === undefined || rest.length !== 1)
    return { node, nullable: false }
  return { node: only, nullable: true }
}

/** Of the variants of a union, the one whose constants the value has; undefined when none fits. */
export function variantOf(
  modelSchema: ModelSchema,
  variants: readonly SchemaNode[],
  value: unknown,
): SchemaNode | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = value as Readonly<Record<string, unknown>>
  return variants.find((variant) => {
    const constants = Object.entries(resolve(modelSchema, variant).properties ?? {}).filter(
      ([, p]) => p.const !== undefined,
    )
    return constants.length > 0 && constants.every(([name, p]) => given[name] === p.const)
  })
}
