/** Where each part and value of a document comes from: line ranges, basis, omissions and gaps. */

import * as z from 'zod'
import type { LabelInputs } from './label.ts'
import { vocabulary } from './vocabulary.ts'

const line = z.int().min(1).max(10_000_000)

export const lineRange = z
  .strictObject({ from: line.describe('First line, from 1.'), to: line.describe('Last line, included.') })
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
    kind: vocabulary('BasisKind', 'How a value is known.', basisKinds, { open: false }),
    note: z
      .string()
      .min(1)
      .nullable()
      .describe('Reasoning, or why the wording is ours; null when the lines say it all.'),
    lines: z.array(lineRange).describe('Lines that the value rests on.'),
    evidence: z
      .array(
        z.strictObject({
          value: z.string().describe('One value of the list.'),
          lines: z.array(lineRange).describe('Its lines.'),
        }),
      )
      .describe('For lists: the lines of single values.'),
  })
  .meta({ id: 'Basis', description: 'Where a metadata value comes from.' })

const reasonsOfPage = {
  blank: {
    en: { label: 'Blank line', definition: 'A line without text.' },
    fa: { label: 'سطر خالی', definition: 'سطری بدون متن.' },
  },
  interface: {
    en: { label: 'Text of the page', definition: 'Text of the page around: buttons, menus, prompts.' },
    fa: { label: 'متن صفحه', definition: 'متن صفحهٔ پیرامون: دکمه‌ها، منوها و پیام‌ها.' },
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
 * what is of the page, the corpus's own reasons, what the capture lost.
 */
export const omissionReasons = (own: LabelInputs): LabelInputs => ({
  ...reasonsOfPage,
  ...own,
  ...reasonsOfCapture,
})

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
      }),
      lines: z.array(lineRange).describe('Which lines, or lines with a part, were left out.'),
      note: z.string().min(1).nullable().describe('What stood there, where that can be told.'),
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
    after: line.describe('Line after which it is missing.'),
    lost: gapKind,
    note: z.string().min(1).nullable().describe('How that is known.'),
  })
  .meta({ id: 'Gap', description: 'Something that the capture lost and that left no line.' })

export const lost = z
  .strictObject({
    kind: gapKind.describe('What is missing.'),
    after: z
      .string()
      .min(1)
      .nullable()
      .describe(
        'Key of the block, of the body or of a reply, after which it is missing; null before all blocks.',
      ),
    note: z.string().min(1).nullable().describe('What stood there, or how that is known.'),
  })
  .meta({
    id: 'Lost',
    description: 'Something that the capture lost, and where a page shows that it is missing.',
  })

export const source = z
  .strictObject({
    seed: z.string().min(1).describe('File name of the seed.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Hash of its bytes.'),
    lines: line.describe('Number of its lines.'),
  })
  .meta({ id: 'Source', description: 'The raw text that the document was made from.' })

export type LostKind = keyof typeof gapKinds
export type Lost = z.infer<typeof lost>
export type LineRange = z.infer<typeof lineRange>
export type Basis = z.infer<typeof basis>
export type Omission = z.infer<ReturnType<typeof omissionOf>>

export const unknownBasis: Basis = { kind: 'unknown', note: null, lines: [], evidence: [] }
