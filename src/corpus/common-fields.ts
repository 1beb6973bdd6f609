/** Fields of every type of this corpus. */

import * as z from 'zod'
import { contributors } from '../model/contributors.ts'
import { edtfDate } from '../model/date.ts'
import { reference } from '../model/reference.ts'
import { relations } from '../model/relations.ts'
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
    status: rightsStatus.meta({
      label: {
        fa: { label: 'وضعیت حقوق', definition: 'آنچه از حقوق متن دانسته است.' },
        en: { label: 'Rights status' },
      },
    }),
    licence: z
      .string()
      .min(1)
      .nullable()
      .meta({
        description: 'SPDX identifier or address of the licence; null when there is none.',
        label: {
          en: { definition: 'Licence under which the text may be used.' },
          fa: { label: 'مجوز', definition: 'مجوزی که استفاده از متن با آن رواست.' },
        },
      }),
    holder: z
      .string()
      .min(1)
      .nullable()
      .meta({
        description: 'Who holds the rights; null when unknown.',
        label: {
          en: { label: 'Rights holder', definition: 'Who holds the rights.' },
          fa: { label: 'صاحب حقوق', definition: 'کسی که حقوق متن از آن اوست.' },
        },
      }),
  })
  .meta({
    id: 'Rights',
    description: 'Rights in the text itself; the MIT licence of the package does not cover it.',
  })

export const commonFields = {
  summary: z
    .string()
    .min(1)
    .max(400)
    .meta({
      description: 'What the text argues, in one neutral sentence of ours.',
      label: { fa: { label: 'چکیده', definition: 'آنچه متن می‌گوید، در یک جملهٔ بی‌طرف از ما.' } },
    }),
  authors: z.array(reference('Author')).meta({
    description: 'Ids of the authors; empty when unknown.',
    label: {
      en: { definition: 'Who wrote the text.' },
      fa: { label: 'نویسندگان', definition: 'کسانی که متن را نوشته‌اند.' },
    },
  }),
  contributors: contributors('Author'),
  published: edtfDate.nullable().meta({
    description: 'Date of publication in EDTF, as exact as it is known; null when unknown.',
    label: {
      en: { definition: 'When the text was published, as exactly as it is known.' },
      fa: { label: 'تاریخ انتشار', definition: 'زمان انتشار متن، به همان دقتی که دانسته است.' },
    },
  }),
  place: z
    .string()
    .min(1)
    .nullable()
    .meta({
      description: 'Place that the text names as its own; null when it names none.',
      label: {
        en: { definition: 'Place that the text names as its own.' },
        fa: { label: 'مکان', definition: 'جایی که متن، خود را از آن می‌داند.' },
      },
    }),
  platform: z
    .string()
    .min(1)
    .nullable()
    .meta({
      description: 'Site or network where it was published; null when unknown.',
      label: {
        en: { label: 'Published on', definition: 'Site or network where the text was published.' },
        fa: { label: 'محل انتشار', definition: 'سایت یا شبکه‌ای که متن در آن منتشر شده است.' },
      },
    }),
  relations,
  hashtags: z.array(z.string().regex(/^#[^\s#]+$/)).meta({
    description: 'Hashtags of the text, in order.',
    label: { fa: { label: 'هشتگ‌ها', definition: 'هشتگ‌های متن، به ترتیب.' } },
  }),
  topics: z.array(topic).meta({
    description: 'What the text is about.',
    label: { fa: { label: 'موضوع‌ها', definition: 'متن دربارهٔ چیست.' } },
  }),
  advisories: z.array(advisory).meta({
    description: 'Notices about the content.',
    label: {
      en: { label: 'Content notices', definition: 'What a reader may want to know before reading.' },
      fa: { label: 'هشدارهای محتوا', definition: 'آنچه خواننده شاید بخواهد پیش از خواندن بداند.' },
    },
  }),
  rights: rights.meta({
    description: 'Rights in the text.',
    label: {
      en: { definition: 'Rights in the text itself, which the licence of the package does not cover.' },
      fa: { label: 'حقوق', definition: 'حقوق خود متن، که مجوز این بسته آن را در بر نمی‌گیرد.' },
    },
  }),
}
