/** Reports the problems that only show in the whole corpus: in the declarations of all seeds, the records and the redirects. */

import type { Declaration, Declarations } from '../annotation/declarations.ts'
import type { Redirect } from '../annotation/redirects.ts'
import { type Diagnostic, diagnostic, type Location } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { anyDocument } from '../model/reference.ts'
import { isSafeSlug, slugPattern } from '../model/slug.ts'
import { type IndexedDeclarations, referenceName } from './index-entry.ts'

export interface RecordFile {
  readonly file: string
  /** null when the file could not be read: references to it cannot be checked. */
  readonly ids: ReadonlySet<string> | null
}

export interface WholeCorpus {
  /** Of each seed. */
  readonly declarations: readonly IndexedDeclarations[]
  /** The declarations of one of them with their locations, which cost a compilation. */
  readonly locatedDeclarations: (seed: number) => Declarations
  /** References of records. */
  readonly references: Declarations['references']
  /** The file of each record type. */
  readonly records: ReadonlyMap<string, RecordFile>
  readonly redirects: readonly Redirect[]
}

export function checkCorpus(corpus: WholeCorpus): Diagnostic[] {
  return [
    ...duplicates(corpus, 'id', 'corpus/duplicate-id'),
    ...duplicates(corpus, 'slug', 'corpus/duplicate-slug'),
    ...unsafeSlugs(corpus),
    ...shadows(corpus),
    ...badRedirects(corpus),
    ...dangling(corpus),
    ...selfReferences(corpus),
  ]
}

function duplicates(
  { declarations, locatedDeclarations }: WholeCorpus,
  field: 'id' | 'slug',
  code: 'corpus/duplicate-id' | 'corpus/duplicate-slug',
): Diagnostic[] {
  const first = new Map<string, number>()
  const diagnostics: Diagnostic[] = []
  for (const [seed, { [field]: value }] of declarations.entries()) {
    if (value === null) continue
    const other = first.get(value)
    if (other === undefined) first.set(value, seed)
    else {
      const location = locationOf(locatedDeclarations(seed)[field])
      const taken = locationOf(locatedDeclarations(other)[field])
      const found = `\`${value}\`, which ${taken.file}:${taken.line} has`
      diagnostics.push(diagnostic(code, location, { field, found, expected: `an unused ${field}` }))
    }
  }
  return diagnostics
}

/** @throws Error when the seed no longer declares it, although its bytes are the same. */
function locationOf(declaration: Declaration | null | undefined): Location {
  if (declaration === null || declaration === undefined)
    throw new Error('A declaration has lost its location.')
  return declaration.locate()
}

function unsafeSlugs({ declarations, locatedDeclarations }: WholeCorpus): Diagnostic[] {
  // Other faults of a slug are the schema's to report.
  const isUnsafe = (slug: string | null): boolean =>
    slug !== null && !isSafeSlug(slug) && slugPattern.test(slug)
  return [...declarations.entries()]
    .filter(([, { slug, aliases }]) => isUnsafe(slug) || aliases.some(isUnsafe))
    .flatMap(([seed]) => {
      const { slug, aliases } = locatedDeclarations(seed)
      return [...(slug === null ? [] : [slug]), ...aliases]
    })
    .filter(({ value }) => isUnsafe(value))
    .map(({ value, locate }) => diagnostic('corpus/unsafe-path', locate(), { found: `\`${value}\`` }))
}

/** An address that a document had, or that was retired. */
interface Former {
  readonly value: string
  readonly field: string
  readonly locate: () => Location
}

function shadows({ declarations, locatedDeclarations, redirects }: WholeCorpus): Diagnostic[] {
  const slugs = new Map<string, number>()
  const former: Former[] = []
  for (const [seed, { slug, aliases }] of declarations.entries()) {
    if (slug !== null) slugs.set(slug, seed)
    for (const [i, value] of aliases.entries())
      former.push({
        value,
        field: `aliases.${i}`,
        locate: () => locationOf(locatedDeclarations(seed).aliases[i]),
      })
  }
  for (const { from, location } of redirects)
    former.push({ value: from, field: from, locate: () => location })
  const first = new Map<string, Former>()
  return former.flatMap((address) => {
    const { value, field } = address
    const seed = slugs.get(value)
    const owner =
      seed === undefined ? first.get(value)?.locate : () => locationOf(locatedDeclarations(seed).slug)
    if (owner === undefined) {
      first.set(value, address)
      return []
    }
    const found = `\`${value}\`, which is ${seed === undefined ? 'an alias' : 'the slug'} of ${owner().file}`
    return [
      diagnostic('corpus/alias-shadows', address.locate(), {
        field,
        found,
        expected: 'an address that nothing else has',
      }),
    ]
  })
}

function badRedirects({ declarations, redirects }: WholeCorpus): Diagnostic[] {
  if (redirects.length === 0) return []
  const slugs = new Set(declarations.flatMap(({ slug }) => slug ?? []))
  const former = new Set([...redirects.map((r) => r.from), ...declarations.flatMap(({ aliases }) => aliases)])
  return redirects
    .filter((r) => !slugs.has(r.to))
    .map((r) =>
      diagnostic('corpus/redirect', r.location, {
        field: r.from,
        found: `\`${r.to}\`, ${former.has(r.to) ? 'which leads on to another slug' : 'which no document has'}`,
        expected: 'the slug of a document',
        hint: didYouMean(r.to, slugs),
      }),
    )
}

function dangling(corpus: WholeCorpus): Diagnostic[] {
  const { declarations, locatedDeclarations, references } = corpus
  const { ids, isThere } = known(corpus)
  const ofSeeds = declarations.flatMap((declaration, seed) =>
    declaration.references.every(isThere) ? [] : locatedDeclarations(seed).references,
  )
  return [...ofSeeds, ...references]
    .filter((reference) => !isThere(referenceName(reference)))
    .map(({ to, value, field, locate }) =>
      diagnostic('corpus/dangling-reference', locate(), {
        field,
        found: `\`${value}\``,
        expected: to === anyDocument ? 'the id of a document' : `the id of one ${to}`,
        hint: didYouMean(value, ids(to)) ?? remedy(corpus, to, value),
      }),
    )
}

/** A seed without an id that can be read, or a file of records that cannot: whatever refers to its kind may be there. */
function known({ declarations, records }: WholeCorpus) {
  const documents = declarations.every(({ id }) => id !== null)
    ? new Set(declarations.flatMap(({ id }) => id ?? []))
    : null
  const idsOf = new Map([...records].map(([to, { ids }]) => [to, ids] as const)).set(anyDocument, documents)
  const names = new Set<string>()
  for (const [to, ids] of idsOf) for (const value of ids ?? []) names.add(referenceName({ to, value }))
  const unread = [...idsOf].flatMap(([to, ids]) => (ids === null ? [referenceName({ to, value: '' })] : []))
  return {
    ids: (to: string): Iterable<string> => idsOf.get(to) ?? [],
    isThere: (name: string): boolean => names.has(name) || unread.some((start) => name.startsWith(start)),
  }
}

function remedy({ declarations, records }: WholeCorpus, to: string, value: string): string {
  if (to !== anyDocument)
    return `Add \`${value}:\` with its fields to ${records.get(to)?.file ?? ''}, or correct the id.`
  const named = declarations.find(({ slug, aliases }) => slug === value || aliases.includes(value))
  return named === undefined
    ? 'Each annotation says the `id` of its document.'
    : `\`${value}\` is an address; the document has the id \`${named.id}\`.`
}

function selfReferences({ declarations, locatedDeclarations }: WholeCorpus): Diagnostic[] {
  return declarations.flatMap(({ id, references }, seed) => {
    if (id === null || !references.includes(referenceName({ to: anyDocument, value: id }))) return []
    return locatedDeclarations(seed)
      .references.filter(({ to, value }) => to === anyDocument && value === id)
      .map(({ field, locate }) =>
        diagnostic('corpus/self-reference', locate(), {
          field,
          found: `\`${id}\``,
          expected: 'the id of another document',
        }),
      )
  })
}
