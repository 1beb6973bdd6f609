/** Reading all records from the API of a CMS, in the pages that it gives: an API of a few lines simulates each. */

import { describe, expect, it } from 'vitest'
import { collectionOf, type Entry } from '../../src/cms/cms-model.ts'
import { contentful } from '../../src/cms/contentful/target.ts'
import { directus } from '../../src/cms/directus/target.ts'
import { payload } from '../../src/cms/payload/target.ts'
import { storyblok } from '../../src/cms/storyblok/target.ts'
import { withDocumentIds } from '../../src/cms/strapi/document-ids.ts'
import { strapi } from '../../src/cms/strapi/target.ts'
import type { AnyTarget } from '../../src/cms/target.ts'
import { loadTargets } from '../../src/cms/targets.ts'
import { authorIds, builtEntries, corpusModel as cms } from '../support/built-entries.ts'
import { sampleOf } from '../support/cms-entries.ts'

const all: readonly Entry[] = [...builtEntries, ...sampleOf(cms, authorIds, 130)]

/** As a server has it. */
const there = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

type Answer = (way: string, query: URLSearchParams) => unknown

const page = <T>(list: readonly T[], at: number, length: number): readonly T[] => list.slice(at, at + length)

/** The records that a server holds: encoded for the first page and kept for all others. */
function recordsOf<Stored>(encode: (entry: Entry) => Stored): () => readonly Stored[] {
  let records: readonly Stored[] | null = null
  return () => {
    records ??= all.map((entry) => there(encode(entry)))
    return records
  }
}

const inContentful = recordsOf((entry) => contentful.encode(cms, entry))
const inDirectus = recordsOf((entry) => directus.encode(cms, entry))
const inPayload = recordsOf((entry) => payload.encode(cms, entry))
const inStoryblok = recordsOf((entry) => storyblok.encode(cms, entry))
const inStrapi = recordsOf((entry) => withDocumentIds(strapi.encode(cms, entry), (_, id) => `doc-${id}`))

/** Of a kind: what `collectionOf` an entry’s record is called in the address. */
const apis: Readonly<Record<string, Answer>> = {
  contentful(way, query) {
    expect([way, query.get('locale')]).toEqual(['/entries', '*'])
    const ofType = inContentful().filter(({ sys }) => sys.contentType.sys.id === query.get('content_type'))
    const items = page(ofType, Number(query.get('skip')), Math.min(Number(query.get('limit')), 1000))
    return { total: ofType.length, items }
  },
  directus(way, query) {
    expect([query.get('limit'), query.get('fields')?.startsWith('*')]).toEqual(['-1', true])
    return { data: inDirectus().flatMap((r) => (`/items/${r.collection}` === way ? [r.item] : [])) }
  },
  payload(way, query) {
    expect([query.get('pagination'), query.get('depth')]).toEqual(['false', '0'])
    return { docs: inPayload().flatMap((r) => (`/${r.collection}` === way ? [r.data] : [])) }
  },
  storyblok(_, query) {
    const length = Number(query.get('per_page'))
    expect(length).toBeLessThanOrEqual(100)
    const ofType = inStoryblok().filter(({ content }) => content.component === query.get('content_type'))
    return { stories: page(ofType, (Number(query.get('page')) - 1) * length, length) }
  },
  strapi(way, query) {
    const length = Number(query.get('pagination[pageSize]'))
    const records = inStrapi().filter(({ collection }) => `/${collection}` === way)
    // A relation comes as what was asked for of it.
    const populated = JSON.parse(JSON.stringify(records), (_, value: unknown) =>
      typeof value === 'string' && value.startsWith('doc-') ? { ownId: value.slice('doc-'.length) } : value,
    ) as typeof records
    const data = page(populated, (Number(query.get('pagination[page]')) - 1) * length, length)
    return {
      data: data.map((record) => record.data),
      meta: { pagination: { pageCount: Math.ceil(records.length / length) } },
    }
  },
}

const withApi = (await loadTargets()).filter((target) => target.fetchRecords !== undefined)

async function fetched({ name, fetchRecords, decode }: AnyTarget): Promise<Entry[]> {
  const get = async (path: string): Promise<unknown> => {
    const [way = '', query] = path.split('?')
    return apis[name]?.(way, new URLSearchParams(query))
  }
  const found: Entry[] = []
  for await (const record of fetchRecords?.(cms, get) ?? []) found.push(decode(cms, record as never))
  return found
}

const byId = (entries: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry) => [`${entry.type} ${entry.value.id}`, entry]))

describe('the API of', () => {
  it('is simulated for each CMS that has one', () => {
    expect(withApi.map(({ name }) => name).sort()).toEqual(Object.keys(apis).sort())
  })

  it.each(withApi.map((target) => [target.name, target] as const))(
    '%s gives every record, however many pages it takes',
    async (_, target) => {
      const found = await fetched(target)
      expect(found).toHaveLength(all.length)
      expect(byId(found)).toStrictEqual(byId(all))
    },
  )
})

it('a record for Strapi has the ids that Strapi gave in place of ours, and all else as it was', () => {
  const [post] = all.filter(
    ({ type, value }) => type === 'Post' && (value.authors as readonly string[]).length > 0,
  )
  if (post === undefined) expect.fail()
  const record = strapi.encode(cms, post)
  const text = JSON.stringify(withDocumentIds(record, (collection, id) => `${collection}/${id}`).data)
  for (const id of post.value.authors as readonly string[]) expect(text).toContain(`"authors/${id}"`)
  expect(text).not.toContain('"collection":')
  expect(collectionOf(cms, 'Post').type).toBe('Post')
})
