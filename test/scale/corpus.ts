/** A folder with a generated corpus of this repository's model, built by the real command line. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { packageExports } from '../../src/package/exports.ts'
import { type Run, run } from '../support/run.ts'

export const repository = join(import.meta.dirname, '../..')
export const launcher = join(repository, 'src/cli/launch.mjs')

export interface GeneratedCorpus {
  readonly root: string
  /** Names of the seeds, without extension, sorted. */
  readonly names: readonly string[]
  readonly read: (name: string, extension: 'txt' | 'yaml') => string
  readonly write: (name: string, extension: 'txt' | 'yaml', content: string) => void
  readonly command: (...args: readonly string[]) => Run
}

/** `root` must be empty; without it, a temporary folder that goes after the test. */
export function generatedCorpus(count: number, root = temporaryFolder()): GeneratedCorpus {
  const generated = run('node', ['bench/generate.mjs', root, String(count)], { cwd: repository })
  if (generated.code !== 0) throw new Error(generated.err)
  const model = relative(root, join(repository, 'src/corpus/model.ts'))
  writeFileSync(
    join(root, 'contentlayer.config.ts'),
    `import { model } from '${model}'\nexport const corpus = { model, seeds: 'seeds' }\n`,
  )
  writeFileSync(
    join(root, 'package.json'),
    `${JSON.stringify({ name: 'generated', version: '1.0.0', type: 'module', exports: packageExports }, null, 2)}\n`,
  )
  const path = (name: string, extension: string) => join(root, 'seeds', `${name}.${extension}`)
  return {
    root,
    names: readdirSync(join(root, 'seeds'))
      .flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -'.txt'.length)] : []))
      .sort(),
    read: (name, extension) => readFileSync(path(name, extension), 'utf8'),
    write: (name, extension, content) => writeFileSync(path(name, extension), content),
    command: (...args) => run('node', [launcher, ...args, '--root', root], { cwd: repository }),
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Says of every document that it belongs to one state of the corpus. */
export const stamp = (annotation: string, generation: number): string =>
  annotation.replace(/^(summary:\n {2}value: ).*$/m, `$1Generation ${generation}.`)
