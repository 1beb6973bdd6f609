/** Types of what summary objects say of the releases of a document. */

import type { SchemaNode } from '../model/model-schema.ts'

/** What only summary objects say, by field. */
export const releaseFieldTypes: Readonly<Record<string, SchemaNode>> = {
  added: {
    anyOf: [{ $ref: 'ReleaseDay' }, { type: 'null' }],
    description: 'Release that brought the document, and its day; null until it is released.',
  },
  changed: {
    anyOf: [{ $ref: 'ReleaseDay' }, { type: 'null' }],
    description:
      'Last release in which its text or its metadata changed, at first the one that brought it; null until it is released.',
  },
}

/** The type `ReleaseDay`. */
export const releaseDayType: SchemaNode = {
  type: 'object',
  description: 'A release of the package.',
  properties: {
    release: { type: 'string', description: 'Version of the package.' },
    day: { type: 'string', description: 'Day on which it was recorded, as `YYYY-MM-DD`.' },
  },
  required: ['release', 'day'],
}
