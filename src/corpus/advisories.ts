/**
 * What a reader may want to know before reading. The same codes hold for every viewpoint; a code describes the text
 * and judges nobody.
 */

import { vocabulary } from '../model/vocabulary.ts'

export const advisory = vocabulary(
  'Advisory',
  'Notice about the content of a text, the same for every viewpoint.',
  {
    violence: {
      en: { label: 'Violence', definition: 'Describes killing, torture, armed attack or execution.' },
      fa: { label: 'خشونت', definition: 'کشتن، شکنجه، حملهٔ مسلحانه یا اعدام را توصیف می‌کند.' },
    },
    'sexual-violence': {
      en: { label: 'Sexual violence', definition: 'Mentions sexual violence.' },
      fa: { label: 'خشونت جنسی', definition: 'به خشونت جنسی اشاره می‌کند.' },
    },
    'harm-to-children': {
      en: { label: 'Harm to children', definition: 'Mentions violence against children or their death.' },
      fa: { label: 'آسیب به کودکان', definition: 'به خشونت علیه کودکان یا مرگ آنان اشاره می‌کند.' },
    },
    'endorses-violence': {
      en: { label: 'Endorses violence', definition: 'Approves of, or calls for, armed attack or killing.' },
      fa: { label: 'تأیید خشونت', definition: 'حملهٔ مسلحانه یا کشتن را تأیید می‌کند یا به آن فرامی‌خواند.' },
    },
    'demeaning-language': {
      en: {
        label: 'Demeaning language',
        definition: 'Demeans people for nationality, religion, ethnicity, gender or politics.',
      },
      fa: {
        label: 'زبان تحقیرآمیز',
        definition: 'کسانی را به سبب ملیت، دین، قومیت، جنسیت یا گرایش سیاسی تحقیر می‌کند.',
      },
    },
    'accuses-named-person': {
      en: {
        label: 'Accuses a named person',
        definition: 'Accuses a named person of a crime or of serving a foreign power.',
      },
      fa: {
        label: 'اتهام به شخصی با ذکر نام',
        definition: 'شخصی را با ذکر نام به جرم یا خدمت به قدرتی خارجی متهم می‌کند.',
      },
    },
    'disputed-claims': {
      en: {
        label: 'Disputed claims',
        definition: 'States as fact what other sources dispute; we have not checked it.',
      },
      fa: {
        label: 'ادعاهای محل اختلاف',
        definition:
          'آنچه را منابع دیگر رد می‌کنند یا در آن تردید دارند، واقعیت می‌شمارد؛ ما آن را بررسی نکرده‌ایم.',
      },
    },
    illness: {
      en: { label: 'Illness', definition: 'Describes illness or disability.' },
      fa: { label: 'بیماری', definition: 'بیماری یا معلولیت را توصیف می‌کند.' },
    },
  },
  { open: true },
)
