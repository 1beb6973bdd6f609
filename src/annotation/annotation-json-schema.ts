/** Writes the JSON Schema with which editors' programs complete and check annotations. */

import * as z from 'zod'
import type { Model } from '../model/define.ts'
import { annotationSchema } from './annotation.ts'

export function annotationJsonSchema(model: Model): string {
  const schema = z.toJSONSchema(annotationSchema(model, 'typed'), {
    target: 'draft-2020-12',
    io: 'input',
    // Words for pages are no keywords of JSON Schema.
    override({ jsonSchema }) {
      delete jsonSchema.label
      delete jsonSchema.labels
    },
  })
  return `${JSON.stringify(withoutNeedlessKeys(schema), null, 2)}\n`
}

/** The normal form fills in parts that may be null or an empty list: an editor need not write them. */
function withoutNeedlessKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNeedlessKeys)
  if (typeof value !== 'object' || value === null) return value
  const node = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutNeedlessKeys(inner)]),
  ) as JsonNode
  if (!Array.isArray(node.required) || node.properties === undefined) return node
  return { ...node, required: node.required.filter((name) => !mayMiss(node.properties?.[name])) }
}

interface JsonNode {
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonNode>>
  readonly type?: string
  readonly anyOf?: readonly JsonNode[]
}

const mayMiss = (node: JsonNode | undefined): boolean =>
  node?.type === 'array' || (node?.anyOf ?? []).some((option) => option.type === 'null')
