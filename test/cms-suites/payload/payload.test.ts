/**
 * A real Payload: our schema is booted, our records are imported, read back by both APIs, edited and refused. On SQLite;
 * ../postgres runs this too, on PostgreSQL.
 */

import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import { encodeBody } from '../../../src/cms/payload/encode-body.ts'
import { slugOf } from '../../../src/cms/payload/names.ts'
import type { PayloadRecord } from '../../../src/cms/payload/records.ts'
import type { RichText } from '../../../src/cms/payload/rich-text.ts'
import type { PayloadSchema } from '../../../src/cms/payload/schema.ts'
import { payload } from '../../../src/cms/payload/target.ts'
import { allChecks } from '../../../src/cms/target.ts'
import type { Block } from '../../../src/model/portable-text.ts'
import { block, linkTo, note, span } from '../../model/sample-blocks.ts'
import { authorIds } from '../../support/built-entries.ts'
import { sampleOf } from '../../support/cms-entries.ts'
import { decimalsIn, withDecimal } from '../../support/decimals.ts'
import { richEntries as entries } from '../../support/rich-entry.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { boot, configOf } from './support/boot.ts'
import { cms } from './support/corpus.ts'
import { appendParagraph } from './support/edits.ts'
import { headlessEditor } from './support/headless.ts'

type Data = PayloadRecord['data']

const all: readonly Entry[] = [...entries, ...withDecimal(sampleOf(cms, authorIds, 12))]

const batchSize = 10

const databaseUrl = inject('databaseUrl')

let running: Awaited<ReturnType<typeof boot>>

const create = ({ collection, data }: PayloadRecord) => running.local.create({ collection, data, depth: 0 })

/** A batch is one transaction. */
async function importAll(records: readonly PayloadRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += batchSize) {
    const transactionID = await running.local.db.beginTransaction()
    if (transactionID === null) throw new Error('The database has no transactions.')
    for (const { collection, data } of records.slice(at, at + batchSize))
      await running.local.create({ collection, data, depth: 0, req: { transactionID } })
    await running.local.db.commitTransaction(transactionID)
  }
}

beforeAll(async () => {
  running = await boot(payload.schema(cms), { databaseUrl })
  // Documents refer to authors.
  const authors = all.filter(({ type }) => type === 'Author')
  const others = all.filter(({ type }) => type !== 'Author')
  await importAll(authors.map((entry) => payload.encode(cms, entry)))
  await importAll(others.map((entry) => payload.encode(cms, entry)))
})

afterAll(() => running.stop())

const byId = (given: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(given.map((entry) => [`${entry.type} ${entry.value.id}`, entry]))

const decodeAll = (collection: string, docs: readonly Data[]): Entry[] =>
  docs.map((data) => payload.decode(cms, { collection, data }))

async function readByLocalApi(depth: number): Promise<Entry[]> {
  const found = cms.collections.map(async ({ type }) => {
    const collection = slugOf(type)
    const { docs } = await running.local.find({ collection, depth, pagination: false })
    return decodeAll(collection, docs as unknown as Data[])
  })
  return (await Promise.all(found)).flat()
}

async function readByRest(): Promise<Entry[]> {
  const found = cms.collections.map(async ({ type }) => {
    const collection = slugOf(type)
    const answer = await fetch(`${running.url}/${collection}?pagination=false&depth=0`)
    const { docs } = (await answer.json()) as { readonly docs: readonly Data[] }
    return decodeAll(collection, docs)
  })
  return (await Promise.all(found)).flat()
}

const restAddress = ({ type, value }: Entry) => `${running.url}/${slugOf(type)}/${value.id}`

async function restRecord(entry: Entry): Promise<unknown> {
  return await (await fetch(`${restAddress(entry)}?depth=0`)).json()
}

async function patch(entry: Entry, values: Data): Promise<void> {
  const answer = await fetch(restAddress(entry), { method: 'PATCH', body: JSON.stringify(values) })
  expect(answer.status).toBe(200)
}

it('is on the database that is proved', () => {
  expect(running.local.db.name).toBe(databaseUrl === undefined ? 'sqlite' : 'postgres')
})

describe('every document and author of the package, and invented ones', () => {
  it.each([0, 1])('come back by the Local API as they went in, at depth %d', async (depth) => {
    const back = await readByLocalApi(depth)
    expect(back).toHaveLength(entries.length + 12 * cms.collections.length)
    expect(byId(back)).toStrictEqual(byId(all))
  })

  it('come back by the REST API as they went in', async () => {
    const back = await readByRest()
    expect(back).toHaveLength(all.length)
    expect(byId(back)).toStrictEqual(byId(all))
    expect(decimalsIn(back)).toEqual([2.5, [2.5, 'abc']])
  })

  it('show an edit of one title by the REST API as exactly that difference', async () => {
    const [essay = { type: '', value: {} }] = entries.filter(({ type }) => type === 'Essay')
    await patch(essay, { title: 'عنوان دیگر' })
    const edited = { ...essay, value: { ...essay.value, title: 'عنوان دیگر' } }
    expect(byId(await readByRest())).toStrictEqual({ ...byId(all), ...byId([edited]) })
    await patch(essay, { title: essay.value.title })
    expect(byId(await readByRest())).toStrictEqual(byId(all))
  })

  it('show a sentence that was written in Payload’s editor as exactly that difference', async () => {
    const open = await headlessEditor(payload.schema(cms))
    const [essay = { type: '', value: {} }] = entries.filter(({ type }) => type === 'Essay')
    const { body } = (await restRecord(essay)) as { readonly body: RichText }
    await patch(essay, { body: open(body, () => appendParagraph('A last word.')) })
    const blocks = essay.value.body as readonly Block[]
    const key = `${blocks.at(-1)?._key}-a1`
    const last = {
      ...block('A last word.', { _key: key }),
      children: [{ ...span('A last word.'), _key: `${key}-0` }],
    }
    const edited = { ...essay, value: { ...essay.value, body: [...blocks, last] } }
    expect(byId(await readByRest())).toStrictEqual({ ...byId(all), ...byId([edited]) })
    await patch(essay, { body })
    expect(byId(await readByRest())).toStrictEqual(byId(all))
  })
})

describe('a field that an editor cleared', () => {
  it('is null in the model', async () => {
    const [letter = { type: '', value: {} }] = all.filter(
      ({ type, value }) => type === 'Letter' && value.place !== null,
    )
    const { collection, data } = payload.encode(cms, letter)
    const cleared = { ...data, id: 'cleared', slug: 'cleared', place: '' }
    await create({ collection, data: cleared })
    const found = (await running.local.findByID({ collection, id: 'cleared', depth: 0 })) as unknown as Data
    expect(payload.decode(cms, { collection, data: found }).value.place).toBeNull()
    await running.local.delete({ collection, id: 'cleared' })
  })
})

describe('a record is refused', () => {
  const [post = { type: '', value: {} }] = all.filter(
    ({ type, value }) => type === 'Post' && (value.replies as readonly unknown[]).length > 0,
  )
  const { collection, data } = payload.encode(cms, post)
  const another = { ...data, id: 'refused', slug: 'refused' }
  afterEach(() => running.local.delete({ collection, where: { id: { equals: 'refused' } } }))

  const firstReply = (over: Data): Data => {
    const [reply, ...rest] = data.replies as readonly Data[]
    return { replies: [{ ...reply, ...over }, ...rest] }
  }
  const bodyOf = (over: Partial<Block>): Data => ({ body: encodeBody([block('A text.', over)]) })

  it.each<[string, Data, string]>([
    ['without a title', { title: null }, 'Title'],
    ['with a character at which SQLite would end the title', { title: 'a\0b' }, 'Title'],
    ['with half a character', { hashtags: ['#a\ud800'] }, 'Hashtags'],
    ['with a status of rights that is none', { rights: { status: 'none' } }, 'Status'],
    ['without a status of rights', { rights: { status: null } }, 'Status'],
    ['without its source', { source: null }, 'Source'],
    ['with a topic that is none', { topics: ['weather'] }, 'Topics'],
    ['with a language that is no tag', { language: 'not a tag' }, 'Language'],
    ['with a hashtag that is none', { hashtags: ['plain'] }, 'Hashtags'],
    ['with a summary that is too long', { summary: 'x'.repeat(401) }, 'Summary'],
    ['with part of a word', { words: 1.5 }, 'Words'],
    ['with fewer words than none', { words: -1 }, 'Words'],
    ['with the slug of another', { slug: data.slug }, 'slug'],
    ['with a reply without language', firstReply({ language: null }), 'Language'],
    ['with a block of a style that is none', bodyOf({ style: 'fancy' as Block['style'] }), 'Body'],
    ['with a note reference without label', bodyOf({ children: [note('')] }), 'Body'],
    [
      'with a quotation from line zero',
      bodyOf({ style: 'blockquote', attribution: { name: null, work: null, line: 0 } }),
      'Body',
    ],
    [
      'with a link that runs a script',
      bodyOf({ children: [span('x', 'm')], markDefs: [linkTo('m', 'javascript:x')] }),
      'Body',
    ],
    [
      'with a reply whose link runs a script',
      firstReply(bodyOf({ children: [span('x', 'm')], markDefs: [linkTo('m', 'javascript:x')] })),
      'Body',
    ],
  ])('%s', async (_, over, field) => {
    await expect(create({ collection, data: { ...another, ...over } })).rejects.toThrow(field)
  })

  it('with an author who is none, and nothing of it stays', async () => {
    await expect(create({ collection, data: { ...another, authors: ['nobody'] } })).rejects.toThrow()
    const { totalDocs } = await running.local.count({ collection, where: { id: { equals: 'refused' } } })
    expect(totalDocs).toBe(0)
  })

  it('but not when nothing is wrong with it', async () => {
    expect(await create({ collection, data: another })).toMatchObject({ id: 'refused' })
  })
})

describe('the checks that the target promises', () => {
  const importOf = (entry: Entry) => {
    const { collection, data } = payload.encode(cms, entry)
    return create({ collection, data })
  }
  afterEach(() => running.local.delete({ collection: 'post', where: { id: { equals: 'another' } } }))

  it('let in what is right', async () => {
    expect(await importOf(rightEntry)).toMatchObject({ id: 'another' })
  })

  it.each(allChecks.map((check) => [check, payload.capabilities.checks.includes(check)] as const))(
    'know of %s: %s',
    async (check, isChecked) => {
      const wrong = wrongEntries[check]
      if (isChecked) await expect(importOf(wrong)).rejects.toThrow()
      else expect(await importOf(wrong)).toMatchObject({ id: 'another' })
    },
  )
})

describe('a schema is refused', () => {
  const { collections, blocks, editor } = payload.schema(cms)
  const withFields = (...fields: PayloadSchema['collections'][number]['fields']): PayloadSchema => ({
    collections: [...collections, { slug: 'wrong', fields }],
    blocks,
    editor,
  })

  it.each<[string, PayloadSchema]>([
    ['that refers to nothing', withFields({ name: 'a', type: 'relationship', relationTo: 'nothing' })],
    ['with a field twice', withFields({ name: 'a', type: 'text' }, { name: 'a', type: 'text' })],
    [
      'with a collection twice',
      { collections: [...collections, ...collections.slice(0, 1)], blocks, editor },
    ],
  ])('%s', async (_, wrong) => {
    await expect(configOf(wrong, 'file::memory:')).rejects.toThrow()
  })
})
