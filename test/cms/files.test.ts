/** What targets give as files: entries, schemas, and one file for an importer. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { targets as declared, loadTargets } from '../../src/cms/targets.ts'
import { builtEntries, corpusModel } from '../support/built-entries.ts'

const targets = await loadTargets()

describe.each(
  targets
    .filter(({ entryFiles }) => entryFiles !== undefined)
    .map((target) => [target.name, target] as const),
)('the files of entries of %s', (_, { entryFiles, encode, decode }) => {
  const files = builtEntries.map((entry) => entryFiles?.write(encode(corpusModel, entry) as never))

  it('are one for each, and give the entries again, from whichever folder they are read', () => {
    expect(new Set(files.map((file) => file?.path)).size).toBe(builtEntries.length)
    for (const folder of ['', 'site/']) {
      const back = files.map((file) =>
        entryFiles?.read(`${folder}${file?.path}`, () => JSON.parse(file?.text ?? '') as unknown),
      )
      expect(back.map((record) => decode(corpusModel, record as never))).toStrictEqual(builtEntries)
    }
  })

  it('are distinguished from other files, which are not even opened', () => {
    for (const path of ['media/well.jpg', 'README.md', 'entry.json'])
      expect(entryFiles?.read(path, () => expect.fail())).toBeNull()
  })
})

it.each(targets.flatMap(({ name, files }) => (files === undefined ? [] : [[name, files] as const])))(
  'the schema files of %s have each a name of its own, and name every collection',
  (_, files) => {
    const made = files(corpusModel)
    expect(new Set(made.map(({ path }) => path)).size).toBe(made.length)
    const all = made
      .map(({ path, text }) => path + text)
      .join('')
      .toLowerCase()
    for (const { type } of corpusModel.collections) expect(all).toContain(type.toLowerCase())
  },
)

it('the one file for Contentful’s importer holds every type, every entry, and what is public', () => {
  const [contentful] = targets.filter(({ name }) => name === 'contentful')
  const file = contentful?.importFile?.(corpusModel, builtEntries)
  const { contentTypes, editorInterfaces, entries } = JSON.parse(file?.text ?? '') as {
    readonly [part: string]: readonly {
      readonly sys: { readonly id: string; readonly publishedVersion?: number }
    }[]
  }
  expect([contentTypes?.length, editorInterfaces?.length]).toEqual([
    corpusModel.collections.length,
    corpusModel.collections.length,
  ])
  expect(entries?.map((entry) => contentful?.decode(corpusModel, entry as never))).toStrictEqual(builtEntries)
  for (const { sys } of [...(contentTypes ?? []), ...(entries ?? [])]) expect(sys.publishedVersion).toBe(1)
})

it('the package declares each target, and files of those that have some', () => {
  expect(declared.map(({ name, hasFiles }) => [name, hasFiles])).toEqual(
    targets.map(({ name, files }) => [name, files !== undefined]),
  )
})

it('every folder of src/cms is a target of its name, and every target has a page', () => {
  const folders = (path: string): string[] =>
    readdirSync(join(import.meta.dirname, '../..', path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    )
  const names = targets.map(({ name }) => name)
  expect(folders('src/cms').toSorted()).toEqual(names)
  const pages = readdirSync(join(import.meta.dirname, '../../docs/cms')).filter(
    (page) => page !== 'targets.md',
  )
  expect(pages.toSorted()).toEqual(names.map((name) => `${name}.md`))
})
