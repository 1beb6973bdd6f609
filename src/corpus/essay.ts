/** A long argued text with parts, quotations and notes. */

import type { DocumentTypeDefinition } from '../model/define.ts'
import { commonFields } from './common-fields.ts'

export const essay = {
  description: 'Long argued text in parts, with quotations and notes.',
  labels: {
    en: { label: 'Essay', definition: 'Long argued text in parts, with quotations and notes.' },
    fa: { label: 'جستار', definition: 'متنی بلند و استدلالی در چند بخش، با نقل‌قول و یادداشت.' },
  },
  plural: 'Essays',
  fields: commonFields,
} satisfies DocumentTypeDefinition
