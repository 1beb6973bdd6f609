/** Contentful's own importer takes our file, and what it sends to a space comes back as it was. */

import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import { importFile } from '../../../src/cms/contentful/import-file.ts'
import { locale } from '../../../src/cms/contentful/names.ts'
import type { ContentfulEntry } from '../../../src/cms/contentful/records.ts'
import { contentful } from '../../../src/cms/contentful/target.ts'
import { allChecks } from '../../../src/cms/target.ts'
import { authorIds, corpusModel as ours } from '../../support/built-entries.ts'
import { sampleOf } from '../../support/cms-entries.ts'
import { richEntries as real } from '../../support/rich-entry.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { type Hosted, hostedSpace } from './hosted.ts'

const contentfulImport = createRequire(import.meta.url)('contentful-import') as (
  options: object,
) => Promise<unknown>

const logs = mkdtempSync(join(tmpdir(), 'contentful-import-'))
let space: Hosted
beforeAll(async () => {
  for (const say of ['log', 'warn'] as const) vi.spyOn(console, say).mockReturnValue()
  space = await hostedSpace(locale)
})
afterAll(async () => {
  vi.restoreAllMocks()
  rmSync(logs, { recursive: true })
  await space.close()
})

interface Said {
  readonly message: string
}

/** What the importer threw: errors of what it did, or what its own schema has against the file. */
interface Refusal extends Said {
  readonly errors?: readonly { readonly error: Said & { readonly details?: readonly Said[] } }[]
}

const imported = (content: object): Promise<unknown> =>
  contentfulImport({
    content: JSON.parse(JSON.stringify(content)),
    spaceId: 'space',
    managementToken: 'none',
    host: space.host,
    insecure: true,
    rateLimit: 1000,
    useVerboseRenderer: true,
    errorLogFile: join(logs, 'errors.json'),
  }).catch((thrown: Refusal) => {
    const said = (thrown.errors ?? []).flatMap(({ error }) => error.details ?? [error])
    throw new Error(said.map(({ message }) => message).join('\n') || thrown.message)
  })

const back = () =>
  space.published('entries').map((record) => contentful.decode(ours, record as unknown as ContentfulEntry))

const identity = ({ type, value }: Entry): string => `${type} ${value.id}`
const byIdentity = (entries: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry) => [identity(entry), entry]))

const withId = ({ type, value }: Entry, id: string): Entry => ({ type, value: { ...value, id } })

describe('Contentful’s importer', () => {
  const entries = [...real, ...sampleOf(ours, authorIds, 10)]
  const file = importFile(ours, entries)

  it('makes and publishes every entry, which comes back as it was', async () => {
    await imported(file)
    expect(back()).toHaveLength(entries.length)
    expect(byIdentity(back())).toStrictEqual(byIdentity(entries))
  })

  it('makes and publishes every content type, with help for editors', () => {
    const types = contentful.schema(ours)
    const made = space.published('content_types')
    expect(made.map(({ name }) => name)).toEqual(types.map(({ name }) => name))
    for (const { id, controls, tabs } of types) {
      const { controls: met, editorLayout = [] } = space.editorInterface(id)
      expect(met).toMatchObject(
        controls.map(({ field, help }) => ({ fieldId: field, settings: { helpText: help } })),
      )
      expect(editorLayout).toMatchObject(tabs.map(({ id, name }) => ({ groupId: id, name })))
    }
  })

  it('replaces what an earlier import made', async () => {
    await imported(importFile(ours, [rightEntry]))
    const changed = { ...rightEntry, value: { ...rightEntry.value, title: 'Another title' } }
    await imported(importFile(ours, [changed]))
    expect(byIdentity(back())[identity(rightEntry)]).toStrictEqual(changed)
  })

  describe('with mistakes in the entries', () => {
    const wrong = allChecks.map((check) => withId(wrongEntries[check], `wrong-${check}`))
    beforeAll(() => imported(importFile(ours, wrong)).catch(() => undefined))

    it.each(allChecks)('refuses one of `%s`, if the target says so', (check) => {
      const arrived = back().some(({ value }) => value.id === `wrong-${check}`)
      expect(!arrived).toBe(contentful.capabilities.checks.includes(check))
    })
  })

  it.each<[string, object, string]>([
    [
      'a content type without fields',
      { contentTypes: [{ sys: {}, name: 'Poem' }] },
      '"contentTypes[0].fields"',
    ],
    [
      'a field without a name',
      { contentTypes: [{ sys: {}, fields: [{ id: 'title', type: 'Text' }] }] },
      'fields[0].name',
    ],
    ['a language without a code', { locales: [{ name: 'Persian' }] }, '"locales[0].code"'],
    ['an entry of no shape', { entries: ['text'] }, '"entries[0]"'],
  ])('refuses a file with %s', async (_, wrong, complaint) => {
    await expect(imported({ ...file, ...wrong })).rejects.toThrow(complaint)
  })
})
