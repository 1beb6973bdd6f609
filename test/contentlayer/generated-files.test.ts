import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { completeGenerated } from '../../src/contentlayer/generated-files.ts'
import { byAnna, type Workspace, workspace } from '../support/workspace.ts'

const folder = '.contentlayer/generated'

/** As contentlayer2 0.5.8 writes them, in short. */
function generate(w: Workspace, notices: readonly string[]): void {
  const list = (ids: readonly string[]) => JSON.stringify(ids.map((_id) => ({ _id })))
  for (const [name, ids] of [
    ['Notice', notices],
    ['Talk', []],
    ['Crier', ['anna']],
  ] as const) {
    for (const id of ids) w.file(`${folder}/${name}/${/^\d/.test(id) ? '_' : ''}${id}.json`, '{}')
    w.file(`${folder}/${name}/_index.json`, list(ids))
  }
  w.file(
    `${folder}/index.mjs`,
    `const allNotices = ${list(notices)}
const allTalks = []
const allCriers = ${list(['anna'])}

export { allNotices, allTalks, allCriers }

export const allDocuments = [...allNotices, ...allTalks, ...allCriers]
`,
  )
  w.file(
    `${folder}/types.d.ts`,
    `export type Notice = { _raw: Record<string, any> }

export type AllTypes = DocumentTypes | NestedTypes
export type AllTypeNames = DocumentTypeNames | NestedTypeNames

export type DocumentTypes = Crier | Notice | Talk
export type DocumentTypeNames = 'Crier' | 'Notice' | 'Talk'
`,
  )
}

function village(): Workspace {
  const w = workspace()
  w.anna()
  const dated = (day: string) => `${byAnna}called: { value: "${day}", inferred: Ours. }\n`
  w.notice('bread', 'Bread at noon.\n', dated('1901-05'))
  w.notice('2-wells', 'Both are dry.\n', dated('1902-05'))
  return w
}

const read = (w: Workspace, path: string): string => readFileSync(join(w.root, folder, path), 'utf8')

test('documents come in the order of the package, without the records', async () => {
  const w = village()
  generate(w, ['bread', '2-wells'])
  const corpus = w.compile()
  completeGenerated(join(w.root, folder), corpus)
  const { allDocuments, allCriers } = await import(pathToFileURL(join(w.root, folder, 'index.mjs')).href)
  expect(allDocuments).toEqual(corpus.entries.map(({ slug }) => ({ _id: slug })))
  expect(allDocuments).toHaveLength(2)
  expect(allCriers).toEqual([{ _id: 'anna' }])
})

test('types of records are no types of documents, and `_raw` says what it holds', () => {
  const w = village()
  generate(w, ['bread', '2-wells'])
  completeGenerated(join(w.root, folder), w.compile())
  const types = read(w, 'types.d.ts')
  expect(types).toContain('export type DocumentTypes = Notice | Talk\n')
  expect(types).toContain("export type RecordTypeNames = 'Crier'\n")
  expect(types).not.toContain('any>')
})

test('files of documents that are gone are removed, and no others', () => {
  const w = village()
  generate(w, ['bread', '2-wells', 'gone'])
  completeGenerated(join(w.root, folder), w.compile())
  const exists = (path: string) => existsSync(join(w.root, folder, path))
  expect(exists('Notice/gone.json')).toBe(false)
  for (const kept of ['Notice/bread.json', 'Notice/_2-wells.json', 'Notice/_index.json', 'Crier/anna.json'])
    expect(exists(kept), kept).toBe(true)
})

test('files that another version of contentlayer2 writes are not guessed at', () => {
  const w = village()
  generate(w, ['bread', '2-wells'])
  w.file(`${folder}/index.mjs`, 'export const allDocuments = everything()\n')
  expect(() => completeGenerated(join(w.root, folder), w.compile())).toThrow('contentlayer2 no longer writes')
})
