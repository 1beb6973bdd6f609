/** The words that renderers print themselves, in English and Persian, and the choice between them. */

import { directionOf } from '../model/direction.ts'
import type { RenderOptions, Words } from './content.ts'

const english: Words = {
  note: 'Note',
  notes: 'Notes',
  lostNote: 'The text of this note is lost.',
  back: 'Back to the text',
  replies: 'Replies',
  inReplyTo: 'in reply to',
  unknownSpeaker: 'Unknown author',
  source: 'Source',
  lost: 'Lost',
  kinds: {
    picture: 'picture',
    media: 'video or sound',
    link: 'link',
    links: 'links',
    notes: 'texts of the notes',
    text: 'part of the text',
  },
}

const persian: Words = {
  note: 'یادداشت',
  notes: 'یادداشت‌ها',
  lostNote: 'متن این یادداشت از دست رفته است.',
  back: 'بازگشت به متن',
  replies: 'پاسخ‌ها',
  inReplyTo: 'در پاسخ به',
  unknownSpeaker: 'نویسندهٔ ناشناس',
  source: 'منبع',
  lost: 'از دست رفته',
  kinds: {
    picture: 'تصویر',
    media: 'ویدیو یا صدا',
    link: 'پیوند',
    links: 'پیوندها',
    notes: 'متن یادداشت‌ها',
    text: 'بخشی از متن',
  },
}

/** Words with the language that they are in, and its direction. */
export interface ChosenWords {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly words: Words
}

/** Those of the language of the text, else the English ones. Without a language the English ones. */
export function wordsOf(language: string | null, own: RenderOptions['words']): ChosenWords {
  const name = baseLanguage(language ?? 'en')
  const known = name === 'fa' ? inPersian : inEnglish
  if (own === undefined) return known
  const given = ownValue(own, language ?? 'en') ?? ownValue(own, name)
  if (given === undefined) return known
  const words = { ...known.words, ...given, kinds: { ...known.words.kinds, ...given.kinds } }
  return { language: name, direction: directionOf(name), words }
}

const inEnglish: ChosenWords = { language: 'en', direction: 'ltr', words: english }
const inPersian: ChosenWords = { language: 'fa', direction: 'rtl', words: persian }

/** Name of a way back from a note, which may have several. */
export const backName = ({ back }: Words, index: number): string =>
  index === 0 ? back : `${back}, ${index + 1}`

export const baseLanguage = (tag: string): string => (tag.split('-')[0] ?? '').toLowerCase()

/** What an object itself has under a name: that of its prototype, `toString` say, is no answer. */
export const ownValue = <Value>(
  object: { readonly [name: string]: Value } | undefined,
  name: string,
): Value | undefined => (object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined)
