/**
 * Payload 3 (https://payloadcms.com): collections as plain objects, records as `payload.create` takes them. The id of an
 * entry is the id of its record. The body is edited in Payload's own rich text, Lexical.
 */

import { allChecks, type Target } from '../target.ts'
import { fetchRecords } from './fetch-records.ts'
import { fieldName } from './names.ts'
import { decode, encode, type PayloadRecord } from './records.ts'
import { type PayloadSchema, schemaOf } from './schema.ts'

export const payload: Target<PayloadSchema, PayloadRecord> = {
  name: 'payload',
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
  fetchRecords,
}
