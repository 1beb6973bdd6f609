/** Where each part and value of a document comes from: line ranges, basis, omissions and gaps. */

import * as z from 'zod'
import { vocabulary } from './vocabulary.ts'

const line = z.int().min(1).max(10_000_000)

export const lineRange = z
  .strictObject({ from: line.describe('First line, from 1.'), to: line.describe('Last line, included.') })
  .meta({ id: 'LineRange', description: 'Lines of the seed.' })

const basisKinds = {
  stated: 'The text says it, in the lines given.',
  inferred: 'It follows from the text; the note says how.',
  editorial: 'It is our own wording or choice.',
  unknown: 'The text does not tell; the value is null or empty.',
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
  blank: 'A line without text.',
  interface: 'Text of the page around: buttons, menus, prompts.',
} as const

const reasonsOfCapture = {
  'lost-picture': 'The place of a picture that the capture lost.',
  'lost-link': 'Words of a link whose target the capture lost.',
} as const

/**
 * Why text of a seed is not in the document; the roles of the same names leave it out. In the order of the vocabulary:
 * what is of the page, the corpus's own reasons, what the capture lost.
 */
export const omissionReasons = (own: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...reasonsOfPage,
  ...own,
  ...reasonsOfCapture,
})

/** What a capture can lose. */
export const gapKinds = {
  picture: 'A picture or graph.',
  media: 'A video or sound.',
  link: 'A link, or where it leads.',
  links: 'A list of links.',
  notes: 'The text of the notes.',
  text: 'A part of the text.',
} as const

export const omissionOf = (reasons: Readonly<Record<string, string>>) =>
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
