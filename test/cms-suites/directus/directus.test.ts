/** A real Directus: it applies our snapshot, takes our records, gives them back as they were, and refuses wrong ones. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CmsModel, Entry } from '../../../src/cms/cms-model.ts'
import { fetchRecords } from '../../../src/cms/directus/fetch-records.ts'
import type { DirectusRecord } from '../../../src/cms/directus/records.ts'
import { directus } from '../../../src/cms/directus/target.ts'
import { allChecks } from '../../../src/cms/target.ts'
import { authorIds, corpusModel } from '../../support/built-entries.ts'
import { sampleOf } from '../../support/cms-entries.ts'
import { differencesOf } from '../../support/differences.ts'
import { everything } from '../../support/every-kind.ts'
import { richEntries } from '../../support/rich-entry.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { type Answer, boot, type Directus } from './boot.ts'

/** The collections of the corpus, and an invented one that has every kind of field. */
const cms: CmsModel = { ...corpusModel, collections: [...corpusModel.collections, everything] }
const snapshot = directus.schema(cms)

const all: readonly Entry[] = [...richEntries, ...sampleOf(cms, authorIds, 12)]

let running: Directus

const apply = async (schema: unknown): Promise<Answer> => {
  const diff = await running.ask('POST', '/schema/diff', schema)
  return diff.status === 200 ? running.ask('POST', '/schema/apply', diff.data) : diff
}

const create = ({ collection, item }: DirectusRecord) => running.ask('POST', `/items/${collection}`, item)

/** As `cms pull` reads it. */
async function everythingThere(): Promise<Entry[]> {
  const get = async (path: string): Promise<unknown> => {
    const { status, data } = await running.ask('GET', path)
    expect(status).toBe(200)
    return { data }
  }
  const found: Entry[] = []
  for await (const record of fetchRecords(cms, get)) found.push(directus.decode(cms, record))
  return found
}

const byId = (entries: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry) => [`${entry.type} ${entry.value.id}`, entry]))

beforeAll(async () => {
  running = await boot()
  expect(await apply(snapshot)).toMatchObject({ status: 204 })
  // Documents refer to authors.
  for (const entry of [...all].sort((a, b) => Number(b.type === 'Author') - Number(a.type === 'Author')))
    expect(await create(directus.encode(cms, entry))).toMatchObject({ status: 200 })
})

afterAll(() => running.stop())

describe('every document and author of the package, and invented ones', () => {
  it('come back by the REST API as they went in', async () => {
    const back = await everythingThere()
    expect(back).toHaveLength(richEntries.length + 12 * cms.collections.length)
    expect(byId(back)).toStrictEqual(byId(all))
  })
})

describe('an edit', () => {
  const [post] = richEntries.filter(({ type }) => type === 'Post')
  if (post === undefined) throw new Error('The package has no post.')
  const { collection, item } = directus.encode(cms, post)
  const address = `/items/${collection}/${post.value.id}`
  const edit = async (values: object) =>
    expect(await running.ask('PATCH', address, values)).toMatchObject({ status: 200 })

  it('of one title is exactly that difference', async () => {
    await edit({ title: 'عنوان دیگر' })
    expect(differencesOf(all, await everythingThere())).toStrictEqual([
      { type: 'Post', id: post.value.id, path: 'title', before: post.value.title, after: 'عنوان دیگر' },
    ])
    await edit({ title: item.title })
  })

  it('that empties fields gives null there, and sending the record again fills them', async () => {
    await edit({ place: '', aliases: null, authors: [] })
    const emptied = { ...post.value, place: null, aliases: [], authors: [] }
    expect(differencesOf([{ ...post, value: emptied }], await postOnly())).toStrictEqual([])
    await edit(item)
    expect(differencesOf(all, await everythingThere())).toStrictEqual([])
  })

  it('of the order of references is seen as that order', async () => {
    const two = authorIds.slice(0, 2)
    const sent = (ids: readonly string[]) =>
      directus.encode(cms, { ...post, value: { ...post.value, authors: ids } }).item
    await edit(sent(two))
    await edit({ authors: sent(two.toReversed()).authors })
    expect(await postOnly()).toStrictEqual([{ ...post, value: { ...post.value, authors: two.toReversed() } }])
    await edit(item)
  })

  it('of references leaves no rows behind that belong to no list', async () => {
    await edit({ authors: [] })
    await edit(item)
    const { data } = await running.ask('GET', `/items/${collection}_authors?filter[entry][_null]=true`)
    expect(data).toStrictEqual([])
  })

  it('that deletes an author of documents is refused', async () => {
    const [author] = post.value.authors as readonly string[]
    const { status } = await running.ask('DELETE', `/items/author/${author}`)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(differencesOf(all, await everythingThere())).toStrictEqual([])
  })

  const postOnly = async () => (await everythingThere()).filter(({ value }) => value.id === post.value.id)
})

describe('a record that comes in', () => {
  /** Whether it is there afterwards; it is taken away again. */
  async function isTaken(entry: Entry): Promise<boolean> {
    const record = directus.encode(cms, entry)
    const address = `/items/${record.collection}/${record.item.id}`
    const { status } = await create(record)
    const taken = (await running.ask('GET', address)).status === 200
    expect(status === 200).toBe(taken)
    if (taken) await running.ask('DELETE', address)
    return taken
  }

  it('is taken when nothing is wrong with it', async () => {
    expect(await isTaken(rightEntry)).toBe(true)
  })

  it.each(allChecks.map((check) => [check, !directus.capabilities.checks.includes(check)] as const))(
    'with a wrong %s is taken: %s',
    async (check, expected) => {
      expect(await isTaken(wrongEntries[check])).toBe(expected)
    },
  )
})

describe('records', () => {
  it('are taken back with the entries themselves in place of their ids, in their order', () => {
    const [post = { type: '', value: {} }] = richEntries.filter(({ type }) => type === 'Post')
    const { collection, item } = directus.encode(cms, post)
    const authors = [
      { id: 8, entry: post.value.id, reference: { id: 'second', name: 'Second' }, sort: 2 },
      { id: 9, entry: post.value.id, reference: { id: 'first', name: 'First' }, sort: 1 },
    ]
    expect(directus.decode(cms, { collection, item: { ...item, authors } })).toStrictEqual({
      ...post,
      value: { ...post.value, authors: ['first', 'second'] },
    })
  })

  it('with nothing but the numbers of the rows of a list are not taken back', () => {
    const [post = { type: '', value: {} }] = richEntries.filter(({ type }) => type === 'Post')
    const { collection, item } = directus.encode(cms, post)
    expect(() => directus.decode(cms, { collection, item: { ...item, authors: [1] } })).toThrow('authors.*')
  })

  it('of no collection of the model are not taken back', () => {
    expect(() => directus.decode(cms, { collection: 'poem', item: {} })).toThrow('poem')
  })
})

describe('a snapshot', () => {
  it('that is there already has no difference', async () => {
    expect(await running.ask('POST', '/schema/diff', snapshot)).toMatchObject({ status: 204 })
  })

  it('with another note at one field differs in that field only', async () => {
    const fields = snapshot.fields.map((field) =>
      field.collection === 'post' && field.field === 'title'
        ? { ...field, meta: { ...field.meta, note: 'What it is called.' } }
        : field,
    )
    const { data } = await running.ask('POST', '/schema/diff', { ...snapshot, fields })
    const { diff } = data as { readonly diff: Readonly<Record<string, readonly object[]>> }
    expect(diff).toMatchObject({
      collections: [],
      relations: [],
      fields: [{ collection: 'post', field: 'title' }],
    })
    expect(diff.fields).toHaveLength(1)
  })

  it('of one collection takes the others away, unless it is merged', async () => {
    const collections = snapshot.collections.slice(0, 1)
    const fields = snapshot.fields.filter(({ collection }) => collection === collections[0]?.collection)
    const part = { ...snapshot, collections, fields, relations: [] }
    expect(await running.ask('POST', '/schema/diff', part)).toMatchObject({ status: 200 })
    expect(await running.ask('POST', '/schema/diff?mode=merge', part)).toMatchObject({ status: 204 })
  })

  it('of another Directus and another database is taken when it is forced', async () => {
    const other = { ...snapshot, directus: '11.0.0', vendor: 'postgres' }
    expect(await running.ask('POST', '/schema/diff?force=true', other)).toMatchObject({ status: 204 })
  })

  const [first] = snapshot.fields
  if (first === undefined) throw new Error('There are no fields.')
  const [relation] = snapshot.relations
  it.each<[string, object, string]>([
    ['with a field of no kind', { fields: [{ ...first, type: 'nothing' }] }, '.type" must be one of'],
    ['of another Directus', { directus: '11.0.0' }, 'version 11.0.0 does not match'],
    ['of another database', { vendor: 'postgres' }, 'vendor postgres does not match'],
    ['with something else beside', { something: [] }, '"something" is not allowed'],
    [
      'with a relation of nothing',
      { relations: [...snapshot.relations, { ...relation, collection: 'nothing' }] },
      'nothing',
    ],
  ])('%s is refused', async (_, wrong, complaint) => {
    const { status, errors } = await apply({ ...snapshot, ...wrong })
    expect(errors).toContain(complaint)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await running.ask('POST', '/schema/diff', snapshot)).toMatchObject({ status: 204 })
  })
})
