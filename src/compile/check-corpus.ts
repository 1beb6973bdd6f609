/** Takes what all seeds claim, the records and the redirects; gives the problems that only show in the whole corpus. */

import type { Redirect } from '../annotation/redirects.ts'
import { type Place, type Problem, problem } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { isSafeSlug, slugPattern } from '../model/slug.ts'
import type { Claim, Claims } from './compiled-seed.ts'
import { type CardClaims, referenceName } from './index-entry.ts'

export interface RecordFile {
  readonly file: string
  /** null when the file could not be read: references into it cannot be judged. */
  readonly ids: ReadonlySet<string> | null
}

export interface WholeCorpus {
  /** Of each seed. */
  readonly claims: readonly CardClaims[]
  /** The claims of one of them with their places, which cost a compilation. */
  readonly placed: (seed: number) => Claims
  /** References of records. */
  readonly references: Claims['references']
  /** The file of each record type. */
  readonly records: ReadonlyMap<string, RecordFile>
  readonly redirects: readonly Redirect[]
}

export function checkCorpus(corpus: WholeCorpus): Problem[] {
  return [
    ...duplicates(corpus, 'id', 'corpus/duplicate-id'),
    ...duplicates(corpus, 'slug', 'corpus/duplicate-slug'),
    ...unsafeSlugs(corpus),
    ...shadows(corpus),
    ...badRedirects(corpus),
    ...dangling(corpus),
  ]
}

function duplicates(
  { claims, placed }: WholeCorpus,
  field: 'id' | 'slug',
  code: 'corpus/duplicate-id' | 'corpus/duplicate-slug',
): Problem[] {
  const first = new Map<string, number>()
  const problems: Problem[] = []
  for (const [seed, { [field]: value }] of claims.entries()) {
    if (value === null) continue
    const other = first.get(value)
    if (other === undefined) first.set(value, seed)
    else {
      const place = placeOf(placed(seed)[field])
      const taken = placeOf(placed(other)[field])
      const found = `\`${value}\`, which ${taken.file}:${taken.line} has`
      problems.push(problem(code, place, { field, found, expected: `an unused ${field}` }))
    }
  }
  return problems
}

/** @throws Error when the seed no longer claims it: who asked had read the same bytes. */
function placeOf(claim: Claim | null | undefined): Place {
  if (claim === null || claim === undefined) throw new Error('A claim has lost its place.')
  return claim.place
}

function unsafeSlugs({ claims, placed }: WholeCorpus): Problem[] {
  // Other faults of a slug are the schema's to report.
  const isUnsafe = (slug: string | null): boolean =>
    slug !== null && !isSafeSlug(slug) && slugPattern.test(slug)
  return [...claims.entries()]
    .filter(([, { slug, aliases }]) => isUnsafe(slug) || aliases.some(isUnsafe))
    .flatMap(([seed]) => {
      const { slug, aliases } = placed(seed)
      return [...(slug === null ? [] : [slug]), ...aliases]
    })
    .filter(({ value }) => isUnsafe(value))
    .map(({ value, place }) => problem('corpus/unsafe-path', place, { found: `\`${value}\`` }))
}

/** An address that a document had, or that was retired. */
interface Former {
  readonly value: string
  readonly field: string
  readonly place: () => Place
}

function shadows({ claims, placed, redirects }: WholeCorpus): Problem[] {
  const slugs = new Map<string, number>()
  const former: Former[] = []
  for (const [seed, { slug, aliases }] of claims.entries()) {
    if (slug !== null) slugs.set(slug, seed)
    for (const [i, value] of aliases.entries())
      former.push({ value, field: `aliases.${i}`, place: () => placeOf(placed(seed).aliases[i]) })
  }
  for (const { from, place } of redirects) former.push({ value: from, field: from, place: () => place })
  const first = new Map<string, Former>()
  return former.flatMap((address) => {
    const { value, field } = address
    const seed = slugs.get(value)
    const owner = seed === undefined ? first.get(value)?.place : () => placeOf(placed(seed).slug)
    if (owner === undefined) {
      first.set(value, address)
      return []
    }
    const found = `\`${value}\`, which is ${seed === undefined ? 'an alias' : 'the slug'} of ${owner().file}`
    return [
      problem('corpus/alias-shadows', address.place(), {
        field,
        found,
        expected: 'an address that nothing else has',
      }),
    ]
  })
}

function badRedirects({ claims, redirects }: WholeCorpus): Problem[] {
  if (redirects.length === 0) return []
  const slugs = new Set(claims.flatMap(({ slug }) => slug ?? []))
  const former = new Set([...redirects.map((r) => r.from), ...claims.flatMap(({ aliases }) => aliases)])
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

function dangling({ claims, placed, references, records }: WholeCorpus): Problem[] {
  const known = new Set<string>()
  for (const [to, { ids }] of records) for (const value of ids ?? []) known.add(referenceName({ to, value }))
  const unread = [...records].flatMap(([to, { ids }]) =>
    ids === null ? [referenceName({ to, value: '' })] : [],
  )
  const isThere = (name: string): boolean => known.has(name) || unread.some((start) => name.startsWith(start))
  const ofSeeds = claims.flatMap((claim, seed) =>
    claim.references.every(isThere) ? [] : placed(seed).references,
  )
  return [...ofSeeds, ...references]
    .filter((reference) => !isThere(referenceName(reference)))
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
