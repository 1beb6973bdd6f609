/** Everything of the corpus goes into Keystatic's files and comes back from its reader; what is wrong is refused. */

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CmsModel, Entry } from '../../../src/cms/cms-model.ts'
import { keystatic } from '../../../src/cms/keystatic/target.ts'
import { allChecks } from '../../../src/cms/target.ts'
import { corpusModel as model } from '../../support/built-entries.ts'
import { anyEntry } from '../../support/cms-entries.ts'
import { everyKind } from '../../support/every-kind.ts'
import { richEntries as entries } from '../../support/rich-entry.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { fields } from './keystatic.mjs'
import { openSite, type Site } from './site.ts'

type Values = Record<string, unknown>
const documents = entries.filter(({ type }) => type !== 'Author')
const authors = entries.filter(({ type }) => type === 'Author')

const byId = (list: readonly Entry[]): Entry[] =>
  [...list].sort((a, b) => (String(a.value.id) < String(b.value.id) ? -1 : 1))

/** Invented entries under ids of their own, so that each has its file. */
const invented = (of: CmsModel, count: number): Entry[] =>
  fc.sample(anyEntry(of), { numRuns: count, seed: 5 }).map(({ type, value }, i) => ({
    type,
    value: { ...value, id: `invented-${String(i).padStart(3, '0')}` },
  }))

describe('without Keystatic', () => {
  test('every document and author comes back as it was', () => {
    for (const entry of entries)
      expect(keystatic.decode(model, keystatic.encode(model, entry))).toStrictEqual(entry)
  })

  test('an entry of no type of the model is refused', () => {
    expect(() => keystatic.decode(model, { collection: 'poem', slug: 'a', entry: {} })).toThrow('poem')
  })
})

describe('in Keystatic', () => {
  let site: Site

  beforeEach(() => {
    site = openSite(model)
  })

  afterEach(() => site.close())

  test('the reader gives every document and author as it was', async () => {
    site.write(entries)
    const read = await site.read()
    expect(read).toHaveLength(entries.length)
    expect(byId(read)).toStrictEqual(byId(entries))
  })

  test('the reader gives invented entries as they were', async () => {
    const given = invented(model, 150)
    site.write(given)
    expect(new Set(given.map(({ type }) => type)).size).toBe(model.collections.length)
    expect(byId(await site.read())).toStrictEqual(byId(given))
  })

  test('an edit of a title is the only difference', async () => {
    const [first] = documents
    if (first === undefined) throw new Error('There is no document.')
    site.write(entries)
    site.edit(first, (values) => ({ ...values, title: 'عنوانِ تازه' }))
    const expected = entries.map((entry) =>
      entry === first ? { ...entry, value: { ...entry.value, title: 'عنوانِ تازه' } } : entry,
    )
    expect(byId(await site.read())).toStrictEqual(byId(expected))
  })

  /** The first block of the body, changed. */
  const inFirstBlock = (change: Values) => (values: Values) => {
    const [block, ...rest] = values.body as readonly Values[]
    return { ...values, body: [{ ...block, ...change }, ...rest] }
  }

  const wrongs: readonly [string, (values: Values) => Values, string][] = [
    [
      'a wrong choice',
      (v) => ({ ...v, rights: { status: 'stolen' } }),
      'rights.status: Must be a valid option',
    ],
    [
      'a wrong choice of a list',
      (v) => ({ ...v, topics: ['weather'] }),
      'topics: Must be an array with one of',
    ],
    ['a wrong pattern', (v) => ({ ...v, language: 'not a tag' }), 'language: Must match'],
    ['a wrong pattern in a list', (v) => ({ ...v, aliases: ['a', 'B c'] }), 'aliases.1: Must match'],
    ['an unknown key', (v) => ({ ...v, colour: 'red' }), 'Key on object value "colour" is not allowed'],
    ['a missing title', ({ title: _, ...v }) => v, 'title: Title must not be empty'],
    ['a number for a text', (v) => ({ ...v, summary: 7 }), 'summary: Must be a string'],
    ['a wrong style', inFirstBlock({ style: 'h9' }), 'body.0.style: Must be a valid option'],
    ['a level beyond the limit', inFirstBlock({ listItem: 'bullet', level: 12 }), 'body.0.level'],
    ['an unknown key of a block', inFirstBlock({ size: 3 }), 'Key on object value "size" is not allowed'],
    [
      'an unknown inline object',
      inFirstBlock({ children: [{ discriminant: 'image', value: {} }] }),
      'body.0.children.0.discriminant: Must be a valid option',
    ],
  ]

  test.each(wrongs)('%s is refused', async (_, change, message) => {
    const [first] = documents
    if (first === undefined) throw new Error('There is no document.')
    site.write([first])
    site.edit(first, change)
    await expect(site.read()).rejects.toThrow(message)
  })

  test('the reader takes a right entry', async () => {
    site.write([...entries, rightEntry])
    expect(byId(await site.read())).toStrictEqual(byId([...entries, rightEntry]))
  })

  test.each(allChecks)(
    'a record with a mistake (%s) is refused if and only if it is said to be',
    async (check) => {
      site.write([...entries, wrongEntries[check]])
      const said = keystatic.capabilities.checks.includes(check)
      await expect(
        site.read().then(
          () => 'taken',
          () => 'refused',
        ),
      ).resolves.toBe(said ? 'refused' : 'taken')
    },
  )

  test('a file whose name is no id is refused', async () => {
    const [first] = authors
    if (first === undefined) throw new Error('There is no author.')
    site.write([first])
    site.rename(first, 'Not an id')
    await expect(site.read()).rejects.toThrow('id: Must match')
  })

  test('a schema with another kind of field does not read the entries', async () => {
    site.write(authors)
    const { author, ...others } = keystatic.schema(model)(fields)
    if (author === undefined) throw new Error('There is no collection of authors.')
    const wrong = {
      ...author.schema,
      name: fields.empty(),
      about: fields.checkbox({ label: 'About', description: '' }),
    }
    await expect(site.read({ ...others, author: { ...author, schema: wrong } })).rejects.toThrow('about')
  })
})

test('Keystatic’s reader gives each kind of field, required or not, as it was', async () => {
  const site = openSite(everyKind)
  const given = invented(everyKind, 100)
  site.write(given)
  const read = await site.read()
  site.close()
  expect(byId(read)).toStrictEqual(byId(given))
})
