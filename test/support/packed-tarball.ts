/** Before all tests: builds dist/ until it is what a first build makes, and packs it once; tests get the tarball's path by `inject('tarball')`. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { run } from './run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed package. */
    tarball: string
  }
}

const repository = join(import.meta.dirname, '../..')

export default function setup(project: TestProject) {
  const build = run('node', ['src/cli/launch.mjs', 'build', '--tidy'], { cwd: repository })
  if (build.code !== 0) throw new Error(`The build failed:\n${build.out}${build.err}`)
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  const pack = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: repository,
  })
  if (pack.code !== 0) throw new Error(`npm pack failed:\n${pack.err}`)
  const [packed] = JSON.parse(pack.out) as [{ filename: string }]
  project.provide('tarball', join(folder, packed.filename))
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
