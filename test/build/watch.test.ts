import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { WatchEvent } from '../../src/build/events.ts'
import { packageJson, sampleBuilder } from '../support/command-line.ts'
import { workspace } from '../support/workspace.ts'

function village() {
  const w = workspace()
  w.file('package.json', packageJson())
  w.notice('bread', 'Bread at noon.\n')
  w.file('code/model.ts', 'export {}\n')
  const abort = new AbortController()
  const watch = async () => {
    const builder = await sampleBuilder(w, { sources: [join(w.root, 'code/model.ts')] })
    return builder.watch(abort.signal)[Symbol.asyncIterator]()
  }
  return { w, abort, watch }
}

const statusOf = ({ value }: IteratorResult<WatchEvent, unknown>) =>
  (value as Extract<WatchEvent, { type: 'built' }>).result.status

test('a watch builds at once, then after each change, and ends when it is aborted', async () => {
  const { w, abort, watch } = village()
  const events = await watch()
  expect(statusOf(await events.next())).toBe('built')
  w.notice('bread', 'Bread at ten.\n')
  expect(statusOf(await events.next())).toBe('built')
  const manifest = () => readFileSync(join(w.root, 'dist/manifest.json'), 'utf8')
  const before = manifest()
  w.file('seeds/bread.yaml', 'colour: red\n')
  expect(statusOf(await events.next())).toBe('failed')
  expect(manifest()).toBe(before)
  abort.abort()
  expect(await events.next()).toEqual({ value: undefined, done: true })
})

test.each(['code/model.ts', 'releases/keys.json'])(
  'a watch ends when %s changes, and says so',
  async (path) => {
    const { w, watch } = village()
    w.file('releases/keys.json', '{}\n')
    const events = await watch()
    await events.next()
    w.file(path, '{ }\n')
    expect(await events.next()).toEqual({ value: { type: 'code-changed' }, done: false })
    expect((await events.next()).done).toBe(true)
  },
)

test('a watch that is aborted before it begins builds nothing', async () => {
  const { w, abort, watch } = village()
  abort.abort()
  w.file('.cache/build.lock', String(process.ppid))
  expect((await (await watch()).next()).done).toBe(true)
  expect(existsSync(join(w.root, 'dist'))).toBe(false)
})
