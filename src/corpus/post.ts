/** A short text of a social network, with the replies to it. */

import type { DocumentTypeDefinition } from '../model/define.ts'
import { commonFields } from './common-fields.ts'

export const post = {
  description: 'Short text of a social network, with its replies.',
  labels: {
    en: { label: 'Post', definition: 'Short text of a social network, with its replies.' },
    fa: { label: 'پست', definition: 'متنی کوتاه از یک شبکهٔ اجتماعی، با پاسخ‌ها.' },
  },
  plural: 'Posts',
  fields: commonFields,
  replies: true,
} satisfies DocumentTypeDefinition
