import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { withLock } from '../../src/files/lock.ts'

let path: string
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  path = join(folder, 'inside', 'build.lock')
})

const nobodyWaits = (pid: number) => {
  throw new Error(`Waited for ${pid}.`)
}

test('gives the result of the work and is free afterwards', async () => {
  expect(await withLock(path, nobodyWaits, async () => existsSync(path))).toBe(true)
  expect(existsSync(path)).toBe(false)
})

test('is free after work that failed', async () => {
  await expect(withLock(path, nobodyWaits, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(path)).toBe(false)
})

test('lets one at a time work, and tells the other whom it waits for', async () => {
  const steps: string[] = []
  const first = withLock(path, nobodyWaits, async () => {
    steps.push('first begins')
    await new Promise((resolve) => setTimeout(resolve, 120))
    steps.push('first ends')
  })
  const second = withLock(
    path,
    (pid) => void steps.push(`waits for ${pid === process.pid}`),
    async () => void steps.push('second'),
  )
  await Promise.all([first, second])
  expect(steps).toEqual(['first begins', 'waits for true', 'first ends', 'second'])
})

test('takes over from a process that died', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.on('exit', resolve))
  await withLock(path, nobodyWaits, async () => undefined)
  writeFileSync(path, String(child.pid))
  expect(await withLock(path, nobodyWaits, async () => 'done')).toBe('done')
})
