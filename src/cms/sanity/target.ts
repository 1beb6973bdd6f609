/**
 * Sanity (https://www.sanity.io): schema types as plain objects, records as its documents. What is checked, its editor
 * and its validator check: its store takes anything.
 */

import { allChecks, type Target } from '../target.ts'
import { fieldName } from './names.ts'
import { decode, encode, type SanityDocument } from './records.ts'
import type { SanityType } from './sanity-type.ts'
import { schemaOf } from './schema.ts'

export const sanity: Target<readonly SanityType[], SanityDocument> = {
  name: 'sanity',
  capabilities: {
    text: 'rich text',
    groups: 'fields',
    replies: 'nested',
    readOnly: true,
    checks: allChecks,
    cannotSay: [],
  },
  fieldName,
  schema: schemaOf,
  encode,
  decode,
}
