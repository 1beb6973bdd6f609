/** How a text belongs to other texts of its corpus: what it translates, answers, is a version or a part of. */

import * as z from 'zod'
import { documentReference } from './reference.ts'
import { vocabulary } from './vocabulary.ts'

const relationKind = vocabulary(
  'RelationKind',
  'How a text belongs to another.',
  {
    'translation-of': {
      en: { label: 'Translation of', definition: 'It is a translation of the other text.' },
      fa: { label: 'ترجمهٔ', definition: 'ترجمهٔ آن متن دیگر است.' },
    },
    'version-of': {
      en: { label: 'Version of', definition: 'It is another version of the same text.' },
      fa: { label: 'روایتی دیگر از', definition: 'روایتی دیگر از همان متن است.' },
    },
    'part-of': {
      en: {
        label: 'Part of',
        definition: 'It is a part of the other text, or of a series that begins with it.',
      },
      fa: { label: 'بخشی از', definition: 'بخشی از آن متن دیگر، یا از رشته‌ای است که با آن آغاز می‌شود.' },
    },
    'answer-to': {
      en: { label: 'Answer to', definition: 'It answers the other text.' },
      fa: { label: 'پاسخ به', definition: 'به آن متن دیگر پاسخ می‌دهد.' },
    },
  },
  { open: true },
)

/** The field of a model that says how a text belongs to others. The compiler checks that they exist. */
export const relations = z
  .array(
    z
      .strictObject({
        kind: relationKind.meta({
          label: {
            en: { label: 'Relation' },
            fa: { label: 'نسبت', definition: 'نسبت این متن با متن دیگر.' },
          },
        }),
        document: documentReference.meta({
          description: 'Id of the other document.',
          label: {
            en: { label: 'Text', definition: 'The other text.' },
            fa: { label: 'متن', definition: 'متن دیگر.' },
          },
        }),
        number: z
          .int()
          .min(1)
          .max(1_000_000)
          .nullable()
          .meta({
            description: 'Which part it is, from 1; null where it has no number.',
            label: {
              en: { definition: 'Which part it is.' },
              fa: { label: 'شماره', definition: 'این متن چندمین بخش است.' },
            },
          }),
      })
      .meta({ id: 'Relation', description: 'How a text belongs to another.' }),
  )
  .meta({
    kind: 'relations',
    description: 'Other documents that the text translates, answers, is a version or a part of.',
    label: {
      en: {
        label: 'Related texts',
        definition: 'Texts that this one translates, answers, is a version or a part of.',
      },
      fa: { label: 'متن‌های مرتبط', definition: 'متن‌هایی که این متن ترجمه، پاسخ، روایت یا بخشی از آن‌هاست.' },
    },
  })
