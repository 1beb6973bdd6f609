/** An opinion piece for a public, with a title and usually a standfirst. */

import type { DocumentTypeDefinition } from '../model/define.ts'
import { commonFields } from './common-fields.ts'

export const article = {
  description: 'Opinion piece written for a public.',
  labels: {
    en: { label: 'Article', definition: 'Opinion piece written for a public.' },
    fa: { label: 'مقاله', definition: 'یادداشتی برای همگان، با نظر نویسنده.' },
  },
  plural: 'Articles',
  fields: commonFields,
} satisfies DocumentTypeDefinition
