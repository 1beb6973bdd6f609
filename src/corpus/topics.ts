/** What the texts are about. */

import { vocabulary } from '../model/vocabulary.ts'

export const topic = vocabulary(
  'Topic',
  'What a text is about.',
  {
    solidarity: {
      en: { label: 'Solidarity', definition: 'Solidarity between peoples and movements, and its limits.' },
      fa: { label: 'همبستگی', definition: 'همبستگی میان ملت‌ها و جنبش‌ها و حدود آن.' },
    },
    'freedom-of-expression': {
      en: { label: 'Freedom of expression', definition: 'Freedom of expression and censorship.' },
      fa: { label: 'آزادی بیان', definition: 'آزادی بیان و سانسور.' },
    },
    'internet-access': {
      en: { label: 'Internet access', definition: 'Access to the internet: blocking, throttling, outages.' },
      fa: {
        label: 'دسترسی به اینترنت',
        definition: 'دسترسی به اینترنت: فیلترینگ، کند کردن سرعت و قطع اینترنت.',
      },
    },
    'platform-moderation': {
      en: {
        label: 'Platform moderation',
        definition: 'What social networks remove or allow, and whose accounts they close.',
      },
      fa: {
        label: 'نظارت بر محتوا در شبکه‌های اجتماعی',
        definition: 'آنچه شبکه‌های اجتماعی حذف می‌کنند یا مجاز می‌شمارند، و حساب‌هایی که می‌بندند.',
      },
    },
    'human-rights': {
      en: { label: 'Human rights', definition: 'Human rights and their defence.' },
      fa: { label: 'حقوق بشر', definition: 'حقوق بشر و دفاع از آن.' },
    },
    protest: {
      en: {
        label: 'Protest',
        definition: 'Protests, riots and movements, and the answer of states to them.',
      },
      fa: { label: 'اعتراض', definition: 'اعتراض‌ها، شورش‌ها و جنبش‌ها و پاسخ حکومت‌ها به آن‌ها.' },
    },
    'political-system': {
      en: { label: 'Political system', definition: 'How Iran is or should be governed.' },
      fa: { label: 'نظام سیاسی', definition: 'شیوهٔ ادارهٔ ایران، چنان‌که هست یا باید باشد.' },
    },
    sanctions: {
      en: { label: 'Sanctions', definition: 'Economic sanctions.' },
      fa: { label: 'تحریم‌ها', definition: 'تحریم‌های اقتصادی.' },
    },
    'foreign-policy': {
      en: { label: 'Foreign policy', definition: 'Relations between states, interventions and alliances.' },
      fa: { label: 'سیاست خارجی', definition: 'روابط میان دولت‌ها، مداخله‌ها و ائتلاف‌ها.' },
    },
    'israel-palestine': {
      en: { label: 'Israel and Palestine', definition: 'Israel, Palestine and the wars between them.' },
      fa: { label: 'اسرائیل و فلسطین', definition: 'اسرائیل، فلسطین و جنگ‌های میان آن‌ها.' },
    },
    'womens-rights': {
      en: { label: 'Women’s rights', definition: 'Rights and situation of women.' },
      fa: { label: 'حقوق زنان', definition: 'حقوق و وضعیت زنان.' },
    },
    media: {
      en: { label: 'Media', definition: 'News media, propaganda and information campaigns.' },
      fa: { label: 'رسانه‌ها', definition: 'رسانه‌های خبری، تبلیغات سیاسی و کارزارهای اطلاع‌رسانی.' },
    },
    diaspora: {
      en: { label: 'Diaspora', definition: 'Iranians abroad.' },
      fa: { label: 'ایرانیان خارج از کشور', definition: 'ایرانیانی که در خارج از کشور زندگی می‌کنند.' },
    },
    'health-care': {
      en: { label: 'Health care', definition: 'Health and medical care.' },
      fa: { label: 'بهداشت و درمان', definition: 'سلامت و مراقبت‌های پزشکی.' },
    },
  },
  { open: true },
)
