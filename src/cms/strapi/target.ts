/**
 * Strapi 5 (https://strapi.io): content types and components as its files, records as its REST API takes them. The body
 * is a repeatable component, a block each, with its runs of text, notes and marks as components in it: Strapi's own rich
 * text has no place that an editor can see for our styles, for who is quoted, for notes and for other languages, and
 * copies the keys of a block that is split.
 */

import type { Target } from '../target.ts'
import { fetchRecords } from './fetch-records.ts'
import { filesOf } from './files.ts'
import { fieldName } from './names.ts'
import { decode, encode, type StrapiRecord } from './records.ts'
import { type StrapiSchema, schemaOf } from './schema.ts'

export const strapi: Target<StrapiSchema, StrapiRecord> = {
  name: 'strapi',
  capabilities: {
    text: 'blocks',
    groups: 'fields',
    replies: 'list',
    readOnly: true,
    checks: ['required', 'pattern', 'choice', 'range', 'reference', 'unique'],
    cannotSay: [
      'number exclusiveMinimum',
      'number multipleOf',
      'integer multipleOf',
      'texts pattern',
      'texts minLength',
      'texts maxLength',
      'texts minItems',
      'texts maxItems',
      'choices minItems',
      'choices maxItems',
      'references minItems',
      'references maxItems',
    ],
  },
  fieldName,
  schema: schemaOf,
  files: (model) => filesOf(schemaOf(model)),
  encode,
  decode,
  fetchRecords,
}
