/** A text addressed to somebody and signed. */

import * as z from 'zod'
import type { DocumentTypeDefinition } from '../model/define.ts'
import { commonFields } from './common-fields.ts'

export const letter = {
  description: 'Text addressed to somebody and signed.',
  labels: {
    en: { label: 'Letter', definition: 'Text addressed to somebody and signed.' },
    fa: { label: 'نامه', definition: 'متنی خطاب به کسی، با امضا.' },
  },
  plural: 'Letters',
  fields: {
    ...commonFields,
    addressees: z.array(z.string().min(1)).meta({
      description: 'Names of those it is addressed to.',
      label: {
        en: { definition: 'Those whom the text addresses.' },
        fa: { label: 'مخاطبان', definition: 'کسانی که نامه خطاب به آنان است.' },
      },
    }),
  },
} satisfies DocumentTypeDefinition
