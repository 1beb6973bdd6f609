/** Creates the folder of a consumer, with the packed package in its node_modules, and removes it after the tests of the file. */

import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { type Run, run } from '../../support/run.ts'

export const repository = join(import.meta.dirname, '../../..')

const fixtures = join(import.meta.dirname, '../fixtures')

export interface Consumer {
  readonly root: string
  /** Folder of the package as installed. */
  readonly installed: string
  /** Copies a file or folder of `fixtures/` into the root. */
  readonly copy: (fixture: string) => void
  readonly write: (path: string, content: string) => void
  readonly node: (...args: readonly string[]) => Run
}

/** As a user does it: `npm install` of the tarball, without a network. */
export function installedConsumer(): Consumer {
  const consumer = emptyConsumer()
  const install = run('npm', ['install', '--offline', '--no-audit', '--no-fund', inject('tarball')], {
    cwd: consumer.root,
  })
  if (install.code !== 0) throw new Error(`npm install failed:\n${install.out}${install.err}`)
  return consumer
}

/** The same files without npm, and links to `packages` of the repository beside them. */
export function unpackedConsumer(...packages: readonly string[]): Consumer {
  const consumer = emptyConsumer()
  unpack(consumer.installed)
  for (const name of packages)
    symlinkSync(join(repository, 'node_modules', name), join(consumer.root, 'node_modules', name))
  return consumer
}

function unpack(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const tar = run('tar', ['-xzf', inject('tarball'), '--strip-components=1'], { cwd: folder })
  if (tar.code !== 0) throw new Error(`tar failed:\n${tar.err}`)
}

/** `whenDone` is `onTestFinished` for a folder that is made inside a test. */
export function temporaryFolder(prefix: string, whenDone: (remove: () => void) => void = afterAll): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), prefix)))
  whenDone(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function emptyConsumer(): Consumer {
  const root = temporaryFolder('consumer-')
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  write('package.json', '{ "name": "consumer", "private": true, "type": "module" }\n')
  return {
    root,
    installed: join(root, 'node_modules/iran-discourse'),
    copy: (fixture) => cpSync(join(fixtures, fixture), join(root, fixture), { recursive: true }),
    write,
    node: (...args) => run('node', args, { cwd: root }),
  }
}
