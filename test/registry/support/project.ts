/** A copy of the project in a folder of its own, in which a test edits, releases and publishes. */

import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { must, type Outcome, run } from './command.ts'
import type { Registry } from './registry.ts'

export const repository = resolve(import.meta.dirname, '../../..')

export const packageName = 'iran-discourse'

export interface Project {
  readonly root: string
  readonly read: (path: string) => string
  readonly write: (path: string, content: string) => void
  /** Replaces words that a file has exactly once. */
  readonly replace: (path: string, found: string, by: string) => void
  /** `npm run <script> [-- args]`; the test looks at the code. */
  readonly npmRun: (script: string, ...args: readonly string[]) => Promise<Outcome>
  /** `npx changeset <args>`, which must succeed. */
  readonly changeset: (...args: readonly string[]) => Promise<Outcome>
  readonly git: (...args: readonly string[]) => Promise<Outcome>
  readonly commit: (message: string) => Promise<void>
  readonly version: () => string
}

export function openProject(root: string, registry: Registry): Project {
  const command = { cwd: root, env: registry.npm }
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const write = (path: string, content: string): void => writeFileSync(join(root, path), content)
  const git = (...args: readonly string[]): Promise<Outcome> => must('git', args, command)
  return {
    root,
    read,
    write,
    replace(path, found, by) {
      const parts = read(path).split(found)
      if (parts.length !== 2) throw new Error(`${path} has “${found}” ${parts.length - 1} times, not once.`)
      write(path, parts.join(by))
    },
    async npmRun(script, ...args) {
      const outcome = await run('npm', ['run', script, '--', ...args], command)
      return { ...outcome, out: outcome.out.replace(firstWordsOfNpm, '') }
    },
    changeset: (...args) => must('npx', ['--no', 'changeset', ...args], command),
    git,
    async commit(message) {
      await git('add', '--all')
      await git('commit', '--quiet', '--message', message)
    },
    version: () => (JSON.parse(read('package.json')) as { readonly version: string }).version,
  }
}

/** It repeats the command. Not `--silent`: a script's own npm would keep silent too, and about errors. */
const firstWordsOfNpm = /^(\n?> .*\n)+\n?/

/** Everything that git would keep, and the installed tools; what has been built before stays behind. */
export function copyProject(root: string): void {
  mkdirSync(root, { recursive: true })
  cpSync(repository, root, { recursive: true, filter: (path) => !isLeftOut(relative(repository, path)) })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
}

const leftOut = ['.cache', '.contentlayer', '.git', 'coverage', 'dist', join('bench', 'peers')]

const isLeftOut = (path: string): boolean =>
  leftOut.includes(path) || path.split(sep).includes('node_modules') || path.startsWith('dist.tmp-')
