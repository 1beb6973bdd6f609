/**
 * Takes an outline; gives the JSON Schemas (2020-12) of the package, open for readers and strict for writers, and the
 * module of zod schemas.
 */

import type { Node, Outline } from '../model/outline.ts'
import type { PackageFile } from './emit-documents.ts'

export interface JsonSchema {
  readonly $schema: string
  readonly $id: string
  readonly title: string
  readonly oneOf: readonly { readonly $ref: string }[]
  readonly $defs: Readonly<Record<string, unknown>>
}

/** Keys of ours that say what a field is; JSON Schema readers pass over keys that they do not know, strict ones do not. */
const ownKeys = new Set(['kind', 'to', 'open', 'labels'])

/**
 * Strict: unknown keys and codes are refused. Open: both pass, so that a reader who validates with today's schema
 * still accepts the documents of the next minor version (facts/release.md 0.5).
 */
export function jsonSchema(outline: Outline, packageName: string, role: 'open' | 'strict'): JsonSchema {
  const file = role === 'open' ? 'schema.json' : 'schema.strict.json'
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:npm:${packageName}:${file}`,
    title: `A document of ${packageName}`,
    oneOf: outline.documents.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(Object.entries(outline.types).map(([name, node]) => [name, plain(node, role)])),
  }
}

function plain(value: unknown, role: 'open' | 'strict'): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, role))
  if (typeof value !== 'object' || value === null) return value
  const node = value as Node & Readonly<Record<string, unknown>>
  const isOpen = role === 'open'
  const entries = Object.entries(node).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'properties')
      return [
        [key, Object.fromEntries(Object.entries(inner as object).map(([name, p]) => [name, plain(p, role)]))],
      ]
    if (ownKeys.has(key) && typeof inner !== 'object') return []
    if (key === 'labels') return []
    if (isOpen && key === 'additionalProperties' && inner === false) return []
    if (isOpen && key === 'enum' && node.open === true) return [['examples', inner]]
    return [[key, plain(inner, role)]]
  })
  return Object.fromEntries(entries)
}

export function schemaFiles(outline: Outline, packageName: string): PackageFile[] {
  const open = jsonSchema(outline, packageName, 'open')
  const strict = jsonSchema(outline, packageName, 'strict')
  const names = [...outline.documents, ...outline.records]
  const definitions = `const $defs = ${JSON.stringify(strict.$defs)};\nconst schemaOf = (name) => z.fromJSONSchema({ $ref: "#/$defs/" + name, $defs });\n`
  const constants = names
    .map((name) => `const ${name} = /* @__PURE__ */ schemaOf(${JSON.stringify(name)});\n`)
    .join('')
  const union = `const Document = /* @__PURE__ */ z.union([${outline.documents.join(', ')}]);\n`
  const exported = [...names, 'Document'].join(', ')
  return [
    ['schema.json', `${JSON.stringify(open, null, 2)}\n`],
    ['schema.strict.json', `${JSON.stringify(strict, null, 2)}\n`],
    ['schema.js', `import * as z from "zod";\n${definitions}${constants}${union}export { ${exported} };\n`],
    [
      'schema.cjs',
      `"use strict";\nconst z = require("zod");\n${definitions}${constants}${union}module.exports = { ${exported} };\n`,
    ],
    ['schema.d.ts', schemaTypes(names, './types.js')],
    ['schema.d.cts', schemaTypes(names, './types.cjs')],
  ]
}

function schemaTypes(names: readonly string[], types: string): string {
  const all = [...names, 'Document']
  const constants = all.map(
    (name) =>
      `/** Strict zod schema of the type ${name}. */\nexport declare const ${name}: z.ZodType<types.${name}>;\n`,
  )
  return `import type * as z from 'zod';\nimport type * as types from '${types}';\n${constants.join('')}`
}
