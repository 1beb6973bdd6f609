/** Fields of every type of this corpus. */

import * as z from 'zod'
import { edtfDate } from '../model/date.ts'
import { reference } from '../model/reference.ts'
import { vocabulary } from '../model/vocabulary.ts'
import { advisory } from './advisories.ts'
import { topic } from './topics.ts'

const rightsStatus = vocabulary(
  'RightsStatus',
  'What is known of the rights in a text.',
  {
    unknown: {
      en: {
        label: 'Unknown',
        definition: 'The capture states no rights: they stay with the author, and no licence is known.',
      },
      fa: {
        label: 'نامعلوم',
        definition: 'متن ثبت‌شده از حقوق چیزی نمی‌گوید: حقوق نزد نویسنده می‌ماند و مجوزی در دست نیست.',
      },
    },
    reserved: {
      en: { label: 'All rights reserved', definition: 'All rights reserved by the holder.' },
      fa: { label: 'محفوظ', definition: 'همهٔ حقوق برای صاحب آن محفوظ است.' },
    },
    licensed: {
      en: { label: 'Licensed', definition: 'The holder allows use under the licence given.' },
      fa: { label: 'دارای مجوز', definition: 'صاحب حقوق استفاده را با مجوز یادشده روا می‌داند.' },
    },
    'public-domain': {
      en: { label: 'Public domain', definition: 'No rights, or none any more.' },
      fa: { label: 'مالکیت عمومی', definition: 'متن حقوقی ندارد، یا حقوق آن به پایان رسیده است.' },
    },
  },
  { open: true },
)

const rights = z
  .strictObject({
    status: rightsStatus,
    licence: z
      .string()
      .min(1)
      .nullable()
      .describe('SPDX identifier or address of the licence; null when there is none.'),
    holder: z.string().min(1).nullable().describe('Who holds the rights; null when unknown.'),
  })
  .meta({
    id: 'Rights',
    description: 'Rights in the text itself; the MIT licence of the package does not cover it.',
  })

export const commonFields = {
  summary: z.string().min(1).max(400).describe('What the text argues, in one neutral sentence of ours.'),
  authors: z.array(reference('Author')).describe('Ids of the authors; empty when unknown.'),
  published: edtfDate
    .nullable()
    .describe('Date of publication in EDTF, as exact as it is known; null when unknown.'),
  place: z
    .string()
    .min(1)
    .nullable()
    .describe('Place that the text names as its own; null when it names none.'),
  platform: z
    .string()
    .min(1)
    .nullable()
    .describe('Site or network where it was published; null when unknown.'),
  hashtags: z.array(z.string().regex(/^#[^\s#]+$/)).describe('Hashtags of the text, in order.'),
  topics: z.array(topic).describe('What the text is about.'),
  advisories: z.array(advisory).describe('Notices about the content.'),
  rights: rights.describe('Rights in the text.'),
}
