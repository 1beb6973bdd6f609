/** Storyblok (https://www.storyblok.com): components as plain objects, records as its stories; texts are lists of bloks. */

import type { Target } from '../target.ts'
import type { Story } from './blok.ts'
import type { Component } from './component.ts'
import { fetchRecords } from './fetch-records.ts'
import { fieldName } from './names.ts'
import { decode, encode } from './records.ts'
import { schemaOf } from './schema.ts'
import { schemaFileText } from './schema-file.ts'

export const storyblok: Target<readonly Component[], Story> = {
  name: 'storyblok',
  capabilities: {
    text: 'blocks',
    groups: 'fields',
    replies: 'nested',
    readOnly: false,
    checks: ['required', 'choice', 'choices', 'range'],
    cannotSay: [
      'text minLength',
      'number exclusiveMinimum',
      'texts pattern',
      'texts minLength',
      'texts maxLength',
    ],
  },
  fieldName,
  schema: schemaOf,
  files: (model) => [{ path: 'schema.mjs', text: schemaFileText(schemaOf(model)) }],
  encode,
  decode,
  fetchRecords,
}
