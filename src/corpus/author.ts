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
    name: z.string().min(1).describe('Name in Latin script, as far as it is known.'),
    names: z
      .array(
        z
          .strictObject({
            text: z.string().min(1).describe('The name.'),
            language: languageTag.describe('Language and script of the name.'),
          })
          .meta({ id: 'LocalName', description: 'A name in another language or script.' }),
      )
      .describe('The name in other languages and scripts.'),
    about: z.string().min(1).nullable().describe('What the texts tell of the author; null when nothing.'),
  },
} satisfies RecordTypeDefinition
