import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchChanges } from '../../src/files/watch-folders.ts'
import { workspace } from '../support/workspace.ts'

function watching(signal?: AbortSignal) {
  const w = workspace()
  w.file('code/model.ts', 'export {}\n')
  w.file('code/other.ts', 'export {}\n')
  const abort = new AbortController()
  const changes = watchChanges(join(w.root, 'seeds'), [join(w.root, 'code/model.ts')], signal ?? abort.signal)
  onTestFinished(() => changes.close())
  return { w, changes, abort }
}

test('files that change together are one change', async () => {
  const { w, changes } = watching()
  w.notice('bread', 'Bread at noon.\n')
  rmSync(join(w.root, 'seeds/criers.yaml'))
  expect(await changes.next()).toEqual(new Set(['bread.txt', 'bread.yaml', 'criers.yaml']))
})

test('what changes while nobody waits is not lost', async () => {
  const { w, changes } = watching()
  w.file('seeds/bread.txt', 'Bread.\n')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await changes.next()).toEqual(new Set(['bread.txt']))
})

test('a change of the code is reported as such, and a change of its neighbours is not', async () => {
  const { w, changes } = watching()
  writeFileSync(join(w.root, 'code/other.ts'), 'export const a = 1\n')
  w.file('seeds/bread.txt', 'Bread.\n')
  expect(await changes.next()).toEqual(new Set(['bread.txt']))
  writeFileSync(join(w.root, 'code/model.ts'), 'export const a = 1\n')
  expect(await changes.next()).toBe('code')
})

test('an aborted signal ends the wait', async () => {
  const { changes, abort } = watching()
  const next = changes.next()
  abort.abort()
  expect(await next).toBe('stop')
})

test('a signal that was aborted before ends the first wait', async () => {
  const { changes } = watching(AbortSignal.abort())
  expect(await changes.next()).toBe('stop')
})
