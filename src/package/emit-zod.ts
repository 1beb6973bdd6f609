/**
 * Takes an outline; gives the module of strict zod schemas. It is written out rather than read from the JSON Schema at
 * run time (`z.fromJSONSchema`), because that compiles patterns without the Unicode flag that JSON Schema asks for.
 */

import { type ModelSchema, nonNull, refName, type SchemaNode } from '../model/model-schema.ts'

export function zodModule(modelSchema: ModelSchema, format: 'esm' | 'cjs'): string {
  const declarations = Object.entries(modelSchema.types).map(
    ([name, node]) => `const ${name} = /* @__PURE__ */ ${expression(node)};\n`,
  )
  const document = `const Document = /* @__PURE__ */ z.discriminatedUnion("type", [${modelSchema.documents.join(', ')}]);\n`
  // References are lazy, so that the order of the declarations does not matter.
  const body = declarations.join('') + document
  const exported = exportedNames(modelSchema).join(', ')
  return format === 'esm'
    ? `import * as z from "zod";\n${body}export { ${exported} };\n`
    : `"use strict";\nconst z = require("zod");\n${body}module.exports = { ${exported} };\n`
}

export function zodTypes(modelSchema: ModelSchema, types: string): string {
  const constants = exportedNames(modelSchema).map(
    (name) =>
      `/** Strict zod schema of the type ${name}. */\nexport declare const ${name}: z.ZodType<types.${name}>;\n`,
  )
  return `import type * as z from 'zod';\nimport type * as types from '${types}';\n${constants.join('')}`
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
      return `z.array(${expression(node.items ?? {})})${limit('min', node.minItems)}`
    case 'string': {
      const pattern =
        node.pattern === undefined ? '' : `.regex(new RegExp(${JSON.stringify(node.pattern)}, "u"))`
      return `z.string()${limit('min', node.minLength)}${limit('max', node.maxLength)}${pattern}`
    }
    case 'integer':
      return `z.int()${limit('min', node.minimum)}${limit('max', node.maximum)}`
    case 'number':
      return `z.number()${limit('min', node.minimum)}${limit('max', node.maximum)}`
    case 'boolean':
      return 'z.boolean()'
    case 'null':
      return 'z.null()'
    default:
      return 'z.unknown()'
  }
}

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

const limit = (method: 'min' | 'max', value: number | undefined): string =>
  value === undefined ? '' : `.${method}(${value})`
