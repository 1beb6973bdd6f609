/** Who wrote a text or a reply. */

import * as z from 'zod'
import type { RecordTypeDefinition } from '../model/define.ts'
import { languageTag } from '../model/language.ts'

export const author = {
  description: 'Person who wrote a text or a reply.',
  labels: {
    en: { label: 'Author', definition: 'Person who wrote a text or a reply.' },
    fa: { label: 'نویسنده', definition: 'کسی که متنی یا پاسخی نوشته است.' },
  },
  plural: 'Authors',
  file: 'authors.yaml',
  fields: {
    name: z
      .string()
      .min(1)
      .meta({
        description: 'Name in Latin script, as far as it is known.',
        label: { fa: { label: 'نام', definition: 'نام به خط لاتین، تا آنجا که دانسته است.' } },
      }),
    names: z
      .array(
        z
          .strictObject({
            text: z
              .string()
              .min(1)
              .meta({
                description: 'The name.',
                label: { en: { label: 'Name' }, fa: { label: 'نام', definition: 'خود نام.' } },
              }),
            language: languageTag.meta({
              description: 'Language and script of the name.',
              label: { fa: { label: 'زبان', definition: 'زبان و خط این نام.' } },
            }),
          })
          .meta({ id: 'LocalName', description: 'A name in another language or script.' }),
      )
      .meta({
        description: 'The name in other languages and scripts.',
        label: {
          en: { label: 'Other names' },
          fa: { label: 'نام به زبان‌های دیگر', definition: 'نام به زبان‌ها و خط‌های دیگر.' },
        },
      }),
    about: z
      .string()
      .min(1)
      .nullable()
      .meta({
        description: 'What the texts tell of the author; null when nothing.',
        label: {
          en: { definition: 'What the texts tell of the author.' },
          fa: { label: 'درباره', definition: 'آنچه متن‌ها از نویسنده می‌گویند.' },
        },
      }),
  },
} satisfies RecordTypeDefinition
