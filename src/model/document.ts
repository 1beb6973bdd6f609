/** What any document is, whatever the corpus: identity, address, text and provenance. */

import * as z from 'zod'
import { languageTag } from './language.ts'
import type { Block, portableText } from './portable-text.ts'
import { gap, lost, type omissionOf, source } from './provenance.ts'
import { reference } from './reference.ts'
import { identifier, slug } from './slug.ts'

/** Fields before the corpus's own, in the order in which a document prints. */
export const leadingFields = {
  id: identifier.meta({
    description: 'Identity: never changes and is never given to another document.',
    label: {
      en: { label: 'Identity', definition: 'Never changes and is never given to another text.' },
      fa: { label: 'شناسه', definition: 'هویت متن: هرگز تغییر نمی‌کند و به متن دیگری داده نمی‌شود.' },
    },
  }),
  slug: slug.meta({
    description: 'Address: ASCII words joined by hyphens, unique in the package.',
    label: {
      en: { label: 'Address' },
      fa: { label: 'نشانی', definition: 'نشانی متن در این مجموعه: واژه‌هایی لاتین با خط پیوند.' },
    },
  }),
  aliases: z.array(slug).meta({
    description: 'Former slugs, which still lead here.',
    label: {
      en: {
        label: 'Former addresses',
        definition: 'Addresses that the text had before, which still lead to it.',
      },
      fa: { label: 'نشانی‌های پیشین', definition: 'نشانی‌هایی که متن پیش‌تر داشته است و هنوز به آن می‌رسند.' },
    },
  }),
  title: z
    .string()
    .min(1)
    .meta({
      description: 'Title.',
      label: { en: { definition: 'Title of the text.' }, fa: { label: 'عنوان', definition: 'عنوان متن.' } },
    }),
  titleLanguage: languageTag.nullable().meta({
    description: 'Language of the title, as a BCP 47 tag; null when it is that of the text.',
    label: {
      en: { definition: 'Language of the title, where it is not that of the text.' },
      fa: { label: 'زبان عنوان', definition: 'زبان عنوان، اگر زبان متن نباشد.' },
    },
  }),
  language: languageTag.meta({
    description: 'Language of the text, as a BCP 47 tag.',
    label: { en: { definition: 'Language of the text.' }, fa: { label: 'زبان', definition: 'زبان متن.' } },
  }),
} as const

export const typeOf = (name: string) =>
  z.literal(name).meta({
    description: 'Type of the document: the discriminant of the union.',
    label: {
      en: { definition: 'What kind of text it is.' },
      fa: { label: 'نوع', definition: 'اینکه متن از چه نوعی است.' },
    },
  })

/** Fields that editors give with a basis in every corpus. */
export const editorialBaseFields = ['title', 'language'] as const

/** Makes a field one that the compiler fills in. */
export const compiled = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ compiled: true })

/** Computed from the text, never given by hand. */
export const derivedFields = {
  languages: compiled(
    z.array(languageTag).meta({
      description: 'Languages of the text and of its replies, each once, in reading order.',
      label: {
        en: { definition: 'Languages of the text and of its replies.' },
        fa: { label: 'زبان‌ها', definition: 'زبان‌های متن و پاسخ‌های آن.' },
      },
    }),
  ),
  direction: compiled(
    z.enum(['ltr', 'rtl']).meta({
      description: 'Writing direction of the text.',
      label: {
        en: { label: 'Writing direction' },
        fa: { label: 'جهت نوشتار', definition: 'متن از راست به چپ نوشته می‌شود یا از چپ به راست.' },
      },
    }),
  ),
  words: compiled(
    z
      .int()
      .min(0)
      .max(100_000_000)
      .meta({
        description: 'Number of words of the body (Unicode word segmentation).',
        label: {
          en: { definition: 'Number of words of the text.' },
          fa: { label: 'شمار واژه‌ها', definition: 'شمار واژه‌های متن، بی پاسخ‌ها.' },
        },
      }),
  ),
  readingMinutes: compiled(
    z
      .int()
      .min(1)
      .max(1_000_000)
      .meta({
        description: 'Reading time in whole minutes, at 230 words a minute.',
        label: {
          en: { label: 'Reading time' },
          fa: { label: 'زمان خواندن', definition: 'زمان خواندن متن به دقیقه، با سرعت ۲۳۰ واژه در دقیقه.' },
        },
      }),
  ),
} as const

/** Who speaks in a document of a model with replies. */
export const voicesOf = (authorType: string) =>
  compiled(
    z.array(reference(authorType)).meta({
      description:
        'Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known.',
      label: {
        en: { definition: 'All who speak: who wrote the text, then who replied.' },
        fa: {
          label: 'نویسندگان و پاسخ‌دهندگان',
          definition: 'همهٔ کسانی که در اینجا سخن می‌گویند: نخست نویسندگان متن، سپس پاسخ‌دهندگان.',
        },
      },
    }),
  )

/** What summary objects say of the releases of a document; no document does, since none may change by being released. */
export const releaseFields = ['added', 'changed'] as const

/** What the fields after the corpus's own are made of, which depends on the model's words. */
export interface TextTypes {
  readonly blocks: ReturnType<typeof portableText>
  readonly omission: ReturnType<typeof omissionOf>
}

/** Fields after the corpus's own. */
export const trailingFieldsOf = ({ blocks, omission }: TextTypes) => ({
  body: blocks.meta({
    description: 'The text, as Portable Text blocks.',
    label: {
      en: { label: 'Text', definition: 'The text itself.' },
      fa: { label: 'متن', definition: 'خود متن.' },
    },
  }),
  contents: compiled(
    z
      .array(
        z
          .strictObject({
            key: z.string().meta({
              description: 'Key of the heading’s block.',
              label: { fa: { label: 'کلید', definition: 'کلید بلوکی که عنوان در آن است.' } },
            }),
            level: z
              .int()
              .min(1)
              .max(6)
              .meta({
                description: 'Level of the heading.',
                label: { fa: { label: 'سطح', definition: 'سطح عنوان.' } },
              }),
            text: z.string().meta({
              description: 'Text of the heading.',
              label: { fa: { label: 'متن', definition: 'متن عنوان.' } },
            }),
          })
          .meta({ id: 'ContentsEntry', description: 'One heading of the table of contents.' }),
      )
      .meta({
        description: 'Table of contents: the headings in order.',
        label: { fa: { label: 'فهرست مطالب', definition: 'عنوان‌های متن، به ترتیب.' } },
      }),
  ),
  source: compiled(
    source.meta({
      description: 'The raw text that the document was made from.',
      label: { fa: { label: 'متن خام', definition: 'متن خامی که این سند از آن ساخته شده است.' } },
    }),
  ),
  omissions: compiled(
    z.array(omission).meta({
      description: 'What of the seed is not in the document, and why.',
      label: {
        en: { label: 'Left out' },
        fa: { label: 'کنارگذاشته‌ها', definition: 'آنچه از متن خام در اینجا نیامده است، و دلیل آن.' },
      },
    }),
  ),
  gaps: compiled(
    z.array(gap).meta({
      description: 'What the capture had lost before it became a seed.',
      label: {
        fa: { label: 'افتادگی‌ها', definition: 'آنچه هنگام ثبت از دست رفته و اثری در متن خام نگذاشته است.' },
      },
    }),
  ),
  lost: compiled(
    z.array(lost).meta({
      description:
        'All that the capture lost, whatever says so: omissions, gaps, references to notes that are not there.',
      label: {
        en: { definition: 'All that the capture lost: pictures, links, the texts of notes.' },
        fa: {
          label: 'ازدست‌رفته‌ها',
          definition: 'همهٔ آنچه هنگام ثبت از دست رفته است: تصویر، پیوند، متن یادداشت‌ها.',
        },
      },
    }),
  ),
})

export const trailingFieldNames = ['body', 'contents', 'source', 'omissions', 'gaps', 'lost'] as const

/** A document as a value; its fields are the model's. */
export interface CorpusDocument {
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly aliases: readonly string[]
  readonly title: string
  readonly body: readonly Block[]
  readonly words: number
  readonly [field: string]: unknown
}
