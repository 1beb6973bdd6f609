/** Language tags: BCP 47, every subtag in the IANA registry (through the `language-tags` library). */

import tags from 'language-tags'
import * as z from 'zod'

/** What is wrong with a tag, in the library's words; empty when the tag is valid. */
export const languageErrors = (value: string): string[] =>
  tags(value)
    .errors()
    .map((e) => e.message)

export const languageTag = z
  .string()
  .refine((value) => languageErrors(value).length === 0, { params: { code: 'value/language' } })
  .meta({ kind: 'language', description: 'Language as a BCP 47 tag, with the script where it matters.' })
