/** Writes the JSON Schemas (2020-12) of the package, open for readers and strict for writers. */

import type { ModelSchema, SchemaNode } from '../model/model-schema.ts'
import { zodModule, zodTypes } from './emit-zod.ts'
import type { PackageFile } from './file-group.ts'

interface JsonSchema {
  readonly $schema: string
  readonly $id: string
  readonly title: string
  readonly oneOf: readonly { readonly $ref: string }[]
  readonly $defs: Readonly<Record<string, unknown>>
}

/** Keys of ours that say what a field is; JSON Schema readers pass over keys that they do not know, strict ones do not. */
const ownKeys = new Set(['kind', 'to', 'open'])

/**
 * Strict: unknown keys and codes are refused. Open: both pass, so that a reader who validates with today's schema
 * still accepts the documents of the next minor version (VERSIONING.md).
 */
function jsonSchema(modelSchema: ModelSchema, packageName: string, role: 'open' | 'strict'): JsonSchema {
  const file = role === 'open' ? 'schema.json' : 'schema.strict.json'
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:npm:${packageName}:${file}`,
    title: `A document of ${packageName}`,
    oneOf: modelSchema.documents.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(
      Object.entries(modelSchema.types).map(([name, node]) => [name, plain(node, role)]),
    ),
  }
}

function plain(value: unknown, role: 'open' | 'strict'): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, role))
  if (typeof value !== 'object' || value === null) return value
  const node = value as SchemaNode & Readonly<Record<string, unknown>>
  const isOpen = role === 'open'
  const entries = Object.entries(node).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'properties')
      return [
        [key, Object.fromEntries(Object.entries(inner as object).map(([name, p]) => [name, plain(p, role)]))],
      ]
    // Validators pass over it; forms that are made of the schema show the field and do not ask for it.
    if (key === 'compiled') return isOpen ? [] : [['readOnly', true]]
    if (ownKeys.has(key) && typeof inner !== 'object') return []
    // Said by the pattern; validators do not agree on formats.
    if (key === 'labels' || key === 'label' || (key === 'format' && inner === 'uri')) return []
    if (isOpen && key === 'additionalProperties' && inner === false) return []
    if (isOpen && key === 'enum' && node.open === true) return [['examples', inner]]
    return [[key, plain(inner, role)]]
  })
  return Object.fromEntries(entries)
}

export function schemaFiles(modelSchema: ModelSchema, packageName: string): PackageFile[] {
  const open = jsonSchema(modelSchema, packageName, 'open')
  const strict = jsonSchema(modelSchema, packageName, 'strict')
  return [
    ['schema.json', `${JSON.stringify(open, null, 2)}\n`],
    ['schema.strict.json', `${JSON.stringify(strict, null, 2)}\n`],
    ['schema.js', zodModule(modelSchema, 'esm')],
    ['schema.cjs', zodModule(modelSchema, 'cjs')],
    ['schema.d.ts', zodTypes(modelSchema, './types.js')],
    ['schema.d.cts', zodTypes(modelSchema, './types.cjs')],
  ]
}
