/** Everything of the corpus goes into files for Decap and Sveltia and comes back; Sveltia’s schema judges the rest. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Entry } from '../../../src/cms/cms-model.ts'
import { site } from '../../../src/cms/decap/config-file.ts'
import { collectionFolder, entryPath } from '../../../src/cms/decap/names.ts'
import type { DecapField } from '../../../src/cms/decap/schema.ts'
import { decap } from '../../../src/cms/decap/target.ts'
import { withGuards, withoutGuards } from '../../../src/cms/decap/whitespace-guards.ts'
import { collectionName } from '../../../src/cms/records.ts'
import { corpusModel as model } from '../../support/built-entries.ts'
import { everyKind } from '../../support/every-kind.ts'
import { richEntries as entries } from '../../support/rich-entry.ts'
import { complaintsOf } from './sveltia.mjs'

describe('the configuration', () => {
  test.each([
    ['the corpus', model],
    ['every kind of field', everyKind],
  ])('of %s is one that Sveltia takes', (_, of) => {
    expect(complaintsOf({ ...site, ...decap.schema(of) })).toStrictEqual([])
  })

  test.each([
    ['the corpus', model],
    ['every kind of field', everyKind],
  ])('of %s is a file of YAML, complete as it is', (_, of) => {
    const files = decap.files?.(of) ?? []
    expect(files.map(({ path }) => path)).toStrictEqual(['config.yml'])
    const configuration: unknown = parse(files.map(({ text }) => text).join(''))
    expect(configuration).toStrictEqual({ ...site, ...decap.schema(of) })
    expect(complaintsOf(configuration)).toStrictEqual([])
  })

  test('shows each item of a list by a line of its text', () => {
    const summaries = JSON.stringify(decap.schema(model)).match(/"summary":"[^"]*"/g)
    const text = '{{fields.children.0.text | truncate(80)}}'
    expect(new Set(summaries)).toStrictEqual(
      new Set([
        `"summary":"{{fields.style}} ${text}"`,
        '"summary":"{{fields.author}} {{fields.body.0.children.0.text | truncate(80)}}"',
        '"summary":"{{fields.id}}"',
        '"summary":"{{fields.document | truncate(80)}}"',
        '"summary":"{{fields.item | truncate(80)}}"',
        '"summary":"{{fields.text | truncate(80)}}"',
        '"summary":"Span: {{fields.text | truncate(80)}}"',
        '"summary":"Note reference: {{fields.label | truncate(80)}}"',
        '"summary":"Link: {{fields.href | truncate(80)}}"',
      ]),
    )
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

  test('that an editor left empty have null there', () => {
    const first = entries.find(({ type }) => type === 'Post')
    if (first === undefined) throw new Error('There is no document.')
    const record = decap.encode(model, first)
    const emptied = { ...record, entry: { ...record.entry, place: '', aliases: undefined } }
    const expected = { ...first, value: { ...first.value, place: null, aliases: [] } }
    expect(decap.decode(model, emptied)).toStrictEqual(expected)
  })

  test('survive an editor who trims every text', () => {
    const trimmed = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_, text: unknown) => (typeof text === 'string' ? text.trim() : text))
    for (const entry of entries) {
      const record = decap.encode(model, entry)
      const came = { ...record, entry: trimmed(record.entry) as Record<string, unknown> }
      expect(decap.decode(model, came)).toStrictEqual(entry)
    }
  })

  test.each([' a ', '|', '||', '| a |', ' ', '\n', 'a\n|', 'a'])('keep the edges of the text %j', (text) => {
    const stored = withGuards(text)
    expect(stored.trim()).toBe(stored)
    expect(withoutGuards(stored)).toBe(text)
  })

  test('of no type of the model are refused', () => {
    expect(() => decap.decode(model, { collection: 'poem', slug: 'a', entry: {} })).toThrow('poem')
  })
})

const byId = (list: readonly Entry[]): Entry[] =>
  [...list].sort((a, b) => (String(a.value.id) < String(b.value.id) ? -1 : 1))
