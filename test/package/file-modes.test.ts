import { chmodSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandLine, packageJson } from '../support/command-line.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

/** npm packs the first three whatever `files` says. */
const packed = ['README.md', 'LICENSE', 'package.json', 'RIGHTS.md', 'docs/reading.md']
const others = ['notes.md', 'docs/reading.txt']

describe('the modes of the files beside dist/', () => {
  let w: Workspace
  const modes = (names: readonly string[]) => names.map((name) => statSync(join(w.root, name)).mode & 0o777)
  beforeEach(() => {
    w = workspace()
    w.notice('bread', 'Bread at noon.\n')
    for (const name of [...packed, ...others]) w.file(name, 'A text.\n')
    w.file('package.json', packageJson({ files: ['dist', 'RIGHTS.md', 'docs/*.md', 'pages/*.md'] }))
    for (const name of [...packed, ...others]) chmodSync(join(w.root, name), 0o600)
  })

  test('are not changed by a build', async () => {
    expect((await commandLine(w, ['build'])).code).toBe(0)
    expect(modes(packed)).toEqual(packed.map(() => 0o600))
  })

  test('are made the same for every umask before npm packs, also when nothing changed since the last build', async () => {
    await commandLine(w, ['build'])
    expect((await commandLine(w, ['build', '--tidy'])).code).toBe(0)
    expect(modes(packed)).toEqual(packed.map(() => 0o644))
    expect(modes(others)).toEqual([0o600, 0o600])
  })
})
