/** Types of what summary objects say of the releases of a document. */

import type { SchemaNode } from '../model/model-schema.ts'

/** What only summary objects say, by field. */
export const releaseFieldTypes: Readonly<Record<string, SchemaNode>> = {
  added: {
    anyOf: [{ $ref: 'ReleaseDay' }, { type: 'null' }],
    description: 'Release that brought the document, and its day; null until it is released.',
    label: {
      en: { definition: 'Release that brought the text, and its day.' },
      fa: { label: 'افزوده در', definition: 'نسخه‌ای که متن با آن به این مجموعه آمد، و روز آن.' },
    },
  },
  changed: {
    anyOf: [{ $ref: 'ReleaseDay' }, { type: 'null' }],
    description:
      'Last release in which its text or its metadata changed, at first the one that brought it; null until it is released.',
    label: {
      en: { definition: 'Last release in which the text or what is said of it changed, and its day.' },
      fa: {
        label: 'آخرین تغییر',
        definition: 'آخرین نسخه‌ای که متن یا داده‌های آن در آن تغییر کرد، و روز آن.',
      },
    },
  },
}

/** The type `ReleaseDay`. */
export const releaseDayType: SchemaNode = {
  type: 'object',
  description: 'A release of the package.',
  properties: {
    release: {
      type: 'string',
      description: 'Version of the package.',
      label: { fa: { label: 'نسخه', definition: 'نسخهٔ بسته.' } },
    },
    day: {
      type: 'string',
      kind: 'day',
      description: 'Day on which it was recorded, as `YYYY-MM-DD`.',
      label: {
        en: { definition: 'Day on which it was recorded.' },
        fa: { label: 'روز', definition: 'روزی که این نسخه ثبت شد.' },
      },
    },
  },
  required: ['release', 'day'],
}
