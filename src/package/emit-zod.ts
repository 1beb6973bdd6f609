/**
 * Writes the module of strict zod schemas. It is written out rather than read from the JSON Schema at run time (`z.fromJSONSchema`), because that compiles patterns without the Unicode flag that JSON Schema asks for.
 */

import { urlPattern } from '../model/carried-keywords.ts'
import { type ModelSchema, nonNull, refName, type SchemaNode } from '../model/model-schema.ts'

/** zod 3.25 has zod 4 under this name, and zod 4 has itself: one module for projects with either. */
const zodEntry = 'zod/v4'

export function zodModule(modelSchema: ModelSchema, format: 'esm' | 'cjs'): string {
  const declarations = Object.entries(modelSchema.types).map(
    ([name, node]) => `const ${name} = /* @__PURE__ */ ${expression(node)};\n`,
  )
  const document = `const Document = /* @__PURE__ */ z.discriminatedUnion("type", [${modelSchema.documents.join(', ')}]);\n`
  // References are lazy, so that the order of the declarations does not matter.
  const body = declarations.join('') + document
  const exported = exportedNames(modelSchema).join(', ')
  return format === 'esm'
    ? `import * as z from "${zodEntry}";\n${body}export { ${exported} };\n`
    : `"use strict";\nconst z = require("${zodEntry}");\n${body}module.exports = { ${exported} };\n`
}

export function zodTypes(modelSchema: ModelSchema, types: string): string {
  const constants = exportedNames(modelSchema).map(
    (name) =>
      `/** Strict zod schema of the type ${name}. */\nexport declare const ${name}: z.ZodType<types.${name}>;\n`,
  )
  return `import type * as z from '${zodEntry}';\nimport type * as types from '${types}';\n${constants.join('')}`
}

const exportedNames = (modelSchema: ModelSchema): string[] => [
  ...modelSchema.documents,
  ...modelSchema.records,
  'Document',
]

function expression(node: SchemaNode): string {
  if (node.$ref !== undefined) return `z.lazy(() => ${refName(node.$ref)})`
  const { node: inner, nullable } = nonNull(node)
  if (nullable) return `z.nullable(${expression(inner)})`
  if (node.const !== undefined) return `z.literal(${JSON.stringify(node.const)})`
  if (node.enum !== undefined) return `z.enum(${JSON.stringify(node.enum)})`
  const options = node.oneOf ?? node.anyOf
  if (options !== undefined) return `z.union([${options.map(expression).join(', ')}])`
  switch (node.type) {
    case 'object':
      return objectExpression(node)
    case 'array':
      if (node.prefixItems !== undefined) return `z.tuple([${node.prefixItems.map(expression).join(', ')}])`
      return `z.array(${expression(node.items ?? {})})${limit('min', node.minItems)}${limit('max', node.maxItems)}`
    case 'string':
      return textExpression(node)
    case 'integer':
      return `z.int()${numberLimits(node)}`
    case 'number':
      return `z.number()${numberLimits(node)}`
    case 'boolean':
      return 'z.boolean()'
    case 'null':
      return 'z.null()'
    default:
      return 'z.unknown()'
  }
}

function textExpression({ format, pattern, minLength, maxLength }: SchemaNode): string {
  const isUrl = format === 'uri'
  const regex =
    pattern === undefined || (isUrl && pattern === urlPattern)
      ? ''
      : `.regex(new RegExp(${JSON.stringify(pattern)}, "u"))`
  return `z.${isUrl ? 'url' : 'string'}()${limit('min', minLength)}${limit('max', maxLength)}${regex}`
}

const numberLimits = (node: SchemaNode): string =>
  [
    limit('min', node.minimum),
    limit('gt', node.exclusiveMinimum),
    limit('max', node.maximum),
    limit('lt', node.exclusiveMaximum),
    limit('multipleOf', node.multipleOf),
  ].join('')

function objectExpression(node: SchemaNode): string {
  if (node.properties === undefined) {
    const values =
      typeof node.additionalProperties === 'object' ? expression(node.additionalProperties) : 'z.unknown()'
    return `z.record(z.string(), ${values})`
  }
  const properties = Object.entries(node.properties).map(([name, property]) => {
    const value = expression(property)
    return `${JSON.stringify(name)}: ${node.required?.includes(name) === true ? value : `z.optional(${value})`}`
  })
  return `z.strictObject({ ${properties.join(', ')} })`
}

const limit = (method: string, value: number | undefined): string =>
  value === undefined ? '' : `.${method}(${value})`
