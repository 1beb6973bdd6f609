/**
 * Directus (https://directus.io): a snapshot of the schema, records as its REST API takes and gives them. References are
 * foreign keys, to the ids of the model; the body is a list of blocks with fields, kept as JSON.
 */

import type { Target } from '../target.ts'
import { fetchRecords } from './fetch-records.ts'
import { fieldName } from './names.ts'
import { type DirectusRecord, decode, encode } from './records.ts'
import { schemaOf } from './schema.ts'
import type { Snapshot } from './snapshot.ts'

export const directus: Target<Snapshot, DirectusRecord> = {
  name: 'directus',
  capabilities: {
    text: 'blocks',
    groups: 'fields',
    replies: 'list',
    readOnly: true,
    checks: ['required', 'pattern', 'choice', 'range', 'reference', 'unique'],
    cannotSay: [
      'texts pattern',
      'texts minLength',
      'texts maxLength',
      'texts minItems',
      'texts maxItems',
      'choices minItems',
      'choices maxItems',
      'references minItems',
      'references maxItems',
      'groups minItems',
    ],
  },
  fieldName,
  schema: schemaOf,
  files: (model) => [{ path: 'snapshot.json', text: `${JSON.stringify(schemaOf(model), null, 2)}\n` }],
  encode,
  decode,
  fetchRecords,
}
