/** Everything of the corpus goes into files for Decap and Sveltia and comes back; Sveltia’s schema judges the rest. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collectionFolder, entryPath } from '../../../src/cms/decap/names.ts'
import type { DecapField } from '../../../src/cms/decap/schema.ts'
import { decap } from '../../../src/cms/decap/target.ts'
import { collectionName } from '../../../src/cms/records.ts'
import { builtEntries as entries, corpusModel as model } from '../../support/built-entries.ts'
import { anyEntry } from '../../support/cms-entries.ts'
import { everyKind } from '../../support/every-kind.ts'
import { complaintsOf } from './sveltia.mjs'

/** What a site adds to the collections. */
const site = { backend: { name: 'test-repo' }, media_folder: 'media' }

describe('the configuration', () => {
  test.each([
    ['the corpus', model],
    ['every kind of field', everyKind],
  ])('of %s is one that Sveltia takes', (_, of) => {
    expect(complaintsOf({ ...site, ...decap.schema(of) })).toStrictEqual([])
  })

  const wrongs: readonly [string, DecapField][] = [
    ['a select without options', { name: 'a', label: 'A', widget: 'select' }],
    ['a relation without a collection', { name: 'a', label: 'A', widget: 'relation', value_field: 'id' }],
    ['a minimum that is no number', { name: 'a', label: 'A', widget: 'number', min: [] }],
  ]

  test.each(wrongs)('with %s is refused', (_, field) => {
    const [first, ...others] = decap.schema(model).collections
    const collections = [{ ...first, fields: [...(first?.fields ?? []), field] }, ...others]
    expect(complaintsOf({ ...site, collections })).not.toStrictEqual([])
  })
})

describe('records', () => {
  test('of every document and author come back from their files as they were', () => {
    const root = mkdtempSync(join(tmpdir(), 'decap-'))
    for (const record of entries.map((entry) => decap.encode(model, entry))) {
      const path = join(root, entryPath(record))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(record.entry, null, 2))
    }
    const read = model.collections.flatMap(({ type }) => {
      const collection = collectionName(type)
      const folder = join(root, collectionFolder(collection))
      return readdirSync(folder).map((file) => {
        const entry = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>
        return decap.decode(model, { collection, slug: file.replace(/\.json$/, ''), entry })
      })
    })
    rmSync(root, { recursive: true })
    expect(byId(read)).toStrictEqual(byId(entries))
  })

  test.each([
    ['the corpus', model],
    ['every kind of field', everyKind],
  ])('of any entry of %s come back as they were', (_, of) => {
    fc.assert(
      fc.property(anyEntry(of), (entry) => {
        const record = decap.encode(of, entry)
        const entryOfFile = JSON.parse(JSON.stringify(record.entry)) as Record<string, unknown>
        expect(decap.decode(of, { ...record, entry: entryOfFile })).toStrictEqual(entry)
      }),
    )
  })

  test('that an editor left empty have null there', () => {
    const first = entries.find(({ type }) => type === 'Post')
    if (first === undefined) throw new Error('There is no document.')
    const record = decap.encode(model, first)
    const emptied = { ...record, entry: { ...record.entry, place: '', aliases: undefined } }
    const expected = { ...first, value: { ...first.value, place: null, aliases: [] } }
    expect(decap.decode(model, emptied)).toStrictEqual(expected)
  })

  test('of no type of the model are refused', () => {
    expect(() => decap.decode(model, { collection: 'poem', slug: 'a', entry: {} })).toThrow('poem')
  })
})

const byId = (list: readonly Entry[]): Entry[] =>
  [...list].sort((a, b) => (String(a.value.id) < String(b.value.id) ? -1 : 1))
