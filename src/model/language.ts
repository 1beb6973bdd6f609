/** Language tags: BCP 47, every subtag in the IANA registry (through the `language-tags` library). */

import tags from 'language-tags'
import * as z from 'zod'

/** What is wrong with a tag, in the library's words; empty when the tag is valid. */
export const languageErrors = (value: string): string[] =>
  tags(value)
    .errors()
    .map((e) => e.message)

/** Form of a tag, without the registry: as much as a JSON Schema can check. */
const shape = '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'

export const languageTag = z
  .string()
  .refine((value) => languageErrors(value).length === 0, { params: { code: 'value/language' } })
  .meta({
    kind: 'language',
    pattern: shape,
    description: 'Language as a BCP 47 tag, with the script where it matters.',
  })
