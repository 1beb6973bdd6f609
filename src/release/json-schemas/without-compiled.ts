/** Takes from a writer schema that writers must give what the compiler fills in: fields that are `readOnly`. */

import type { JsonSchema } from '../release.ts'

export function withoutCompiled(schema: JsonSchema): JsonSchema {
  return eased(schema) as JsonSchema
}

function eased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(eased)
  if (typeof value !== 'object' || value === null) return value
  const { properties, required } = value as { readonly properties?: unknown; readonly required?: unknown }
  const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, eased(inner)]))
  if (!Array.isArray(required) || typeof properties !== 'object' || properties === null) return node
  const fields = properties as Readonly<Record<string, unknown>>
  return { ...node, required: required.filter((name) => !isCompiled(fields[String(name)])) }
}

/** Whether the schema of a field says that only the compiler fills it in. */
export const isCompiled = (field: unknown): boolean =>
  (field as { readonly readOnly?: unknown } | null | undefined)?.readOnly === true
