/** Every page with commands, run as it stands in a copy of this repository; CMS pages have suites of their own. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { repositoryCopy } from '../support/repository-copy.ts'
import { run } from '../support/run.ts'
import { parsePage, runPage, type Step } from './run-page.ts'

const repository = join(import.meta.dirname, '../..')

/** docs/your-own-corpus.md has a test of its own (test/template/), docs/monorepo.md a suite (test/monorepo/). */
const tested = ['your-own-corpus.md', 'monorepo.md']

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(repository, 'docs'))
    .filter((name) => name.endsWith('.md') && !tested.includes(name))
    .map((name) => `docs/${name}`),
]
const stepsOf = (page: string): readonly Step[] => parsePage(readFileSync(join(repository, page), 'utf8'))

/** `.ci/run` runs these two as they are; here only what they show is compared. */
const asRunByCi = (step: Step): Step =>
  step.kind === 'run' && step.commands === 'npm ci && npm run build\nnpm test'
    ? { ...step, commands: 'npm run build' }
    : step

describe('the docs', () => {
  test.each(pages.filter((page) => stepsOf(page).length > 0))(
    '%s shows what its commands print',
    { timeout: 600_000 },
    (page) => {
      const copy = repositoryCopy()
      onTestFinished(copy.remove)
      for (const args of [
        ['init', '--quiet', '--initial-branch', 'main'],
        ['add', '.'],
        ['commit', '--quiet', '--message', 'All'],
      ])
        expect(run('git', args, { cwd: copy.repository, env: copy.env })).toMatchObject({ code: 0 })
      expect(runPage(stepsOf(page).map(asRunByCi), { folder: copy.repository, env: copy.env })).toBeNull()
    },
  )
})
