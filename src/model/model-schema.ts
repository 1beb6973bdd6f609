/**
 * The schema of a model: a JSON Schema of every type, with our own keys. Types, JSON Schemas, CMS schemas and the
 * contentlayer schema are all read off it; nothing else looks into zod.
 */

import type { FieldLabel } from './field-label.ts'
import type { Labels } from './label.ts'

/** The part of JSON Schema 2020-12 that a model may use (carried-keywords.ts), each thing said in one way. */
export interface SchemaNode {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
  readonly description?: string
  readonly const?: string | number | boolean | null
  readonly enum?: readonly string[]
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
  readonly items?: SchemaNode
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | SchemaNode
  /** Items of a tuple, which has as many as these. */
  readonly prefixItems?: readonly SchemaNode[]
  readonly pattern?: string
  /** Of a URL; it has a pattern, too, of what every URL begins with. All other formats are patterns only. */
  readonly format?: 'uri'
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  /** Our own keys. */
  readonly kind?: string
  readonly to?: string
  readonly open?: boolean
  /** Made by the compiler, or bound to lines of the seed: editors see it and change it nowhere. */
  readonly compiled?: boolean
  /** Of each code; of a type of documents or records its own, by its name. */
  readonly labels?: Labels
  /** Of the field itself, as far as the model says it. */
  readonly label?: FieldLabel
}

export interface ModelSchema {
  /** Every named type: documents, records, and what they are built of. */
  readonly types: Readonly<Record<string, SchemaNode>>
  /** Names of the types of `types` that are documents, in the model's order. */
  readonly documents: readonly string[]
  readonly records: readonly string[]
}

/** What `defineModel` made of the model's types. */
export const modelSchemaOf = ({ schema }: { readonly schema: ModelSchema }): ModelSchema => schema

/** Styles of blocks with their labels, those of the model included. */
export const blockStylesOf = ({ types }: ModelSchema): Labels => types.BlockStyle?.labels ?? {}

/** Decorators of text with their labels, in the order of the normal form. */
export const textMarksOf = ({ types }: ModelSchema): Labels => types.Span?.properties?.marks?.labels ?? {}

/** The node itself, or the named type that it refers to. */
export function resolve(modelSchema: ModelSchema, node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node
  const target = modelSchema.types[refName(node.$ref)]
  if (target === undefined) throw new Error(`The model has no type for ${node.$ref}.`)
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
