import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf } from '../support/folder-content.ts'
import { generatedCorpus, launcher, repository } from './corpus.ts'

/** More than a thread is started for. */
const many = 700

test('threads, one process and three machines make the same package', async () => {
  const corpus = generatedCorpus(many)
  const dist = () => contentOf(join(corpus.root, 'dist'))
  const forget = () => {
    for (const name of ['dist', '.cache']) rmSync(join(corpus.root, name), { recursive: true, force: true })
  }
  expect(corpus.command('build').code).toBe(0)
  const byThreads = dist()
  expect(corpus.command('build').out, 'the threads tell what they read').toContain('Nothing changed')
  forget()

  const shared = join(corpus.root, '.shared')
  const machines = [1, 2, 3].map((part) =>
    spawn('node', [launcher, 'build', '--root', corpus.root, '--shard', `${part}/3`, '--cache', shared], {
      cwd: repository,
      stdio: 'ignore',
    }),
  )
  const codes = await Promise.all(machines.map((machine) => once(machine, 'close')))
  expect(codes.map(([code]) => code)).toEqual([0, 0, 0])
  const merged = corpus.command('build', '--cache', shared)
  expect(merged.code).toBe(0)
  expect(dist()).toEqual(byThreads)
})
