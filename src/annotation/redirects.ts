/** Takes the text of `redirects.yaml` (retired slug -> slug); gives the redirects with their places. */

import { type Place, type Problem, problem } from '../diagnostics/diagnostic.ts'
import { isSafeSlug } from '../model/slug.ts'
import { parseYaml } from './yaml.ts'

export const redirectsFile = 'redirects.yaml'

export interface Redirect {
  readonly from: string
  readonly to: string
  readonly place: Place
}

export function readRedirects(
  text: string | undefined,
  file: string,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
  if (text === undefined) return { redirects: [], problems: [] }
  const yaml = parseYaml(text, file)
  const problems: Problem[] = [...yaml.problems]
  const redirects: Redirect[] = []
  for (const [from, to] of Object.entries(yaml.value)) {
    const place = yaml.placeOfKey([from])
    const bad = [from, to].find((slug) => typeof slug !== 'string' || !isSafeSlug(slug))
    if (bad === undefined) redirects.push({ from, to: String(to), place })
    else
      problems.push(
        problem('corpus/unsafe-path', place, { field: from, found: JSON.stringify(bad), expected: 'a slug' }),
      )
  }
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), problems }
}
