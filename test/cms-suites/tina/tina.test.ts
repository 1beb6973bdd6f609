/** TinaCMS' own engine: it reads our files, writes them by its mutations, and what comes back is what went in. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CmsModel, Entry } from '../../../src/cms/cms-model.ts'
import { allChecks } from '../../../src/cms/target.ts'
import type { TinaFile } from '../../../src/cms/tina/records.ts'
import type { TinaField, TinaSchema } from '../../../src/cms/tina/schema.ts'
import { tina } from '../../../src/cms/tina/target.ts'
import { authorIds, corpusModel } from '../../support/built-entries.ts'
import { sampleOf } from '../../support/cms-entries.ts'
import { decimalsIn, withDecimal } from '../../support/decimals.ts'
import { differencesOf } from '../../support/differences.ts'
import { everything } from '../../support/every-kind.ts'
import { richEntries } from '../../support/rich-entry.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { built, type OpenSite, type Site, siteOf } from './site.ts'

/** The collections of the corpus, and an invented one that has every kind of field. */
const cms: CmsModel = { ...corpusModel, collections: [...corpusModel.collections, everything] }
const schema = tina.schema(cms)

const all: readonly Entry[] = [...richEntries, ...withDecimal(sampleOf(cms, authorIds, 12))]

const filesOf = (entries: readonly Entry[]): TinaFile[] => entries.map((entry) => tina.encode(cms, entry))

const byId = (entries: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry) => [`${entry.type} ${entry.value.id}`, entry]))

const entriesIn = async (open: OpenSite): Promise<Entry[]> =>
  (await open.everything()).map((file) => tina.decode(cms, file))

describe('files that we wrote', () => {
  const site = siteOf(schema)
  afterAll(site.remove)

  it('are read by Tina with all entries as they are', async () => {
    for (const file of filesOf(all)) site.write(file)
    const back = await entriesIn(await site.open())
    expect(back).toHaveLength(richEntries.length + 12 * cms.collections.length)
    expect(byId(back)).toStrictEqual(byId(all))
    expect(decimalsIn(back)).toEqual([2.5, [2.5, 'abc']])
  })
})

describe('entries that Tina wrote by mutations', () => {
  const site: Site = siteOf(schema)
  afterAll(site.remove)
  let first: OpenSite

  beforeAll(async () => {
    first = await site.open()
    for (const file of filesOf(all)) await first.create(file)
  })

  it('are in its files as we would have written them', () => {
    for (const file of filesOf(all)) expect(site.read(file.path)).toStrictEqual(file)
  })

  it('are read by a second database as they went in', async () => {
    expect(byId(await entriesIn(await site.open()))).toStrictEqual(byId(all))
  })

  it('show an edit of one title as exactly that difference', async () => {
    const [post] = richEntries.filter(({ type }) => type === 'Post')
    if (post === undefined) throw new Error('The package has no post.')
    const file = tina.encode(cms, post)
    await first.update({ ...file, content: { ...file.content, title: 'عنوان دیگر' } })
    expect(differencesOf(all, await entriesIn(await site.open()))).toStrictEqual([
      { type: 'Post', id: post.value.id, path: 'title', before: post.value.title, after: 'عنوان دیگر' },
    ])
    await first.update(file)
    expect(differencesOf(all, await entriesIn(await site.open()))).toStrictEqual([])
  })

  it('are not written twice under one id', async () => {
    const [file] = filesOf(all)
    if (file === undefined) throw new Error('There are no entries.')
    await expect(first.create(file)).rejects.toThrow('already exists')
  })
})

describe('a record that comes in', () => {
  const site = siteOf(schema)
  afterAll(site.remove)
  let open: OpenSite
  beforeAll(async () => {
    for (const file of filesOf(richEntries)) site.write(file)
    open = await site.open()
  })

  /** Whether Tina wrote its file; it is taken away again. */
  async function isTaken(entry: Entry): Promise<boolean> {
    const file = tina.encode(cms, entry)
    await open.create(file).catch(() => undefined)
    const taken = site.read(file.path) !== null
    if (taken) await open.remove(file.path)
    return taken
  }

  it('is taken when nothing is wrong with it', async () => {
    expect(await isTaken(rightEntry)).toBe(true)
  })

  it.each(allChecks.map((check) => [check, !tina.capabilities.checks.includes(check)] as const))(
    'with a wrong %s is taken: %s',
    async (check, expected) => {
      expect(await isTaken(wrongEntries[check])).toBe(expected)
    },
  )
})

describe('an entry that an editor left half empty', () => {
  it('has null where nothing is, and no reference where none was picked', () => {
    const [post] = richEntries.filter(({ type }) => type === 'Post')
    if (post === undefined) throw new Error('The package has no post.')
    const { path, content } = tina.encode(cms, post)
    const emptied = { ...content, place: '', aliases: null, authors: [{}] }
    expect(tina.decode(cms, { path, content: emptied })).toStrictEqual({
      ...post,
      value: { ...post.value, place: null, aliases: [], authors: [] },
    })
  })

  it('is refused when it is in no collection of the model', () => {
    expect(() => tina.decode(cms, { path: 'content/poem/a.json', content: {} })).toThrow('poem')
    expect(() => tina.decode(cms, { path: 'README.md', content: {} })).toThrow('README.md')
  })
})

describe('a schema is refused', () => {
  const withFields = (...fields: TinaField[]): TinaSchema => ({
    collections: [...schema.collections, { name: 'wrong', path: 'content/wrong', format: 'json', fields }],
  })
  const text: TinaField = { name: 'a', label: 'A', type: 'string' }

  it.each<[string, TinaSchema, string]>([
    ['with a field of no kind', withFields({ ...text, type: 'nothing' }), 'type: nothing'],
    ['with a field twice', withFields(text, text), 'unique name'],
    ['with a name that is no word', withFields({ ...text, name: 'not-a-word' }), 'must be alphanumeric'],
    ['with a group of no fields', withFields({ ...text, type: 'object', fields: [] }), 'cannot be empty'],
    ['with a title that need not be there', withFields({ ...text, isTitle: true }), '`required: true`'],
    ['with a collection twice', { collections: [...schema.collections, ...schema.collections] }, 'article'],
  ])('%s', async (_, wrong, complaint) => {
    await expect(built(wrong)).rejects.toThrow(complaint)
  })

  it('but not ours', async () => {
    await expect(built(schema)).resolves.toBeDefined()
  })
})
