import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Checkout, checkout, temporaryFolder } from './checkout.ts'

/** Starts `dev` from another folder; `until` waits for words printed after those that were waited for before. */
function startDev(c: Checkout) {
  const dev: ChildProcess = spawn('node', [c.launcher, 'dev', '--root', c.root], {
    cwd: temporaryFolder(),
    env: { ...process.env, NO_COLOR: '1' },
  })
  onTestFinished(() => void dev.kill('SIGKILL'))
  let said = ''
  let heard = 0
  let wake: () => void = () => undefined
  for (const stream of [dev.stdout, dev.stderr])
    stream?.on('data', (text: unknown) => {
      said += String(text)
      wake()
    })
  const until = async (words: string): Promise<string> => {
    while (said.indexOf(words, heard) === -1)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    const end = said.indexOf(words, heard) + words.length
    const part = said.slice(heard, end)
    heard = end
    return part
  }
  return { dev, until }
}

const built = 'removed; waiting for changes'
const broken = 'The code cannot be run; waiting for changes.'

test('dev reports a model that does not compile, and goes on with the save that corrects it', async () => {
  const c = checkout()
  const { until } = startDev(c)
  await until(built)
  c.edit('model.ts', 'const common = {', 'const common = = {')
  expect(await until(broken)).toContain('model.ts:18:16')
  c.edit('model.ts', 'const common = = {', 'const common = {')
  await until(built)
})

test('dev starts with a model that throws, and ends when it is interrupted while it waits', async () => {
  const c = checkout()
  c.edit('model.ts', 'Talk: {', `'a talk': {`)
  const { dev, until } = startDev(c)
  expect(await until(broken)).toContain('model.ts:25:28')
  c.edit('model.ts', `'a talk': {`, 'Talk: {')
  await until(built)
  c.edit('model.ts', 'Talk: {', `'a talk': {`)
  await until(broken)
  dev.kill('SIGINT')
  expect(await once(dev, 'close')).toEqual([0, null])
})

test('dev waits for a file that the model imports and that is not there yet', async () => {
  const c = checkout()
  const model = c.read('model.ts')
  rmSync(join(c.root, 'model.ts'))
  const { until } = startDev(c)
  expect(await until(broken)).toContain('Could not resolve "./model.ts"')
  c.write('model.ts', model)
  await until(built)
})
