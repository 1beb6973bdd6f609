/** An independent prover of compatibility, and its validator: the oracle that our comparison is checked against. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { check_compat, initSync, validator_for } from 'jsoncompat'
import type { JsonSchema } from '../../../src/release/release.ts'

const wasm = createRequire(import.meta.url).resolve('jsoncompat/jsoncompat_wasm_bg.wasm')
initSync({ module: readFileSync(wasm) })

/** Whether a document of the new schema can fail the old one, or one of the old schema the new one. */
export function provedFailures(
  before: JsonSchema,
  after: JsonSchema,
): { readonly 'reader-schema-widened': boolean; readonly 'writer-schema-narrowed': boolean } {
  const [old, current] = [JSON.stringify(before), JSON.stringify(after)]
  return {
    'reader-schema-widened': !check_compat(old, current, 'serializer'),
    'writer-schema-narrowed': !check_compat(old, current, 'deserializer'),
  }
}

/** Those of the documents that the schema accepts. */
export function accepted(schema: JsonSchema, documents: readonly string[]): string[] {
  const validator = validator_for(JSON.stringify(schema))
  try {
    return documents.filter((document) => validator.is_valid(document))
  } finally {
    validator.free()
  }
}
