/** Takes what all seeds claim, the records and the redirects; gives the problems that only show in the whole corpus. */

import { type Place, type Problem, problem } from '../diagnostics/problem.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { isSafeSlug, slugPattern } from '../model/slug.ts'
import type { Claim, Claims } from '../seeds/compiled-seed.ts'
import type { Redirect } from '../seeds/redirects.ts'

export interface RecordFile {
  readonly file: string
  /** null when the file could not be read: references into it cannot be judged. */
  readonly ids: ReadonlySet<string> | null
}

/** `references` are those of documents and records; `records` holds the file of each record type. */
export function checkCorpus(
  claims: readonly Claims[],
  references: Claims['references'],
  records: ReadonlyMap<string, RecordFile>,
  redirects: readonly Redirect[],
): Problem[] {
  return [
    ...duplicates(claims, 'id', 'corpus/duplicate-id'),
    ...duplicates(claims, 'slug', 'corpus/duplicate-slug'),
    ...unsafeSlugs(claims),
    ...shadows(claims, redirects),
    ...badRedirects(claims, redirects),
    ...dangling(references, records),
  ]
}

function duplicates(
  claims: readonly Claims[],
  field: 'id' | 'slug',
  code: 'corpus/duplicate-id' | 'corpus/duplicate-slug',
): Problem[] {
  const first = new Map<string, Place>()
  const problems: Problem[] = []
  for (const { [field]: claim } of claims) {
    if (claim === null) continue
    const other = first.get(claim.value)
    if (other === undefined) first.set(claim.value, claim.place)
    else {
      const found = `\`${claim.value}\`, which ${other.file}:${other.line} has`
      problems.push(problem(code, claim.place, { field, found, expected: `an unused ${field}` }))
    }
  }
  return problems
}

function unsafeSlugs(claims: readonly Claims[]): Problem[] {
  // Other faults of a slug are the schema's to report.
  const isUnsafe = ({ value }: Claim): boolean => !isSafeSlug(value) && slugPattern.test(value)
  const unsafe: Claim[] = []
  for (const { slug, aliases } of claims) {
    if (slug !== null && isUnsafe(slug)) unsafe.push(slug)
    for (const alias of aliases) if (isUnsafe(alias)) unsafe.push(alias)
  }
  return unsafe.map(({ value, place }) => problem('corpus/unsafe-path', place, { found: `\`${value}\`` }))
}

function shadows(claims: readonly Claims[], redirects: readonly Redirect[]): Problem[] {
  const slugs = new Map<string, Place>()
  const former: (Claim & { readonly field: string })[] = []
  for (const { slug, aliases } of claims) {
    if (slug !== null) slugs.set(slug.value, slug.place)
    for (const [i, alias] of aliases.entries()) former.push({ ...alias, field: `aliases.${i}` })
  }
  for (const { from, place } of redirects) former.push({ value: from, place, field: from })
  const first = new Map<string, Place>()
  return former.flatMap(({ value, place, field }) => {
    const slug = slugs.get(value)
    const owner = slug ?? first.get(value)
    if (owner === undefined) {
      first.set(value, place)
      return []
    }
    const found = `\`${value}\`, which is ${slug === undefined ? 'an alias' : 'the slug'} of ${owner.file}`
    return [
      problem('corpus/alias-shadows', place, { field, found, expected: 'an address that nothing else has' }),
    ]
  })
}

function badRedirects(claims: readonly Claims[], redirects: readonly Redirect[]): Problem[] {
  if (redirects.length === 0) return []
  const slugs = new Set(claims.flatMap((c) => (c.slug === null ? [] : [c.slug.value])))
  const former = new Set([
    ...redirects.map((r) => r.from),
    ...claims.flatMap((c) => c.aliases.map((a) => a.value)),
  ])
  return redirects
    .filter((r) => !slugs.has(r.to))
    .map((r) =>
      problem('corpus/redirect', r.place, {
        field: r.from,
        found: `\`${r.to}\`, ${former.has(r.to) ? 'which leads on to another slug' : 'which no document has'}`,
        expected: 'the slug of a document',
        hint: didYouMean(r.to, slugs),
      }),
    )
}

function dangling(references: Claims['references'], records: ReadonlyMap<string, RecordFile>): Problem[] {
  const isThere = ({ to, value }: Claims['references'][number]): boolean => {
    const ids = records.get(to)?.ids
    return ids === null || ids?.has(value) === true
  }
  return references
    .filter((reference) => !isThere(reference))
    .map(({ to, value, field, place }) => {
      const { file, ids } = records.get(to) ?? { file: '', ids: null }
      const hint =
        didYouMean(value, ids ?? []) ?? `Add \`${value}:\` with its fields to ${file}, or correct the id.`
      return problem('corpus/dangling-reference', place, {
        field,
        found: `\`${value}\``,
        expected: `the id of one ${to}`,
        hint,
      })
    })
}
