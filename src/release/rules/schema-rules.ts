/** The rules about `schema.json`, which readers validate with, and `schema.strict.json`, which writers validate with. */

import type { Rule } from './rule.ts'

const compatibility =
  'https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html'
const jsonSchema = 'https://json-schema.org/draft/2020-12/json-schema-core'

export const schemaRules = {
  'reader-schema-widened': {
    number: 'S1',
    description: 'A new document can fail the old `schema.json`.',
    readers: 'major',
    writers: 'none',
    reason: 'Readers who validate with the old schema reject the new content.',
    reference: compatibility,
  },
  'writer-schema-narrowed': {
    number: 'S2',
    description: 'An old document can fail the new `schema.strict.json`.',
    readers: 'none',
    writers: 'major',
    reason: 'What writers have saved is rejected.',
    reference: compatibility,
  },
  'schema-description-changed': {
    number: 'S3',
    description: 'Titles, descriptions or examples of a schema changed.',
    readers: 'patch',
    writers: 'patch',
    reason: 'The same documents are valid.',
    reference: jsonSchema,
  },
  'schema-identity-changed': {
    number: 'S4',
    description: 'A schema has another `$id`, dialect or file, or was removed.',
    readers: 'major',
    writers: 'major',
    reason: 'Validators find it by these.',
    reference: jsonSchema,
  },
} as const satisfies Readonly<Record<string, Rule>>
