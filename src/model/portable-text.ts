/**
 * The body of a document: Portable Text (https://www.portabletext.org), with the styles that a captured text needs
 * and one inline object, the note reference. Readers can hand it to any Portable Text renderer.
 */

import * as z from 'zod'
import { hrefPattern } from './href.ts'
import { completeLabels, type LabelInputs } from './label.ts'
import { languageTag } from './language.ts'
import { memoize } from './memoize.ts'
import { identifier } from './slug.ts'
import { blockStyles, textMarks } from './text-vocabulary.ts'
import { vocabulary } from './vocabulary.ts'

const key = z
  .string()
  .min(1)
  .meta({ kind: 'key', description: 'Stable key: `l12` began as line 12 of the seed.' })

const link = z
  .strictObject({
    _type: z.literal('link').describe('Kind of the object.'),
    _key: key,
    href: z.string().regex(hrefPattern).describe('Address: http, https, mailto, tel or a path of the site.'),
  })
  .meta({ id: 'Link', description: 'Makes spans a link.' })

const languageMark = z
  .strictObject({
    _type: z.literal('language').describe('Kind of the object.'),
    _key: key,
    language: languageTag,
  })
  .meta({ id: 'LanguageMark', description: 'Says that spans are in another language than the text around.' })

const markDef = z.discriminatedUnion('_type', [languageMark, link])

const noteReference = z
  .strictObject({
    _type: z.literal('noteReference').describe('Kind of the object.'),
    _key: key,
    label: z.string().min(1).describe('Number or sign of the note, as the text gave it.'),
    note: z.string().min(1).optional().meta({
      compiled: true,
      description: 'Key of the first block of the note; absent where its text is not in the document.',
    }),
  })
  .meta({ id: 'NoteReference', description: 'Place where the text refers to a note.' })

const attribution = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .nullable()
      .describe('Person or body that is quoted; null when the text names none.'),
    work: z.string().min(1).nullable().describe('Title of the quoted work; null when the text names none.'),
    line: z
      .int()
      .min(1)
      .max(10_000_000)
      .nullable()
      .describe('Line of the seed that says so; null when it is the quotation’s own.'),
  })
  .meta({ id: 'Attribution', description: 'Whom and what a quotation quotes, where the text says it.' })

/** What a model adds to the words of Portable Text. */
export interface OwnText {
  readonly styles: LabelInputs
  readonly marks: LabelInputs
}

/**
 * The body of the documents of a model. The same words have the same schema, so that a field of a corpus may be blocks,
 * too: a model has one type Block.
 */
export const portableText = ({ styles, marks }: OwnText) => schemaOf(JSON.stringify({ styles, marks }))

const schemaOf = memoize((words: string) => {
  const own = JSON.parse(words) as OwnText
  const marks = { ...textMarks, ...own.marks }
  const decorators = Object.keys(marks).map((mark) => `\`${mark}\``)
  const span = z
    .strictObject({
      _type: z.literal('span').describe('Kind of the object.'),
      _key: key,
      text: z.string().min(1).describe('Text of the span; a line break is `\\n`.'),
      marks: z.array(z.string()).meta({
        kind: 'decorators',
        labels: completeLabels(marks),
        description: `Decorators (${decorators.join(', ')}), then keys of \`markDefs\`.`,
      }),
    })
    .meta({ id: 'Span', description: 'Run of text with the same marks.' })
  const block = z
    .strictObject({
      _type: z.literal('block').describe('Kind of the object.'),
      _key: key,
      style: vocabulary('BlockStyle', 'What a block is.', blockStylesWith(own.styles), { open: true }),
      listItem: z
        .enum(['bullet', 'number'])
        .optional()
        .describe('Kind of list that the block is an item of; absent outside lists.'),
      level: z
        .int()
        .min(1)
        .max(9)
        .optional()
        .describe('Depth of the list item or of the quotation, from 1; absent elsewhere.'),
      marker: z
        .string()
        .min(1)
        .optional()
        .describe('Sign before a numbered item or a note, as the text gave it: `3.`, `(a)`, `۱-`, `[4]`.'),
      value: z
        .int()
        .min(0)
        .max(1_000_000_000)
        .optional()
        .describe('Number that the marker of a list item says; absent when it says none.'),
      label: z
        .string()
        .min(1)
        .optional()
        .describe('Number or sign by which references name the note that begins here; absent outside notes.'),
      speaker: z
        .string()
        .min(1)
        .optional()
        .describe('Who says the block, as the text names them; absent when it is nobody’s speech.'),
      speakerId: identifier
        .optional()
        .describe('Id of the record of who says the block; absent when there is none.'),
      language: languageTag
        .optional()
        .describe('Language of the block, as a BCP 47 tag; absent when it is that of the text.'),
      headerRows: z
        .int()
        .min(0)
        .max(1000)
        .optional()
        .describe('Number of rows of a table that are headings of its columns; absent outside tables.'),
      attribution: attribution.optional(),
      children: z
        .array(z.discriminatedUnion('_type', [span, noteReference]))
        .min(1)
        .describe('Spans and note references in reading order.'),
      markDefs: z.array(markDef).describe('What the keys in `marks` stand for.'),
    })
    .meta({ id: 'Block', description: 'Paragraph, heading, quotation or list item (Portable Text).' })
  return z.array(block).meta({ kind: 'blocks', description: 'Text as Portable Text blocks.' })
})

/** The corpus's own come last. */
const blockStylesWith = (own: LabelInputs): LabelInputs => ({
  ...blockStyles,
  ...own,
})

export type Block = z.infer<ReturnType<typeof portableText>>[number]
export type Inline = Block['children'][number]
export type Span = Extract<Inline, { readonly _type: 'span' }>
export type NoteReference = Extract<Inline, { readonly _type: 'noteReference' }>
export type MarkDef = Block['markDefs'][number]
