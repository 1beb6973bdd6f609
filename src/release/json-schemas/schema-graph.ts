/**
 * Reads a parsed JSON Schema into nodes: every keyword has its type, and every `$ref` leads to its target. Keywords that only
 * inform people are left out; they are in `source`.
 */

import { isDeepStrictEqual } from 'node:util'
import type { JsonSchema } from '../release.ts'

export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'

export interface Node {
  readonly source: unknown
  /** null: every type. */
  readonly types: readonly JsonType[] | null
  /** What `const` or `enum` lists; null when nothing does. */
  readonly values: readonly unknown[] | null
  readonly reference: Reference | null
  readonly allOf: readonly Node[]
  readonly unions: readonly Union[]
  readonly properties: ReadonlyMap<string, Node>
  readonly required: ReadonlySet<string>
  /** Of properties that are not named; null: anything. */
  readonly others: Node | null
  readonly prefix: readonly Node[]
  /** Of list items after `prefix`; null: anything. */
  readonly items: Node | null
  /** Bounds, patterns and the like, by keyword. */
  readonly limits: ReadonlyMap<string, unknown>
  /** Keywords that the comparison does not know, with their values. */
  readonly unknown: ReadonlyMap<string, unknown>
  /** Follows a reference of the same schema; for those inside unknown keywords. */
  readonly follow: (reference: string) => Node | null
}

export interface Reference {
  readonly name: string
  readonly target: () => Node
}

export interface Union {
  /** `oneOf`: exactly one member may fit. */
  readonly exclusive: boolean
  readonly members: readonly Node[]
}

export interface SchemaGraph {
  readonly root: Node
  readonly definitions: ReadonlyMap<string, Node>
}

/** Keywords that do not decide what is valid. */
export const annotations = [
  'title',
  'description',
  'examples',
  '$comment',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
] as const

const constraintKeywords = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
  object: ['minProperties', 'maxProperties'],
} as const

const limits = new Set<string>(Object.values(constraintKeywords).flat())

const structure = new Set<string>(
  'type const enum $ref allOf anyOf oneOf properties required additionalProperties prefixItems items'.split(
    ' ',
  ),
)

const says = new Set<string>(annotations)

/** Of the root only: which schema it is. */
const identity = new Set<string>(['$schema', '$id', '$defs'])

export function readSchema(schema: JsonSchema): SchemaGraph {
  const known = new Map<object, Node>()
  const follow = (reference: string): Node | null => {
    const target = pointedAt(schema, reference)
    return isSchema(target) ? read(target) : null
  }
  const read: Read = (source) => {
    if (typeof source === 'boolean') return { ...anything, source, types: source ? null : [], follow }
    const before = known.get(source)
    if (before !== undefined) return before
    const node = readNode(source, { schema, read, follow })
    known.set(source, node)
    return node
  }
  return { root: read(schema), definitions: readEach(schema.$defs, read) }
}

type Read = (source: JsonSchema | boolean) => Node

interface Reading {
  readonly schema: JsonSchema
  readonly read: Read
  readonly follow: Node['follow']
}

const anything: Omit<Node, 'source' | 'follow'> = {
  types: null,
  values: null,
  reference: null,
  allOf: [],
  unions: [],
  properties: new Map(),
  required: new Set(),
  others: null,
  prefix: [],
  items: null,
  limits: new Map(),
  unknown: new Map(),
}

function readNode(source: JsonSchema, { schema, read, follow }: Reading): Node {
  const list = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isSchema).map(read) : [])
  const one = (value: unknown): Node | null => (isSchema(value) ? read(value) : null)
  const entries = Object.entries(source)
  const reference = referenceOf(source.$ref, { schema, read, follow })
  const isUnknown = (keyword: string): boolean =>
    keyword === '$ref'
      ? reference === null
      : !(
          structure.has(keyword) ||
          limits.has(keyword) ||
          says.has(keyword) ||
          (source === schema && identity.has(keyword))
        )
  return {
    source,
    types: typesOf(source.type),
    values: valuesOf(source),
    reference,
    allOf: list(source.allOf),
    unions: [
      { exclusive: false, members: list(source.anyOf) },
      { exclusive: true, members: list(source.oneOf) },
    ].filter((union) => union.members.length > 0),
    properties: readEach(source.properties, read),
    required: new Set(Array.isArray(source.required) ? source.required.map(String) : []),
    others: one(source.additionalProperties),
    prefix: list(source.prefixItems),
    items: one(source.items),
    limits: new Map(entries.filter(([keyword]) => limits.has(keyword))),
    unknown: new Map(entries.filter(([keyword]) => isUnknown(keyword))),
    follow,
  }
}

/** A reference is read when it is followed, since it may lead back to the node that contains it. */
function referenceOf(reference: unknown, { schema, read }: Reading): Reference | null {
  if (typeof reference !== 'string') return null
  const target = pointedAt(schema, reference)
  if (!isSchema(target)) return null
  return { name: nameOf(reference), target: () => read(target) }
}

/** The part of the schema that a JSON pointer (`#/$defs/Block`) leads to; undefined when it leads nowhere in it. */
function pointedAt(schema: JsonSchema, reference: string): unknown {
  if (reference === '#') return schema
  if (!reference.startsWith('#/')) return undefined
  let place: unknown = schema
  for (const step of reference.slice(2).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return undefined
    place = (place as Readonly<Record<string, unknown>>)[key]
  }
  return place
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)

const isSchema = (value: unknown): value is JsonSchema | boolean =>
  typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value))

const readEach = (value: unknown, read: Read): Map<string, Node> =>
  new Map(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([name, inner]) =>
      isSchema(inner) ? [[name, read(inner)] as const] : [],
    ),
  )

const typesOf = (type: unknown): readonly JsonType[] | null =>
  type === undefined ? null : ([type].flat() as unknown[] as JsonType[])

function valuesOf(source: JsonSchema): readonly unknown[] | null {
  const listed = Array.isArray(source.enum) ? source.enum : null
  if (!Object.hasOwn(source, 'const')) return listed
  return listed === null || listed.some((value) => isDeepStrictEqual(value, source.const))
    ? [source.const]
    : []
}
