/** A long argued text with parts, quotations and notes. */

import type { DocumentTypeDefinition } from '../model/define.ts'
import { commonFields } from './common-fields.ts'

export const essay = {
  description: 'Long argued text in parts, with quotations and notes.',
  plural: 'Essays',
  fields: commonFields,
} satisfies DocumentTypeDefinition
