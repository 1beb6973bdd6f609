/** Where each part and value of a document comes from: line ranges, basis, omissions and gaps. */

import * as z from 'zod'
import type { LabelInputs } from './label.ts'
import { vocabulary } from './vocabulary.ts'

const line = z.int().min(1).max(10_000_000)

export const lineRange = z
  .strictObject({
    from: line.meta({
      description: 'First line, from 1.',
      label: {
        en: { label: 'From line' },
        fa: { label: 'از سطر', definition: 'نخستین سطر؛ شمارش از ۱ است.' },
      },
    }),
    to: line.meta({
      description: 'Last line, included.',
      label: { en: { label: 'To line' }, fa: { label: 'تا سطر', definition: 'آخرین سطر، با خود آن.' } },
    }),
  })
  .meta({ id: 'LineRange', description: 'Lines of the seed.' })

const basisKinds = {
  stated: {
    en: { label: 'Stated', definition: 'The text says it, in the lines given.' },
    fa: { label: 'گفتهٔ متن', definition: 'خود متن، در سطرهای یادشده، آن را می‌گوید.' },
  },
  inferred: {
    en: { label: 'Inferred', definition: 'It follows from the text; the note says how.' },
    fa: { label: 'استنباط از متن', definition: 'از متن برمی‌آید؛ یادداشت می‌گوید چگونه.' },
  },
  editorial: {
    en: { label: 'Editorial', definition: 'It is our own wording or choice.' },
    fa: { label: 'از ویراستاران', definition: 'عبارت یا انتخاب خود ماست.' },
  },
  unknown: {
    en: { label: 'Unknown', definition: 'The text does not tell; the value is null or empty.' },
    fa: { label: 'نامعلوم', definition: 'متن چیزی نمی‌گوید؛ مقدار، تهی است.' },
  },
} as const

export const basis = z
  .strictObject({
    kind: vocabulary('BasisKind', 'How a value is known.', basisKinds, { open: false }).meta({
      label: { fa: { label: 'نوع', definition: 'مقدار از کجا دانسته شده است.' } },
    }),
    note: z
      .string()
      .min(1)
      .nullable()
      .meta({
        description: 'Reasoning, or why the wording is ours; null when the lines say it all.',
        label: {
          en: { definition: 'Reasoning, or why the wording is ours.' },
          fa: { label: 'یادداشت', definition: 'دلیل این استنباط، یا اینکه چرا عبارت از ماست.' },
        },
      }),
    lines: z.array(lineRange).meta({
      description: 'Lines that the value rests on.',
      label: { fa: { label: 'سطرها', definition: 'سطرهایی که مقدار بر آن‌ها استوار است.' } },
    }),
    evidence: z
      .array(
        z.strictObject({
          value: z.string().meta({
            description: 'One value of the list.',
            label: { fa: { label: 'مقدار', definition: 'یکی از مقدارهای فهرست.' } },
          }),
          lines: z.array(lineRange).meta({
            description: 'Its lines.',
            label: {
              en: { definition: 'Lines that the value rests on.' },
              fa: { label: 'سطرها', definition: 'سطرهایی که مقدار بر آن‌ها استوار است.' },
            },
          }),
        }),
      )
      .meta({
        description: 'For lists: the lines of single values.',
        label: { fa: { label: 'شواهد', definition: 'در فهرست‌ها: سطرهای تک‌تک مقدارها.' } },
      }),
    original: z
      .strictObject({
        value: z
          .string()
          .min(1)
          .meta({
            description: 'The date as the calendar has it.',
            label: { fa: { label: 'تاریخ', definition: 'تاریخ در آن گاه‌شماری.' } },
          }),
        // No enumeration: another calendar must be no break.
        calendar: z
          .string()
          .min(1)
          .meta({
            description: 'The calendar, as `Intl` calls it.',
            label: { fa: { label: 'گاه‌شماری', definition: 'نام گاه‌شماری، چنان که در Intl است.' } },
          }),
      })
      .optional()
      .meta({
        description: 'Of a date that was given in another calendar: how it was given.',
        label: { fa: { label: 'اصل', definition: 'تاریخ، چنان که در گاه‌شماری دیگر داده شده است.' } },
      }),
  })
  .meta({ id: 'Basis', description: 'Where a metadata value comes from.' })

/** What a capture can lose. */
export const gapKinds = {
  picture: {
    en: { label: 'Picture', definition: 'A picture or graph.' },
    fa: { label: 'تصویر', definition: 'یک تصویر یا نمودار.' },
  },
  media: {
    en: { label: 'Video or sound', definition: 'A video or sound.' },
    fa: { label: 'ویدئو یا صدا', definition: 'یک ویدئو یا صدا.' },
  },
  link: {
    en: { label: 'Link', definition: 'A link, or where it leads.' },
    fa: { label: 'پیوند', definition: 'یک پیوند، یا نشانی آن.' },
  },
  links: {
    en: { label: 'List of links', definition: 'A list of links.' },
    fa: { label: 'فهرست پیوندها', definition: 'فهرستی از پیوندها.' },
  },
  notes: {
    en: { label: 'Notes', definition: 'The text of the notes.' },
    fa: { label: 'یادداشت‌ها', definition: 'متن یادداشت‌ها.' },
  },
  text: {
    en: { label: 'Text', definition: 'A part of the text.' },
    fa: { label: 'متن', definition: 'بخشی از متن.' },
  },
} as const

export const omissionOf = (reasons: LabelInputs) =>
  z
    .strictObject({
      reason: vocabulary('OmissionReason', 'Why text of a seed is not in the document.', reasons, {
        open: true,
      }).meta({
        label: { fa: { label: 'دلیل', definition: 'چرا این بخش از متن خام در اینجا نیامده است.' } },
      }),
      lines: z.array(lineRange).meta({
        description: 'Which lines, or lines with a part, were left out.',
        label: {
          fa: { label: 'سطرها', definition: 'سطرهایی که همهٔ آن‌ها یا بخشی از آن‌ها کنار گذاشته شده است.' },
        },
      }),
      note: z
        .string()
        .min(1)
        .nullable()
        .meta({
          description: 'What stood there, where that can be told.',
          label: { fa: { label: 'یادداشت', definition: 'آنچه آنجا بوده است، اگر بتوان گفت.' } },
        }),
    })
    .meta({ id: 'Omission', description: 'Lines of the seed that are not in the document.' })

/** Reasons that say that something is lost, and what. */
export const lostReasons: ReadonlyMap<string, LostKind> = new Map([
  ['lost-picture', 'picture'],
  ['lost-link', 'link'],
])

const gapKind = vocabulary('GapKind', 'What the capture lost.', gapKinds, { open: true })

export const gap = z
  .strictObject({
    after: line.meta({
      description: 'Line after which it is missing.',
      label: {
        en: { label: 'After line' },
        fa: { label: 'پس از سطر', definition: 'سطری که پس از آن چیزی افتاده است.' },
      },
    }),
    lost: gapKind.meta({
      label: { fa: { label: 'ازدست‌رفته', definition: 'آنچه هنگام ثبت از دست رفته است.' } },
    }),
    note: z
      .string()
      .min(1)
      .nullable()
      .meta({
        description: 'How that is known.',
        label: { fa: { label: 'یادداشت', definition: 'از کجا این را می‌دانیم.' } },
      }),
  })
  .meta({ id: 'Gap', description: 'Something that the capture lost and that left no line.' })

export const lost = z
  .strictObject({
    kind: gapKind.meta({
      description: 'What is missing.',
      label: { fa: { label: 'نوع', definition: 'آنچه از دست رفته است.' } },
    }),
    after: z
      .string()
      .min(1)
      .nullable()
      .meta({
        description:
          'Key of the block, of the body or of a reply, after which it is missing; null before all blocks.',
        label: {
          en: { label: 'Place', definition: 'Block after which it is missing.' },
          fa: { label: 'جای آن', definition: 'بلوکی که پس از آن چیزی افتاده است.' },
        },
      }),
    note: z
      .string()
      .min(1)
      .nullable()
      .meta({
        description: 'What stood there, or how that is known.',
        label: {
          fa: { label: 'یادداشت', definition: 'آنچه آنجا بوده است، یا اینکه از کجا این را می‌دانیم.' },
        },
      }),
    caption: z
      .string()
      .min(1)
      .nullable()
      .meta({
        description: 'Key of the block that is its caption; null when it has none.',
        label: {
          fa: { label: 'شرح تصویر', definition: 'کلید بلوکی که شرح آن است.' },
        },
      }),
  })
  .meta({
    id: 'Lost',
    description: 'Something that the capture lost, and where a page shows that it is missing.',
  })

export const source = z
  .strictObject({
    seed: z
      .string()
      .min(1)
      .meta({
        description: 'File name of the seed.',
        label: { en: { label: 'File' }, fa: { label: 'فایل', definition: 'نام فایل متن خام.' } },
      }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        description: 'Hash of its bytes.',
        label: {
          en: { label: 'SHA-256', definition: 'Hash of the bytes of the file.' },
          fa: { label: 'SHA-256', definition: 'چکیدهٔ رمزنگاشتی بایت‌های فایل.' },
        },
      }),
    lines: line.meta({
      description: 'Number of its lines.',
      label: {
        en: { definition: 'Number of lines of the raw text.' },
        fa: { label: 'شمار سطرها', definition: 'شمار سطرهای متن خام.' },
      },
    }),
  })
  .meta({ id: 'Source', description: 'The raw text that the document was made from.' })

export type LostKind = keyof typeof gapKinds
export type Lost = z.infer<typeof lost>
export type LineRange = z.infer<typeof lineRange>
export type Basis = z.infer<typeof basis>
export type Omission = z.infer<ReturnType<typeof omissionOf>>

/** Whether a value with this basis rests on a line of the text. */
export const restsOn = ({ lines, evidence }: Pick<Basis, 'lines' | 'evidence'>, line: number): boolean =>
  holds(lines, line) || evidence.some((one) => holds(one.lines, line))

const holds = (ranges: readonly LineRange[], line: number): boolean =>
  ranges.some(({ from, to }) => from <= line && line <= to)

export const unknownBasis: Basis = { kind: 'unknown', note: null, lines: [], evidence: [] }
