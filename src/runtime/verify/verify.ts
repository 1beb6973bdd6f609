/**
 * Finds what is damaged in a package: compares documents, lines, columns and records, as they are loaded, with the hashes
 * and sums that the build took of them. It is handed the modules of the package.
 */

import type { Values } from '../leaf-sums.ts'
import type { PackedLines } from '../lines.ts'
import { linesModule } from '../lines-module.ts'
import { once } from '../once.ts'
import { type HashedRecord, rootText } from '../package-root.ts'
import { sha256Hex } from '../sha-256.ts'
import { changedIn, sumList } from '../sum-list.ts'
import { type Damage, damage, documentDamages, type Expected, expectedOf, lineDamages } from './damage.ts'

/** What a package is verified by. Maps are without a prototype. */
export interface Verified {
  /** In list order. */
  readonly slugs: () => Promise<readonly string[]>
  readonly document: (slug: string) => Promise<Values>
  readonly lines: (slug: string) => Promise<PackedLines>
  readonly columns: Readonly<Record<string, () => Promise<{ readonly column: readonly unknown[] }>>>
  /** `sumList` of the columns that repeat no field of documents. */
  readonly columnSums: Readonly<Record<string, string>>
  readonly records: Readonly<Record<string, () => Promise<{ readonly records: Values }>>>
  /** Ids of the records of each type, and the `sumList` of their JSON. */
  readonly recordSums: Readonly<Record<string, { readonly ids: readonly string[]; readonly sum: string }>>
  /** In list order: the first digits of the hash of the document, and of the references that follow them. */
  readonly hashes: () => Promise<{ readonly hashes: readonly string[] }>
  /** In list order. */
  readonly sums: () => Promise<{ readonly sums: readonly string[] }>
  readonly root: string
}

interface PackageState {
  readonly root: string
  readonly damages: readonly Damage[]
}

export interface Verification {
  readonly verify: (document: Values) => Promise<readonly Damage[]>
  readonly verifyPackage: () => Promise<PackageState>
}

/** The document is null where it is damaged; a hash is empty where there is nothing to take it of. */
interface Checked {
  readonly document: Values | null
  readonly hash: string
  readonly linesHash: string
  readonly damages: readonly Damage[]
}

interface CheckedRecords {
  readonly hashed: readonly HashedRecord[]
  readonly damages: readonly Damage[]
}

export function verificationOf(source: Verified): Verification {
  const expected = once(async (): Promise<readonly Expected[]> => {
    const [slugs, { hashes }, { sums }] = await Promise.all([source.slugs(), source.hashes(), source.sums()])
    return slugs.map((slug, i) => expectedOf(slug, hashes[i] ?? '', sums[i] ?? ''))
  })

  async function verify(document: Values): Promise<readonly Damage[]> {
    if (typeof document?.slug !== 'string') throw new TypeError('No document: it has no slug.')
    const wanted = (await expected()).find(({ slug }) => slug === document.slug)
    if (wanted === undefined) throw new Error(`No document has the slug "${document.slug}".`)
    return (await check(source, wanted, document)).damages
  }

  async function verifyPackage(): Promise<PackageState> {
    const all = await expected()
    const documents = await Promise.all(all.map((wanted) => check(source, wanted)))
    const fields = Object.keys(source.columns)
    const lists = await Promise.all(fields.map((field) => listDamages(source, field, { all, documents })))
    const records = await Promise.all(Object.keys(source.records).map((type) => checkRecords(source, type)))
    const damages = [...documents, ...records].flatMap((one) => one.damages).concat(lists.flat())
    const hashed = records.flatMap((one) => one.hashed)
    const root = await sha256Hex(rootText(documents, hashed))
    return { root, damages: damages.length === 0 && root !== source.root ? [damage('package')] : damages }
  }

  return { verify, verifyPackage }
}

/** Checks a document, the package's where none is given, and the lines of its seed. */
async function check(source: Verified, wanted: Expected, given?: Values): Promise<Checked> {
  const { slug } = wanted
  const [document, json] = await loaded(async () => given ?? source.document(slug), JSON.stringify)
  const [lines, module] = await loaded(() => source.lines(slug), linesModule)
  const [hash, linesHash] = await Promise.all([hashOf(json), hashOf(module)])
  const isWhole = hash.startsWith(wanted.hash)
  const damages = [
    ...(isWhole ? [] : named(() => documentDamages(wanted, document, lines), damage('document', { slug }))),
    ...(linesHash.startsWith(wanted.linesHash)
      ? []
      : named(() => lineDamages(wanted, document, lines), damage('lines', { slug }))),
  ]
  return { document: isWhole ? document : null, hash, linesHash, damages }
}

/** What is found; `unnamed` where so much is damaged that it cannot be looked through. */
function named(find: () => readonly Damage[], unnamed: Damage): readonly Damage[] {
  try {
    return find()
  } catch {
    return [unnamed]
  }
}

const hashOf = async (text: string | null): Promise<string> => (text === null ? '' : sha256Hex(text))

/** A column must repeat the field of each document, as far as that is whole itself. */
async function listDamages(
  { columns, columnSums }: Verified,
  field: string,
  { all, documents }: { readonly all: readonly Expected[]; readonly documents: readonly Checked[] },
): Promise<readonly Damage[]> {
  const [column, texts] = await loaded(async () => (await columns[field]?.())?.column, textsOf)
  if (column === null || texts === null) return [damage('list', { field })]
  const sum = columnSums[field]
  if (sum !== undefined) {
    const slug = all[changedIn(texts, sum)]?.slug ?? null
    return sumList(texts) === sum ? [] : [damage('list', { field, slug })]
  }
  const differing = all.filter((_, i) => {
    const document = documents[i]?.document ?? null
    return document !== null && textOf(document[field]) !== texts[i]
  })
  // Where there is one too many or too few, those behind it are others without being damaged.
  const named = texts.length === all.length ? differing : differing.slice(0, 1)
  return named.map(({ slug }) => damage('list', { field, slug }))
}

async function checkRecords({ records, recordSums }: Verified, type: string): Promise<CheckedRecords> {
  const { ids = [], sum = '' } = recordSums[type] ?? {}
  const [found, texts] = await loaded(
    async () => (await records[type]?.())?.records,
    (all) => ids.map((id) => textOf(all[id])),
  )
  if (found === null || texts === null) return { hashed: [], damages: [damage('record', { record: type })] }
  const hashed = await Promise.all(
    ids.map(async (id, i) => ({ type, id, hash: await sha256Hex(texts[i] ?? '') })),
  )
  if (sumList(texts) === sum && Object.keys(found).length === ids.length) return { hashed, damages: [] }
  const id = ids[changedIn(texts, sum)]
  return { hashed, damages: [damage('record', { record: id === undefined ? type : `${type} ${id}` })] }
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? 'undefined'

const textsOf = (values: readonly unknown[]): string[] => values.map(textOf)

/** What is loaded, and what is made of it; nothing where a module cannot be read, or does not hold what it should. */
async function loaded<T, Made>(
  load: () => Promise<T | undefined>,
  make: (value: T) => Made,
): Promise<readonly [T, Made] | readonly [null, null]> {
  try {
    const value = await load()
    return value === undefined ? [null, null] : [value, make(value)]
  } catch {
    return [null, null]
  }
}
