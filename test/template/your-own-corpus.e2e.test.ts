/** docs/your-own-corpus.md, run as it stands from a copy of this repository, and then what the CI of the new repository asks. */

import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeRepository } from '../../src/template/make-repository.ts'
import { parsePage, runPage } from '../docs/run-page.ts'
import { repositoryCopy } from '../support/repository-copy.ts'
import { run } from '../support/run.ts'

const copy = repositoryCopy()
afterAll(copy.remove)

const page = readFileSync(join(copy.repository, 'docs/your-own-corpus.md'), 'utf8')
const made = join(copy.repository, '../village-recipes')

test('a new repository has current generated files before anything runs in it', () => {
  const folder = join(copy.repository, '../untouched')
  makeRepository({ repository: copy.repository, folder, name: '@village/untouched' })
  symlinkSync(join(copy.repository, 'node_modules'), join(folder, 'node_modules'))
  const { code, err } = run('npm', ['run', '--silent', 'docs', '--', '--check'], { cwd: folder })
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

describe('docs/your-own-corpus.md', () => {
  test('shows what its commands print, from the template to the release', { timeout: 600_000 }, () => {
    const steps = parsePage(page)
    expect(steps.filter(({ kind }) => kind === 'run').length).toBeGreaterThan(10)
    expect(runPage(steps, { folder: copy.repository, env: copy.env })).toBeNull()
  })

  test('leaves nothing behind that git does not know', () => {
    expect(run('git', ['status', '--short'], { cwd: made })).toEqual({ code: 0, out: '', err: '' })
  })

  test.each([
    'npm run typecheck',
    'npm run lint',
    'npm run docs -- --check',
    'npx contentlayer2 build',
    'bash -n .ci/run',
  ])('leads to a repository in which `%s` passes, as its own CI asks', (line) => {
    const [command = '', ...args] = line.split(' ')
    const { code, out, err } = run(command, args, { cwd: made, env: copy.env })
    expect(code, `${out}${err}`).toBe(0)
  })
})
