/** Invented schemas for tests: the notice board of a village, open for readers and strict for writers. */

import { compareJsonSchemas } from '../../../src/release/json-schemas/compare-json-schemas.ts'
import type { JsonSchema } from '../../../src/release/release.ts'

type Node = Record<string, unknown>

export const text = { type: 'string', minLength: 1 }
export const orNull = (node: Node): Node => ({ anyOf: [node, { type: 'null' }] })
export const refTo = (name: string): Node => ({ $ref: `#/$defs/${name}` })
export const listOf = (items: Node): Node => ({ type: 'array', items })

export const strict = (properties: Node, required = Object.keys(properties)): Node => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** A schema of the documents that are named, with all types that there are. */
export const board = ($defs: Node, documents: readonly string[] = ['Notice']): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:npm:village-board:schema.json',
  oneOf: documents.map(refTo),
  $defs,
})

export const notice = (properties: Node, required?: readonly string[]): JsonSchema =>
  board({
    Notice: strict({ type: { type: 'string', const: 'Notice' }, ...properties }, [
      'type',
      ...(required ?? Object.keys(properties)),
    ]),
  })

/** Unknown fields pass, as they do for readers. */
export const opened = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema, (key, value) => (key === 'additionalProperties' ? undefined : value)))

const changesOf = (rule: string, changes: ReturnType<typeof compareJsonSchemas>) =>
  changes.filter((change) => change.rule === rule).map(({ at, what }) => `${at}: ${what}`)

export const widenedForReaders = (before: JsonSchema, after: JsonSchema) =>
  changesOf(
    'reader-schema-widened',
    compareJsonSchemas({ reader: before, writer: null }, { reader: after, writer: null }),
  )

export const narrowedForWriters = (before: JsonSchema, after: JsonSchema) =>
  changesOf(
    'writer-schema-narrowed',
    compareJsonSchemas({ reader: null, writer: before }, { reader: null, writer: after }),
  )
