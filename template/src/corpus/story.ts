/** A short tale. An example: change it, or put your own types beside it. */

import * as z from 'zod'
import { edtfDate } from '../model/date.ts'
import type { DocumentTypeDefinition } from '../model/define.ts'

export const story = {
  description: 'Short tale.',
  plural: 'Stories',
  fields: {
    summary: z.string().min(1).max(400).describe('What the story tells, in one sentence of ours.'),
    published: edtfDate
      .nullable()
      .describe('Date of publication in EDTF, as exact as it is known; null when unknown.'),
  },
} satisfies DocumentTypeDefinition
