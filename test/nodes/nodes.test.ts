import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf } from '../support/folder-content.ts'
import { type Run, run } from '../support/run.ts'

const repository = join(import.meta.dirname, '../..')
const sources = [
  'src',
  'seeds',
  'contentlayer.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>
}
const laterNodes = Object.keys(devDependencies).map(
  (name) => [name, join(import.meta.dirname, 'node_modules', name, 'bin/node')] as const,
)

interface Built {
  readonly build: Run
  readonly dist: ReadonlyMap<string, string>
  /** Programs of a reader, one for each module system. */
  readonly programs: readonly Run[]
}

const parent = join(repository, '.cache/test')
mkdirSync(parent, { recursive: true })
const folder = mkdtempSync(join(parent, 'nodes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Builds a copy of this repository from nothing, and runs programs that have the package installed. */
function builtWith(node: string): Built {
  const root = mkdtempSync(join(folder, 'build-'))
  for (const path of sources) cpSync(join(repository, path), join(root, path), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  const build = run(node, ['src/cli/launch.mjs', 'build'], { cwd: root })
  const reader = mkdtempSync(join(folder, 'reader-'))
  cpSync(join(repository, 'test/consumers/fixtures/node'), reader, { recursive: true })
  writeFileSync(join(reader, 'package.json'), '{ "name": "reader", "type": "module" }')
  for (const path of ['dist', 'package.json'])
    cpSync(join(root, path), join(reader, 'node_modules/iran-discourse', path), { recursive: true })
  const programs = ['every-entry.mjs', 'every-entry.cjs'].map((path) => run(node, [path], { cwd: reader }))
  return { build, dist: contentOf(join(root, 'dist')), programs }
}

const here = builtWith(process.execPath)

describe.each(laterNodes)('%s', (_, node) => {
  let built: Built
  beforeAll(() => {
    built = builtWith(node)
  })

  test('builds the bytes that this Node builds, without a warning', () => {
    expect(built.build).toMatchObject({ code: 0, err: '' })
    expect(built.dist).toEqual(here.dist)
  })

  test('reads every entry as this Node does, as a module and as CommonJS, without a warning', () => {
    expect(built.programs.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(built.programs).toEqual(here.programs)
  })
})
