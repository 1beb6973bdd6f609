/**
 * Digests what pages show: short texts that change when that changes and not otherwise, so that a site renders again what
 * has changed and nothing else. It is handed the modules of a package, and loads those that it needs.
 */

import type { Followed } from '../model/followed.ts'
import { once } from './once.ts'
import { sha256Hex } from './sha-256.ts'

type Fields = Readonly<Record<string, unknown>>

/** What digests are made of. All maps are without a prototype. */
export interface Digested {
  /** Every field of documents and of lists, with what its values refer to; null for most. */
  readonly fields: Readonly<Record<string, Followed | null>>
  /** What records refer to, by their type. */
  readonly recordFields: Readonly<Record<string, Followed | null>>
  /** By field, in list order. */
  readonly columns: Readonly<Record<string, () => Promise<{ readonly column: readonly unknown[] }>>>
  /** By type. */
  readonly records: Readonly<
    Record<string, () => Promise<{ readonly records: Readonly<Record<string, Fields>> }>>
  >
  /** In list order, of each document the hash, and behind it types and ids of references that stand in no column. */
  readonly hashes: () => Promise<{ readonly hashes: readonly string[] }>
  readonly load: (slug: string) => Promise<Fields>
  /** Stands for documents where a reference says what it leads to. */
  readonly anyDocument: string
  /** Former slugs, which still lead to documents. */
  readonly aliases: Readonly<Record<string, string>>
}

export interface Digests {
  readonly digest: (slug: string, options?: { readonly with?: readonly string[] }) => Promise<string>
  readonly listDigest: (
    fields?: readonly string[],
    options?: { readonly slugs?: readonly string[] },
  ) => Promise<string>
}

/** What others show of a document that they refer to. */
const faceFields = ['id', 'type', 'slug', 'title', 'titleLanguage', 'language', 'direction']

export function digestsOf(source: Digested): Digests {
  const { anyDocument } = source
  const columnsOf = async (fields: readonly string[]): Promise<(readonly unknown[])[]> =>
    Promise.all(fields.map(async (field) => (await source.columns[field]?.())?.column ?? []))
  const places = once(async () => {
    const [slugs = [], ids = []] = await columnsOf(['slug', 'id'])
    return { ofSlug: placesOf(slugs), ofId: placesOf(ids) }
  })
  const records = once(async () => {
    const loaded = Object.entries(source.records).map(
      async ([type, load]) => [type, (await load()).records] as const,
    )
    return new Map(await Promise.all(loaded))
  })
  const faces = once(() => columnsOf(faceFields))
  /** Place of a document -> references to it and from it, each to be followed. */
  const related = once(async () => {
    const fields = Object.keys(source.columns).filter((field) => source.fields[field] !== null)
    const columns = await columnsOf(fields)
    const [ids = []] = await columnsOf(['id'])
    const { ofId } = await places()
    const found = ids.map((_, place) => {
      const references = new Set<string>()
      for (const [i, field] of fields.entries())
        collect(source.fields[field], columns[i]?.[place], references)
      return references
    })
    for (const [place, references] of found.map((set) => [...set]).entries())
      for (const reference of references) {
        const [type, id = ''] = reference.split(' ')
        if (type === anyDocument) found[ofId.get(id) ?? -1]?.add(`${anyDocument} ${ids[place]}`)
      }
    return found
  })

  async function placeOf(slug: string): Promise<number> {
    const place = (await places()).ofSlug.get(source.aliases[slug] ?? slug)
    if (place === undefined) throw new Error(`No document has the slug "${slug}".`)
    return place
  }

  /** What the references lead to, and what that refers to in turn. */
  async function behind(references: ReadonlySet<string>): Promise<unknown[]> {
    if (references.size === 0) return []
    const [ofType, { ofId }, columns] = [await records(), await places(), await faces()]
    const found = new Set(references)
    const values: [string, unknown][] = []
    // A set that grows while it is gone through gives what is added, too.
    for (const reference of found) {
      const [type = '', id = ''] = reference.split(' ')
      if (type === anyDocument || type === '*') {
        const place = ofId.get(id)
        if (place !== undefined)
          values.push([`${anyDocument} ${id}`, columns.map((column) => column[place] ?? null)])
      }
      for (const [name, all] of type === '*' ? ofType : [[type, ofType.get(type)] as const]) {
        const record = all !== undefined && Object.hasOwn(all, id) ? all[id] : undefined
        if (record === undefined) continue
        values.push([`${name} ${id}`, record])
        collect(source.recordFields[name], record, found)
      }
    }
    return values.sort(([a], [b]) => (a < b ? -1 : 1))
  }

  async function whole(place: number): Promise<string> {
    const [{ hashes }, ofAll] = [await source.hashes(), await related()]
    const [hash, ...others] = (hashes[place] ?? '').split(' ')
    const references = new Set(ofAll[place])
    for (let i = 0; i < others.length; i += 2) references.add(`${others[i]} ${others[i + 1]}`)
    return shortSha256(JSON.stringify([hash, await behind(references)]))
  }

  async function digest(slug: string, options: { readonly with?: readonly string[] } = {}): Promise<string> {
    const place = await placeOf(slug)
    if (options.with === undefined) return whole(place)
    const fields = known(options.with, source.fields)
    const inDocument = fields.some((field) => source.columns[field] === undefined)
    const [columns, document] = [await columnsOf(fields), inDocument ? await source.load(slug) : {}]
    const values = fields.map((field, i) => (source.columns[field] ? columns[i]?.[place] : document[field]))
    return shown(
      fields,
      values.map((value) => [value]),
    )
  }

  async function listDigest(
    given: readonly string[] = Object.keys(source.columns),
    { slugs }: { readonly slugs?: readonly string[] } = {},
  ): Promise<string> {
    const fields = known(given, source.columns)
    const columns = await columnsOf(fields)
    const rows = slugs === undefined ? null : await Promise.all(slugs.map(placeOf))
    return shown(
      fields,
      rows === null ? columns : columns.map((column) => rows.map((place) => column[place])),
    )
  }

  async function shown(fields: readonly string[], columns: readonly (readonly unknown[])[]): Promise<string> {
    const references = new Set<string>()
    for (const [i, field] of fields.entries()) collect([source.fields[field] ?? ''], columns[i], references)
    // A field that a type does not have is told apart from one without a value.
    const texts = columns.map((column) => column.map((value) => JSON.stringify(value) ?? ''))
    return shortSha256(JSON.stringify([fields, texts, await behind(references)]))
  }

  return { digest, listDigest }
}

/** The fields once each, in one order. @throws RangeError when there is none of a name. @throws TypeError when they are no list. */
function known(fields: readonly string[], all: Readonly<Record<string, unknown>>): string[] {
  if (!Array.isArray(fields)) throw new TypeError(`No list of fields: ${fields}.`)
  for (const field of fields)
    if (!(field in all))
      throw new RangeError(`There is no field "${field}" here. Known: ${Object.keys(all).join(', ')}.`)
  return [...new Set(fields)].sort()
}

/** Adds `<type> <id>` for each reference, and `* <id>` for a text that may be one. */
function collect(followed: Followed | null | undefined, value: unknown, found: Set<string>): void {
  if (followed === null || followed === undefined || followed === '' || value === null || value === undefined)
    return
  if (typeof value === 'string') {
    if (typeof followed !== 'object') found.add(`${followed === true ? '*' : followed} ${value}`)
  } else if (Array.isArray(value)) {
    const inner = followed === true ? true : (followed as readonly [Followed])[0]
    for (const item of value) collect(inner, item, found)
  } else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value))
      collect(
        followed === true ? true : (followed as { readonly [name: string]: Followed })[name],
        inner,
        found,
      )
  }
}

const placesOf = (keys: readonly unknown[]): ReadonlyMap<unknown, number> =>
  new Map(keys.map((key, place) => [key, place]))

/** 96 bits, as many as the manifest has of each document. */
const shortSha256 = async (text: string): Promise<string> => (await sha256Hex(text)).slice(0, 24)
