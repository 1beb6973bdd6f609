/** What any document is, whatever the corpus: identity, address, text and provenance. */

import * as z from 'zod'
import { languageTag } from './language.ts'
import type { Block, portableText } from './portable-text.ts'
import { gap, lost, type omissionOf, source } from './provenance.ts'
import { reference } from './reference.ts'
import { identifier, slug } from './slug.ts'

/** Fields before the corpus's own, in the order in which a document prints. */
export const leadingFields = {
  id: identifier.describe('Identity: never changes and is never given to another document.'),
  slug: slug.describe('Address: ASCII words joined by hyphens, unique in the package.'),
  aliases: z.array(slug).describe('Former slugs, which still lead here.'),
  title: z.string().min(1).describe('Title.'),
  language: languageTag.describe('Language of the text, as a BCP 47 tag.'),
} as const

/** Fields that editors give with a basis in every corpus. */
export const editorialBaseFields = ['title', 'language'] as const

/** Makes a field one that the compiler fills in. */
export const compiled = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ compiled: true })

/** Computed from the text, never given by hand. */
export const derivedFields = {
  languages: compiled(
    z.array(languageTag).describe('Languages of the text and of its replies, each once, in reading order.'),
  ),
  direction: compiled(z.enum(['ltr', 'rtl']).describe('Writing direction of the text.')),
  words: compiled(
    z.int().min(0).max(100_000_000).describe('Number of words of the body (Unicode word segmentation).'),
  ),
  readingMinutes: compiled(
    z.int().min(1).max(1_000_000).describe('Reading time in whole minutes, at 230 words a minute.'),
  ),
} as const

/** Who speaks in a document of a model with replies. */
export const voicesOf = (authorType: string) =>
  compiled(
    z
      .array(reference(authorType))
      .describe(
        'Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known.',
      ),
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
  body: blocks.describe('The text, as Portable Text blocks.'),
  contents: compiled(
    z
      .array(
        z
          .strictObject({
            key: z.string().describe('Key of the heading’s block.'),
            level: z.int().min(1).max(6).describe('Level of the heading.'),
            text: z.string().describe('Text of the heading.'),
          })
          .meta({ id: 'ContentsEntry', description: 'One heading of the table of contents.' }),
      )
      .describe('Table of contents: the headings in order.'),
  ),
  source: compiled(source.describe('The raw text that the document was made from.')),
  omissions: compiled(z.array(omission).describe('What of the seed is not in the document, and why.')),
  gaps: compiled(z.array(gap).describe('What the capture had lost before it became a seed.')),
  lost: compiled(
    z
      .array(lost)
      .describe(
        'All that the capture lost, whatever says so: omissions, gaps, references to notes that are not there.',
      ),
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
