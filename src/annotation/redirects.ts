/** Reads `redirects.yaml` (retired slug -> slug). */

import { type Diagnostic, diagnostic, type Location } from '../diagnostics/diagnostic.ts'
import { isSafeSlug } from '../model/slug.ts'
import { parseYaml } from './yaml.ts'

export const redirectsFile = 'redirects.yaml'

export interface Redirect {
  readonly from: string
  readonly to: string
  readonly location: Location
}

export function readRedirects(
  text: string | undefined,
  file: string,
): { readonly redirects: readonly Redirect[]; readonly diagnostics: readonly Diagnostic[] } {
  if (text === undefined) return { redirects: [], diagnostics: [] }
  const yaml = parseYaml(text, file)
  const diagnostics: Diagnostic[] = [...yaml.diagnostics]
  const redirects: Redirect[] = []
  for (const [from, to] of Object.entries(yaml.value)) {
    const location = yaml.locationOfKey([from])
    const bad = [from, to].find((slug) => typeof slug !== 'string' || !isSafeSlug(slug))
    if (bad === undefined) redirects.push({ from, to: String(to), location })
    else
      diagnostics.push(
        diagnostic('corpus/unsafe-path', location, {
          field: from,
          found: JSON.stringify(bad),
          expected: 'a slug',
        }),
      )
  }
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), diagnostics }
}
