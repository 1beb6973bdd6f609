/** A real Strapi on SQLite: our schema is booted, our records are imported, read back, edited and refused, over REST. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectionOf, type Entry } from '../../../src/cms/cms-model.ts'
import { withDocumentIds } from '../../../src/cms/strapi/document-ids.ts'
import { fetchRecords } from '../../../src/cms/strapi/fetch-records.ts'
import { collectionName, typeUid } from '../../../src/cms/strapi/names.ts'
import { populateQuery } from '../../../src/cms/strapi/populate.ts'
import { strapi } from '../../../src/cms/strapi/target.ts'
import { allChecks } from '../../../src/cms/target.ts'
import { authorIds, corpusModel } from '../../support/built-entries.ts'
import { sampleOf } from '../../support/cms-entries.ts'
import { decimalsIn, withDecimal } from '../../support/decimals.ts'
import { differencesOf } from '../../support/differences.ts'
import { everything } from '../../support/every-kind.ts'
import { richEntries as entries } from '../../support/rich-entry.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { type Answer, type Running, start } from './running.ts'

type Value = Readonly<Record<string, unknown>>

const cms = { ...corpusModel, collections: [...corpusModel.collections, everything] }
const each = 8
const all: readonly Entry[] = [...entries, ...withDecimal(sampleOf(cms, authorIds, each))]

let running: Running

/** What Strapi calls what is called so in the model. */
const documentIds = new Map<string, string>()
const documentIdOf = (collection: string, id: string) => documentIds.get(`${collection} ${id}`) ?? id

async function create(entry: Entry): Promise<Answer> {
  const { collection, data } = withDocumentIds(strapi.encode(cms, entry), documentIdOf)
  return running.request('POST', `/api/${collection}`, { data })
}

const documentIdIn = ({ body }: Answer) => (body.data as { readonly documentId: string }).documentId

async function read(type: string): Promise<Entry[]> {
  const collection = collectionName(type)
  const query = `${populateQuery(cms, type)}&pagination[pageSize]=100`
  const { status, body } = await running.request('GET', `/api/${collection}?${query}`)
  expect(status).toBe(200)
  return (body.data as readonly Value[]).map((data) => strapi.decode(cms, { collection, data }))
}

/** As `cms pull` reads it. */
async function readAll(): Promise<Entry[]> {
  const get = async (path: string) => {
    const { status, body } = await running.request('GET', `/api${path}`)
    expect(status).toBe(200)
    return body
  }
  const back: Entry[] = []
  for await (const record of fetchRecords(cms, get)) back.push(strapi.decode(cms, record))
  return back
}

const byId = (given: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(given.map((entry) => [`${entry.type} ${entry.value.id}`, entry]))

beforeAll(async () => {
  running = await start(strapi.files?.(cms) ?? [])
  // Documents refer to authors.
  const authors = all.filter(({ type }) => type === 'Author')
  const others = all.filter(({ type }) => type !== 'Author')
  for (const entry of [...authors, ...others]) {
    const answer = await create(entry)
    if (answer.status !== 201) throw new Error(`${entry.value.id}: ${JSON.stringify(answer.body)}`)
    documentIds.set(`${collectionName(entry.type)} ${entry.value.id}`, documentIdIn(answer))
  }
})

afterAll(async () => {
  expect(await running.stop()).toBe(0)
})

describe('every document and author of the package, and invented ones', () => {
  it('come back as they went in', async () => {
    const back = await readAll()
    expect(back).toHaveLength(entries.length + each * cms.collections.length)
    expect(byId(back)).toStrictEqual(byId(all))
    expect(decimalsIn(back)).toEqual([2.5, [2.5, 'abc']])
  })

  it('show an edit of one title as exactly that difference', async () => {
    const [essay = rightEntry] = entries.filter(({ type }) => type === 'Essay')
    const id = String(essay.value.id)
    const edit = (title: unknown) =>
      running.request('PUT', `/api/essays/${documentIdOf('essays', id)}`, { data: { title } })
    const before = essay.value.title
    const after = 'عنوان دیگر'
    expect(await edit(after)).toMatchObject({ status: 200 })
    expect(differencesOf(all, await readAll())).toEqual([{ type: 'Essay', id, path: 'title', before, after }])
    await edit(before)
    expect(differencesOf(all, await readAll())).toEqual([])
  })

  it('are not taken back when they were read without what they are made of', async () => {
    const { body } = await running.request('GET', '/api/posts')
    const [data = {}] = body.data as readonly Value[]
    expect(() => strapi.decode(cms, { collection: 'posts', data })).toThrow('populateQuery')
  })
})

describe('a record', () => {
  it('is taken when nothing is wrong with it', async () => {
    const answer = await create(rightEntry)
    expect(answer.status).toBe(201)
    const { status } = await running.request('DELETE', `/api/posts/${documentIdIn(answer)}`)
    expect(status).toBe(204)
  })

  it.each(allChecks)(
    'is refused for `%s` where the target says so, and nothing of it stays',
    async (check) => {
      const answer = await create(wrongEntries[check])
      if (answer.status === 201) await running.request('DELETE', `/api/posts/${documentIdIn(answer)}`)
      expect(answer.status).toBe(strapi.capabilities.checks.includes(check) ? 400 : 201)
      expect(await read('Post')).toHaveLength(all.filter(({ type }) => type === 'Post').length)
    },
  )

  const [post = rightEntry] = entries.filter(
    ({ type, value }) => type === 'Post' && (value.replies as readonly unknown[]).length > 0,
  )
  const { data } = strapi.encode(cms, { ...post, value: { ...post.value, id: 'refused', slug: 'refused' } })
  const [reply] = data.replies as readonly Value[]
  const block = (over: Value) => ({ key: 'l1', style: 'normal', children: [], markDefs: [], ...over })
  const span = { kind: 'span', key: 'l1c0', text: 'x', marks: [] }

  it.each<[string, Value, string]>([
    ['with a reply in no language', { replies: [{ ...reply, language: null }] }, 'replies[0].language'],
    ['with a reply by nobody we know', { replies: [{ ...reply, author: 'nobody' }] }, 'nobody'],
    ['with a block of no style', { body: [block({ style: 'shout' })] }, 'body[0].style'],
    ['with a block that is too deep', { body: [block({ level: 10 })] }, 'body[0].level'],
    ['with a span without text', { body: [block({ children: [{ ...span, text: null }] })] }, 'text'],
    [
      'with a note without label',
      { body: [block({ children: [{ ...span, kind: 'noteReference' }] })] },
      'label',
    ],
    [
      'with a link that runs a script',
      { body: [block({ markDefs: [{ kind: 'link', key: 'm', href: 'javascript:x' }] })] },
      'href',
    ],
    ['with a picture in the text', { body: [block({ children: [{ ...span, kind: 'picture' }] })] }, 'kind'],
    ['with an id that another has', { ownId: post.value.id }, 'unique'],
    ['with a field that nobody knows', { colour: 'red' }, 'colour'],
  ])('is refused %s', async (_, over, complaint) => {
    const record = withDocumentIds({ collection: 'posts', data: { ...data, ...over } }, documentIdOf)
    const { status, body } = await running.request('POST', '/api/posts', { data: record.data })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(complaint)
  })
})

describe('an editor', () => {
  const admin = {
    firstname: 'Anna',
    lastname: 'Lind',
    email: 'anna@example.org',
    password: 'Only-for-tests-1',
  }
  let token = ''

  beforeAll(async () => {
    const { body } = await running.request('POST', '/admin/register-admin', admin, '')
    token = (body.data as { readonly token: string }).token
  })

  const configurationOf = async (kind: string, uid: string) => {
    const path = `/content-manager/${kind}/${uid}/configuration`
    const { body } = await running.request('GET', path, undefined, token)
    return body.data as { readonly contentType: Configuration; readonly component: Configuration }
  }

  it.each(cms.collections.map(({ type }) => type))(
    'sees labels and help of each field of %s',
    async (type) => {
      const { contentType } = await configurationOf('content-types', typeUid(type))
      for (const { name, label, help, isReadOnly } of collectionOf(cms, type).fields)
        expect(contentType.metadatas[strapi.fieldName(name)]).toMatchObject({
          edit: { label, description: expect.stringContaining(help), editable: !isReadOnly },
          list: { label },
        })
    },
  )

  it('knows entries by their titles, and authors of entries by their names', async () => {
    const { contentType } = await configurationOf('content-types', typeUid('Post'))
    expect(contentType.settings).toMatchObject({ mainField: 'title', defaultSortBy: 'title' })
    expect(contentType.metadatas.authors?.edit).toMatchObject({ mainField: 'name' })
    expect(contentType.layouts.list).toEqual(['title', 'published', 'ownId'])
  })

  it('knows what a list of choices may hold', async () => {
    const { contentType } = await configurationOf('content-types', typeUid('Everything'))
    expect(contentType.metadatas.choicesRequired?.edit.description).toBe(
      'Choices required. A list in JSON of: "low", "high"',
    )
  })

  it('sees labels of the parts of a text', async () => {
    const { component } = await configurationOf('components', 'text.block')
    expect(component.metadatas.markDefs?.edit).toMatchObject({ label: 'Mark defs', editable: true })
    expect(component.metadatas.style?.edit).toMatchObject({ label: 'Style' })
  })
})

interface Configuration {
  readonly settings: Value
  readonly metadatas: Readonly<Record<string, { readonly edit: Value; readonly list: Value } | undefined>>
  readonly layouts: { readonly list: readonly string[] }
}
