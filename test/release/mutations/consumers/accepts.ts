/** Finds the first document of one model that the JSON Schema of another refuses. */

import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import type { PackageModel } from '../model/package-model.ts'
import { samplesOf } from '../model/samples.ts'
import { type Audience, type JsonSchema, schemaOf } from '../model/schemas.ts'

/** @returns null when it takes all of them. */
export function refused(
  documentsOf: PackageModel,
  schemaModel: PackageModel,
  audience: Audience,
): string | null {
  const schema = schemaOf(schemaModel, audience)
  // Their own schema takes them: a test of its own proves it.
  if (isDeepStrictEqual(schema, schemaOf(documentsOf, audience))) return null
  return refusedBy(schema, documentsOf)
}

export function refusedBy(schema: JsonSchema, model: PackageModel): string | null {
  const validator = z.fromJSONSchema(schema)
  for (const document of [...model.documents, ...samplesOf(model, { kind: 'name', name: 'Document' })]) {
    const { success, error } = validator.safeParse(document)
    if (!success) return `${JSON.stringify(document)}: ${error.message.replace(/\s+/g, ' ')}`
  }
  return null
}
