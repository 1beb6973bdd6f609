/** Why text of a seed is left out of its document: the reasons that hold for every corpus, with their labels. */

import type { LabelInputs } from './label.ts'

const reasonsOfPage = {
  blank: {
    en: { label: 'Blank line', definition: 'A line without text.' },
    fa: { label: 'سطر خالی', definition: 'سطری بدون متن.' },
  },
  interface: {
    en: { label: 'Text of the page', definition: 'Text of the page around: buttons, menus, prompts.' },
    fa: { label: 'متن صفحه', definition: 'متن صفحهٔ پیرامون: دکمه‌ها، منوها و پیام‌ها.' },
  },
  navigation: {
    en: {
      label: 'Navigation',
      definition: 'Ways to other pages or places: tables of contents, lists of links.',
    },
    fa: {
      label: 'راهبری',
      definition: 'راه‌هایی به صفحه‌ها یا جاهای دیگر: فهرست مطالب و فهرست پیوندها.',
    },
  },
  advertisement: {
    en: { label: 'Advertisement', definition: 'An advertisement, or an offer of the publisher.' },
    fa: { label: 'آگهی', definition: 'آگهی تبلیغاتی، یا پیشنهادی از ناشر.' },
  },
} as const

const reasonsOfSource = {
  'time-code': {
    en: { label: 'Time code', definition: 'The time of a recording at which the words are said.' },
    fa: { label: 'کد زمانی', definition: 'لحظه‌ای از ضبط که در آن این کلمات گفته می‌شود.' },
  },
  markup: {
    en: { label: 'Markup', definition: 'Signs of the format of the source: tags, entities, asterisks.' },
    fa: {
      label: 'نشانه‌گذاری',
      definition: 'نشانه‌های قالب منبع: برچسب‌ها، نویسه‌های رمزی و ستاره‌ها.',
    },
  },
  'other-document': {
    en: { label: 'Other document', definition: 'Text of another document of the same capture.' },
    fa: { label: 'سند دیگر', definition: 'متن سندی دیگر که با همین متن خام ثبت شده است.' },
  },
} as const

const reasonsOfCapture = {
  'lost-picture': {
    en: { label: 'Lost picture', definition: 'The place of a picture that the capture lost.' },
    fa: { label: 'تصویر ازدست‌رفته', definition: 'جای تصویری که هنگام ثبت متن از دست رفته است.' },
  },
  'lost-link': {
    en: { label: 'Lost link', definition: 'Words of a link whose target the capture lost.' },
    fa: { label: 'پیوند ازدست‌رفته', definition: 'کلمات پیوندی که نشانی آن هنگام ثبت متن از دست رفته است.' },
  },
} as const

/**
 * Why text of a seed is not in the document; the roles of the same names leave it out. In the order of the vocabulary:
 * what is of the page, what is of the source, the corpus's own reasons, what the capture lost.
 */
export const omissionReasons = (own: LabelInputs): LabelInputs => ({
  ...reasonsOfPage,
  ...reasonsOfSource,
  ...own,
  ...reasonsOfCapture,
})
