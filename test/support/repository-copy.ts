/** Copies what git would commit of this repository into a temporary folder, with the installed packages beside it. */

import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from './run.ts'

const original = join(import.meta.dirname, '../..')

export interface RepositoryCopy {
  readonly repository: string
  /** A committer, and no tests of another run. */
  readonly env: Record<string, string>
  readonly remove: () => void
}

export function repositoryCopy(): RepositoryCopy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')))
  const repository = join(folder, 'compiler')
  const { out } = run(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    {
      cwd: original,
    },
  )
  for (const path of out.split('\0').filter((path) => path !== '')) {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    cpSync(join(original, path), join(repository, path))
  }
  symlinkSync(join(original, 'node_modules'), join(repository, 'node_modules'))
  const committer = { NAME: 'Somebody', EMAIL: 'somebody@example.org' }
  return {
    repository,
    env: Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((role) =>
        Object.entries(committer).map(([key, value]) => [`GIT_${role}_${key}`, value]),
      ),
    ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
