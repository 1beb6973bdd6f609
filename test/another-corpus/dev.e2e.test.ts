/** `dev` as an author has it running: in a process of its own, on a corpus whose files change. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshCorpus, freshCorpus, repository } from './fresh-corpus.ts'

let corpus: FreshCorpus
let dev: ChildProcess
let said = ''

beforeAll(async () => {
  corpus = freshCorpus()
  const command = ['src/cli/launch.mjs', 'dev', '--root', corpus.root]
  dev = spawn('node', command, { cwd: repository, env: { ...process.env, NO_COLOR: '1' } })
  for (const stream of [dev.stdout, dev.stderr])
    stream?.on('data', (text) => {
      said += String(text)
    })
  await hears(/waiting for changes/)
})
afterAll(() => {
  dev.kill('SIGKILL')
  corpus.remove()
})

/** What was said until it said this, and nothing of it twice. */
async function hears(what: RegExp): Promise<string> {
  for (const start = Date.now(); !what.test(said); await new Promise((resolve) => setTimeout(resolve, 10)))
    if (Date.now() - start > 30_000) throw new Error(`${what} was not said, but:\n${said}`)
  const text = said
  said = ''
  return text
}

const manifest = () => corpus.read('dist/manifest.json')

test('builds first', () => {
  expect(manifest()).toContain('"slug":"barley-broth"')
})

test('builds again what changed', async () => {
  corpus.edit('seeds/lentils.yaml', 'slug: sunday-lentil-soup', 'slug: monday-lentil-soup')
  await hears(/[1-9]\d* files written, [1-9]\d* removed; waiting/)
  expect(manifest()).toContain('"slug":"monday-lentil-soup"')
})

test('reports a problem when it comes, leaves dist/ as it was, and says when it is fixed', async () => {
  const before = corpus.digest()
  corpus.edit('seeds/barley.yaml', 'value: supper', 'value: super')
  expect(await hears(/dist\/ is as it was; waiting/)).toContain('Did you mean `supper`?')
  expect(corpus.digest()).toEqual(before)
  corpus.edit('seeds/barley.yaml', 'value: super', 'value: supper')
  expect(await hears(/removed; waiting/)).toContain('All problems are fixed.')
})

test('takes a seed that comes and one that goes', async () => {
  for (const kind of ['txt', 'yaml'])
    renameSync(join(corpus.root, `seeds/lentils.${kind}`), join(corpus.root, `lentils.${kind}`))
  await hears(/written, [1-9]\d* removed; waiting/)
  expect(manifest()).not.toContain('monday-lentil-soup')
  for (const kind of ['txt', 'yaml'])
    renameSync(join(corpus.root, `lentils.${kind}`), join(corpus.root, `seeds/lentils.${kind}`))
  await hears(/[1-9]\d* files written, \d+ removed; waiting/)
  expect(manifest()).toContain('monday-lentil-soup')
})

test('leaves a package that a build finds unchanged, and ends when it is asked to', async () => {
  corpus.edit('seeds/lentils.yaml', 'slug: monday-lentil-soup', 'slug: sunday-lentil-soup')
  await hears(/removed; waiting/)
  dev.kill('SIGINT')
  const [code] = await once(dev, 'exit')
  expect(code).toBe(0)
  expect(corpus.command('build').out).toContain('Nothing changed since the last build.')
})
