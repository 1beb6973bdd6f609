/** An opinion piece for a public, with a title and usually a standfirst. */

import type { DocumentTypeDefinition } from '../model/define.ts'
import { commonFields } from './common-fields.ts'

export const article = {
  description: 'Opinion piece written for a public.',
  plural: 'Articles',
  fields: commonFields,
} satisfies DocumentTypeDefinition
