/** Contentful (https://www.contentful.com): content types as plain objects, records as its entries; texts are JSON. */

import type { Target } from '../target.ts'
import { fetchRecords } from './fetch-records.ts'
import { importFile } from './import-file.ts'
import { migrationText } from './migration.ts'
import { fieldName } from './names.ts'
import { type ContentfulEntry, decode, encode } from './records.ts'
import { type ContentType, schemaOf } from './schema.ts'

export const contentful: Target<readonly ContentType[], ContentfulEntry> = {
  name: 'contentful',
  capabilities: {
    text: 'JSON',
    groups: 'JSON',
    replies: 'JSON',
    readOnly: true,
    checks: [],
    cannotSay: [
      'number exclusiveMinimum',
      'number multipleOf',
      'integer multipleOf',
      'groups minItems',
      'groups maxItems',
    ],
  },
  fieldName,
  schema: schemaOf,
  files: (model) => [{ path: 'migration.cjs', text: migrationText(schemaOf(model)) }],
  encode,
  decode,
  importFile: (model, entries) => ({
    path: 'import.json',
    text: `${JSON.stringify(importFile(model, entries), null, 2)}\n`,
  }),
  fetchRecords,
}
