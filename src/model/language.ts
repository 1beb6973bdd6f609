/** Language tags: BCP 47, every subtag in the IANA registry (through the `language-tags` library). */

import * as z from 'zod'
import { lazyImport } from './lazy-import.ts'
import { memoize } from './memoize.ts'

/** Form of a tag, without the registry: as much as a JSON Schema can check. */
const shape = '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'

const wellFormed = new RegExp(shape)

/** ISO 639-1, all in the registry: most texts are in one of these, and the registry holds nine thousand. */
const common = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es ' +
    'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki ' +
    'kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no ' +
    'nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te ' +
    'tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
)

/** What is wrong with a tag, in words; empty when the tag is valid and `Intl` can work with it. */
export const languageErrors = memoize((value): readonly string[] => {
  if (common.has(value)) return []
  if (!wellFormed.test(value)) return ['It is not subtags joined by hyphens.']
  const tags = lazyImport<typeof import('language-tags')>('language-tags')
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
