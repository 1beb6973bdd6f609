/** Rules over the JSON Schemas: S1 to S4. */

import type { Rule } from './rule.ts'

const compatibility =
  'https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html'
const jsonSchema = 'https://json-schema.org/draft/2020-12/json-schema-core'

export const schemaRules = {
  S1: {
    watches: 'A new document can fail the old `schema.json`.',
    readers: 'major',
    writers: 'none',
    reason: 'Readers who validate with the schema that they have refuse the new content.',
    reference: compatibility,
  },
  S2: {
    watches: 'An old document can fail the new `schema.strict.json`.',
    readers: 'none',
    writers: 'major',
    reason: 'What writers have saved is refused.',
    reference: compatibility,
  },
  S3: {
    watches: 'Only words of a schema changed: titles, descriptions, examples.',
    readers: 'patch',
    writers: 'patch',
    reason: 'The same documents are valid.',
    reference: jsonSchema,
  },
  S4: {
    watches: 'A schema has another `$id`, dialect or file, or is gone.',
    readers: 'major',
    writers: 'major',
    reason: 'Validators find it by these.',
    reference: jsonSchema,
  },
} as const satisfies Readonly<Record<string, Rule>>
