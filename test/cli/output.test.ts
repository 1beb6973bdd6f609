/** What each command prints, once, as people see it. All other tests assert codes, places and figures only. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { packageExports } from '../../src/package/exports.ts'
import { commandLine, packageJson } from '../support/command-line.ts'
import { transcript } from '../support/transcript.ts'
import { byAnna, type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.anna()
  w.file('package.json', packageJson())
  w.notice('bread', 'Bread at noon.\n\nCome early.\n', byAnna)
})

const unsure = () => w.notice('noted', 'Said so.1 And more.3\n', 'default: paragraph\nnotes: digits\n')
const broken = () => w.notice('well', 'The well is dry.\n', 'default: paragraf\ncolour: red\n')

test('build', async () => {
  const built = await transcript(
    w,
    ['build'],
    ['build'],
    ['build', '--explain', 'bread'],
    ['build', '--explain', 'braed'],
  )
  broken()
  const { './list': _, ...others } = packageExports
  w.file('package.json', packageJson({ exports: others }))
  const refused = await transcript(w, ['build'], ['build', '--write-exports'])
  expect(`${built}\n${refused}`).toMatchSnapshot()
})

test('check', async () => {
  unsure()
  const right = await transcript(w, ['check'])
  broken()
  expect(`${right}\n${await transcript(w, ['check'])}`).toMatchSnapshot()
})

test('seed', async () => {
  w.notice('well', 'The well is dry.\n')
  w.file('seeds/fair.txt', 'The fair\n\nAll come to the fair.\n')
  const calls = await transcript(
    w,
    ['seed', 'locate', 'fair', 'fair'],
    ['seed', 'locate', 'fair', 'market'],
    ['seed', 'new', 'fair', '--type', 'Notise'],
    ['seed', 'new', 'fair', '--type', 'Notice'],
    ['seed', 'new', 'fair', '--type', 'Notice'],
    ['seed', 'new', 'feast', '--type', 'Notice'],
    ['seed', 'rename', 'bread', 'Morning Bread'],
    ['seed', 'rename', 'bread', 'well'],
    ['seed', 'rename', 'soup', 'hot-soup'],
    ['seed', 'rename', 'bread', 'morning-bread'],
  )
  expect(
    `${calls}\n${readFileSync(join(w.root, 'seeds/fair.yaml'), 'utf8').replace(/[0-9a-f]{64}/, '<sha256>')}`,
  ).toMatchSnapshot()
})

test('docs', async () => {
  expect(await transcript(w, ['docs', '--check'], ['docs'], ['docs'])).toMatchSnapshot()
})

test('cms', async () => {
  w.notice('well', 'The well is dry.\n')
  const { out } = await commandLine(w, ['cms', 'export', 'sanity'])
  w.file('back.ndjson', out.replaceAll('"title":"A notice"', '"title":"Another"'))
  w.file(
    'refused.ndjson',
    out.replace('"language":"en"', '"language":"english!"').replace('"slug":"well"', '"slug":"wells"'),
  )
  expect(
    await transcript(
      w,
      ['cms', 'export', 'sanit'],
      ['cms', 'pull', 'sanity', 'nowhere.ndjson'],
      ['cms', 'pull', 'sanity', 'refused.ndjson', '--write'],
      ['cms', 'pull', 'sanity', 'back.ndjson'],
      ['cms', 'pull', 'sanity', 'back.ndjson', '--write'],
      ['build', '--explain', 'bread'],
    ),
  ).toMatchSnapshot()
})
