/**
 * Builds the schema of a model: the JSON Schema that zod itself makes of every type, with our `.meta()` keys. What cannot
 * be carried to everything that is made of it is refused, all at once and each at its path.
 */

import * as z from 'zod'
import { lacking } from '../diagnostics/suggest.ts'
import { type Refusal, refusalsOf, urlPattern } from './carried-keywords.ts'
import { type ModelSchema, refName, type SchemaNode } from './model-schema.ts'

interface NamedType {
  readonly name: string
  readonly schema: z.ZodType
}

/**
 * @throws Error that names each field which says what cannot be carried, with what to use instead, or which refers to a
 *   record type that is not there.
 */
export function buildModelSchema(
  documents: readonly NamedType[],
  records: readonly NamedType[],
): ModelSchema {
  const named = [...documents, ...records]
  const everything = z.strictObject(Object.fromEntries(named.map((t) => [t.name, t.schema])))
  const refused = new Set<string>()
  const recordNames = records.map((r) => r.name)
  const { $defs = {} } = z.toJSONSchema(everything, {
    target: 'draft-2020-12',
    io: 'output',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema, path }) {
      const meta = z.globalRegistry.get(zodSchema) ?? {}
      for (const refusal of refusalsOf(zodSchema, jsonSchema, meta)) refused.add(sentence(path, refusal))
      if (meta.kind === 'reference' && !recordNames.includes(String(meta.to)))
        refused.add(`${placeOf(path)}: ${lacking('record type', String(meta.to), recordNames)}`)
    },
  })
  const nameless = Object.keys($defs).find((name) => name.startsWith('__'))
  if (nameless !== undefined)
    refused.add('A type that holds itself must have a name: give it `.meta({ id, description })`.')
  if (refused.size > 0) throw new Error([...refused].reverse().join('\n'))
  const bare = Object.fromEntries(
    Object.entries($defs).map(([name, def]) => [name, simplified(withoutId(def)) as SchemaNode]),
  )
  const types = Object.fromEntries(
    Object.entries(bare).map(([name, node]) => [name, withDescriptions(node, bare)]),
  )
  return { types, documents: documents.map((d) => d.name), records: recordNames }
}

const sentence = (path: readonly (string | number)[], { what, hint }: Refusal): string =>
  `${placeOf(path)}: ${what} cannot be carried. ${hint}`

/** `Song.verses[].metre`, from the path that zod has in the JSON Schema. */
function placeOf(path: readonly (string | number)[]): string {
  let place = ''
  for (let i = 0; i < path.length; i++) {
    const step = path[i]
    if (step === 'items') place += '[]'
    else if (step === 'additionalProperties') place += '[key]'
    else if (step === 'properties') place += `${place === '' ? '' : '.'}${path[++i]}`
    else if (step === 'prefixItems') place += `[${path[++i]}]`
    // Variants of a union have no name.
    else if (step === 'anyOf' || step === 'oneOf') i++
  }
  return place
}

const withoutId = ({ id: _, ...def }: z.core.JSONSchema.BaseSchema): unknown => def

/** Keywords of zod's that say nothing more than the rest of the node. */
const redundant: ReadonlySet<string> = new Set(['readOnly', 'propertyNames', 'contentEncoding'])

/** One way to say each thing: see `SchemaNode`. */
function simplified(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplified)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, inner]) => !redundant.has(key) && !(key === 'items' && inner === false))
    .map(
      ([key, inner]) =>
        [
          key,
          key === 'labels' || key === 'label'
            ? inner
            : key === 'properties'
              ? simplifiedEach(inner)
              : simplified(inner),
        ] as const,
    )
  const { type, description, format, ...rest } = Object.fromEntries(entries) as Record<string, unknown>
  const said = description === undefined ? {} : { description }
  const url = format === 'uri' ? { format, pattern: rest.pattern ?? urlPattern } : {}
  if (!Array.isArray(type)) return { ...(type === undefined ? {} : { type }), ...rest, ...url, ...said }
  return {
    anyOf: type.map((one) => (one === 'null' ? { type: one } : { type: one, ...rest, ...url })),
    ...said,
  }
}

/** A property may have the name of a keyword. `type`, the discriminant of documents, comes first. */
const simplifiedEach = (properties: object): unknown =>
  Object.fromEntries(
    Object.entries(properties)
      .map(([name, node]) => [name, simplified(node)] as const)
      .sort(([a], [b]) => Number(b === 'type') - Number(a === 'type')),
  )

/** A property that only refers to a named type says what that type says: zod leaves it out when both say the same. */
function withDescriptions(node: SchemaNode, types: Readonly<Record<string, SchemaNode>>): SchemaNode {
  if (node.properties === undefined) return node
  const properties = Object.entries(node.properties).map(([name, property]) => {
    const description = property.description ?? types[refName(property.$ref ?? '')]?.description
    return [name, description === undefined ? property : { ...property, description }] as const
  })
  return { ...node, properties: Object.fromEntries(properties) }
}
