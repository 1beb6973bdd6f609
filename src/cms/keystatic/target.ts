/**
 * Keystatic (https://keystatic.com): collections for its `config`, entries as JSON files. Its functions are handed in:
 *
 *     import { config, fields } from '@keystatic/core'
 *     config({ storage: { kind: 'local' }, collections: schema(fields) })
 *
 * The body is a structured list of blocks, without loss. What no editor changes is kept in the file and not shown.
 */

import { entryFilesAt } from '../entry-files.ts'
import type { Capabilities, Target } from '../target.ts'
import { described } from './described.ts'
import { entryPath, fieldName } from './names.ts'
import { decode, encode, type KeystaticEntry } from './records.ts'
import { type KeystaticCollections, schemaOf } from './schema.ts'
import type { KeystaticFields } from './toolkit.ts'

const capabilities: Capabilities = {
  text: 'blocks',
  groups: 'fields',
  replies: 'nested',
  readOnly: false,
  checks: ['required', 'pattern', 'choice', 'choices'],
  cannotSay: ['number exclusiveMinimum', 'integer multipleOf', 'choices minItems', 'choices maxItems'],
}

type KeystaticSchema = <Component>(fields: KeystaticFields<Component>) => KeystaticCollections<Component>

export const keystatic: Target<KeystaticSchema, KeystaticEntry> = {
  name: 'keystatic',
  capabilities,
  fieldName,
  schema: (model) => (fields) => schemaOf(fields, model),
  shown: (model) => schemaOf(described, model),
  encode,
  decode,
  entryFiles: entryFilesAt(entryPath),
}
