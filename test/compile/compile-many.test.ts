import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileMany, overlaysIn, serveThread } from '../../src/compile/compile-many.ts'
import { textsIn } from '../../src/compile/pack.ts'
import { packStore } from '../../src/compile/pack-store.ts'
import { scanFolder } from '../../src/files/scan-folder.ts'
import { hashesOf } from '../../src/source/seed-folder.ts'
import { sha256 } from '../support/compile-text.ts'
import { sampleModel } from '../support/sample-model.ts'
import { workspace } from '../support/workspace.ts'

test('a thread compiles the seeds of its task into packs, and reports which packs are there', () => {
  const w = workspace()
  const names = Array.from({ length: 60 }, (_, i) => `notice-${i}`)
  for (const name of names) w.notice(name, `This is ${name}.\n`)
  const edit = `edits: [{ at: [title], was: A notice, is: An old notice }]`
  w.file('seeds/notice-7.overlay.yaml', `seed: ${sha256('This is notice-7.\n')}\n${edit}\n`)
  const folder = join(w.root, 'packs')
  const reports: Parameters<Parameters<typeof serveThread>[2]>[0][] = []
  const task = {
    root: w.root,
    folder,
    codeKey: 'code',
    names,
    overlays: overlaysIn(['notice-7.overlay.yaml', 'notice-7.yaml']),
  }
  serveThread({ model: sampleModel, seeds: 'seeds' }, task, (news) => reports.push(news))
  const [, { pack } = { pack: null }] = reports
  expect(reports).toEqual([
    { compiled: 50, pack: null },
    { compiled: 0, pack: expect.objectContaining({ name: expect.any(String) }) },
  ])
  const indexEntries = packStore(folder, 'code').load(pack?.name ?? '')
  expect(indexEntries.map((indexEntry) => indexEntry.document?.slug)).toEqual(names)
  expect(indexEntries.map((indexEntry) => indexEntry.document?.title).indexOf('An old notice')).toBe(7)
  const given = indexEntries.map(({ at }) => textsIn(pack?.texts ?? new Uint8Array(), at))
  expect(given.map((texts) => [sha256(texts.document), sha256(texts.lines)])).toEqual(
    indexEntries.map(({ document }) => [document?.hash, document?.linesHash]),
  )
  const scan = scanFolder(join(w.root, 'seeds'))
  expect([...hashesOf(pack?.pairs ?? [])].sort()).toEqual(
    [...scan].flatMap(([name, file]) =>
      name.startsWith('notice-') && 'sha256' in file ? [[name, file.sha256]] : [],
    ),
  )
})

test('few seeds start no thread', async () => {
  const task = { root: '.', folder: '.', codeKey: 'code', names: ['one'], overlays: overlaysIn([]) }
  const reports: unknown[] = []
  await compileMany('no such module', task, {
    progress: (done) => reports.push(done),
    pack: (pack) => reports.push(pack),
  })
  expect(reports).toEqual([])
})

test('a thread that fails fails the whole', async () => {
  const names = Array.from({ length: 400 }, (_, i) => `notice-${i}`)
  const task = { root: '.', folder: '.', codeKey: 'code', names, overlays: overlaysIn([]) }
  const on = { progress: () => undefined, pack: () => undefined }
  await expect(compileMany(join(import.meta.dirname, 'no-such-module.js'), task, on)).rejects.toThrow(
    'no-such-module.js',
  )
})
