/**
 * Decap (https://decapcms.org) and Sveltia (https://sveltiacms.app), which read one configuration: collections as a
 * plain object, entries as JSON files. The body is a structured list of blocks, without loss: both would
 * rewrite Markdown. What no editor changes is hidden.
 */

import { entryFilesAt } from '../entry-files.ts'
import type { Target } from '../target.ts'
import { configFile } from './config-file.ts'
import { entryPath, fieldName } from './names.ts'
import { type DecapEntry, decode, encode } from './records.ts'
import { type DecapCollections, schemaOf } from './schema.ts'

export const decap: Target<DecapCollections, DecapEntry> = {
  name: 'decap',
  capabilities: {
    text: 'blocks',
    groups: 'fields',
    replies: 'list',
    readOnly: false,
    checks: [],
    cannotSay: ['number exclusiveMinimum'],
  },
  fieldName,
  schema: schemaOf,
  files: (model) => [configFile(model)],
  encode,
  decode,
  entryFiles: entryFilesAt(entryPath),
}
