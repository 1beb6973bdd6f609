/**
 * A site of a thousand documents (`site.mjs`), through two hundred edits, ten before each build of the package: the pages
 * whose digests changed must be those whose bytes a full render finds changed.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageExports } from '../../src/package/exports.ts'
import { run } from '../support/run.ts'
import { editsIn, randomFrom, relate } from './edits.ts'

const repository = join(import.meta.dirname, '../..')
const count = 1000
const rounds = 20
/** Of each kind in a round. */
const edits = 2
const kinds = ['text', 'title', 'name', 'date', 'slug'] as const

interface Page {
  /** Of what the page shows. */
  readonly digest: string
  /** Of all that a page can show. */
  readonly whole: string
  readonly bytes: string
}

type Site = Readonly<Record<string, Page>>

let root = ''
beforeAll(() => {
  mkdirSync(join(repository, '.cache/test'), { recursive: true })
  root = mkdtempSync(join(repository, '.cache/test/incremental-'))
  const model = '../../../src/corpus/model.ts'
  writeFileSync(
    join(root, 'contentlayer.config.ts'),
    `import { model } from '${model}'\nexport const corpus = { model, seeds: 'seeds' }\n`,
  )
  const manifest = { name: 'many', version: '1.0.0', type: 'module', exports: packageExports }
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest))
  node('bench/generate.mjs', root, String(count))
  relate(root)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs a program of the repository; gives what it prints. */
function node(...args: readonly string[]): string {
  const { code, out, err } = run('node', args, { cwd: repository })
  expect(code, out.slice(-2000) + err).toBe(0)
  return out
}

function build(): Site {
  node('src/cli/launch.mjs', 'build', '--root', root)
  return JSON.parse(node('test/incremental/site.mjs', join(root, 'dist'))) as Site
}

const changed = (before: Site, after: Site, by: keyof Page): Set<string> =>
  new Set(Object.keys(after).filter((path) => before[path]?.[by] !== after[path]?.[by]))

const without = (paths: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...paths].filter((path) => !others.has(path))

test('renders the pages whose bytes changed, and hardly any other', () => {
  const random = randomFrom(17)
  const editors = editsIn(root)
  let number = 0
  let before = build()
  expect(Object.keys(before)).toHaveLength(count + 1)
  let needed = 0
  let tooMany = 0
  let tooManyWhole = 0
  for (let round = 0; round < rounds; round++) {
    for (const kind of kinds.flatMap((one) => Array.from({ length: edits }, () => one))) {
      number++
      let isDone = false
      for (let tries = 0; !isDone && tries < 100; tries++) isDone = editors[kind](random, number)
      expect(isDone, `${kind} of round ${round}`).toBe(true)
    }
    const after = build()
    const [bytes, digests, whole] = [
      changed(before, after, 'bytes'),
      changed(before, after, 'digest'),
      changed(before, after, 'whole'),
    ]
    expect(without(bytes, digests), `stale after round ${round}`).toEqual([])
    expect(without(bytes, whole), `stale by whole digests after round ${round}`).toEqual([])
    for (const path of without(digests, bytes)) console.log(`In vain after round ${round}: ${path}`)
    needed += bytes.size
    tooMany += without(digests, bytes).length
    tooManyWhole += without(whole, bytes).length
    before = after
  }
  console.log(
    `${number} edits: ${needed} pages changed, ${tooMany} rendered in vain (${tooManyWhole} by whole digests).`,
  )
  expect(needed).toBeGreaterThan(number)
  expect(tooMany).toBeLessThanOrEqual(needed / 100)
})
