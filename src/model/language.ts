/** Language tags: BCP 47, every subtag in the IANA registry (through the `language-tags` library). */

import tags from 'language-tags'
import * as z from 'zod'
import { remembered } from './remembered.ts'

/** Form of a tag, without the registry: as much as a JSON Schema can check. */
const shape = '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'

const wellFormed = new RegExp(shape)

/** What is wrong with a tag, in words; empty when the tag is valid and `Intl` can work with it. */
export const languageErrors = remembered((value): readonly string[] => {
  if (!wellFormed.test(value)) return ['It is not subtags joined by hyphens.']
  const errors = tags(value)
    .errors()
    .map((e) => e.message)
  return errors.length > 0 || isKnownToIntl(value) ? errors : ['It has an unfinished or outdated part.']
})

function isKnownToIntl(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

export const languageTag = z
  .string()
  .refine((value) => languageErrors(value).length === 0, { params: { code: 'value/language' } })
  .meta({
    kind: 'language',
    pattern: shape,
    description: 'Language as a BCP 47 tag, with the script where it matters.',
  })
