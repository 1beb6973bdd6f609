/** A text addressed to somebody and signed. */

import * as z from 'zod'
import type { DocumentTypeDefinition } from '../model/define.ts'
import { commonFields } from './common-fields.ts'

export const letter = {
  description: 'Text addressed to somebody and signed.',
  plural: 'Letters',
  fields: {
    ...commonFields,
    addressees: z.array(z.string().min(1)).describe('Names of those it is addressed to.'),
  },
} satisfies DocumentTypeDefinition
