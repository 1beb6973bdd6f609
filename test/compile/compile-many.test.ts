import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileMany, serveThread } from '../../src/compile/compile-many.ts'
import { packStore } from '../../src/compile/pack-store.ts'
import { sampleModel } from '../support/sample-model.ts'
import { workspace } from '../support/workspace.ts'

test('a thread compiles the seeds that it is told into packs, and says which are there', () => {
  const w = workspace()
  const names = Array.from({ length: 60 }, (_, i) => `notice-${i}`)
  for (const name of names) w.notice(name, `This is ${name}.\n`)
  const folder = join(w.root, 'packs')
  const told: { compiled: number; pack: string | null }[] = []
  const task = { root: w.root, folder, codeKey: 'code', names }
  serveThread({ model: sampleModel, seeds: 'seeds' }, task, (news) => told.push(news))
  const [, { pack } = { pack: null }] = told
  expect(told).toEqual([
    { compiled: 50, pack: null },
    { compiled: 0, pack: expect.any(String) },
  ])
  const cards = packStore(folder, 'code').load(pack ?? '')
  expect(cards.map((card) => card.entry?.slug)).toEqual(names)
})

test('few seeds start no thread', async () => {
  const task = { root: '.', folder: '.', codeKey: 'code', names: ['one'] }
  const told: unknown[] = []
  await compileMany('no such module', task, {
    progress: (done) => told.push(done),
    pack: (pack) => told.push(pack),
  })
  expect(told).toEqual([])
})

test('a thread that fails fails the whole', async () => {
  const names = Array.from({ length: 400 }, (_, i) => `notice-${i}`)
  const task = { root: '.', folder: '.', codeKey: 'code', names }
  const on = { progress: () => undefined, pack: () => undefined }
  await expect(compileMany(join(import.meta.dirname, 'no-such-module.js'), task, on)).rejects.toThrow(
    'no-such-module.js',
  )
})
