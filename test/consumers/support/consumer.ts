/** Creates the folder of a consumer, with the packed package in its node_modules, and removes it after the tests of the file. */

import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
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
  const install = npmInstall(consumer.root, inject('tarball'))
  if (install.code !== 0) throw new Error(`npm install failed:\n${install.out}${install.err}`)
  return consumer
}

export const npmInstall = (root: string, ...packages: readonly string[]): Run =>
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...packages], { cwd: root })

/**
 * The same files without npm, and copies of `packages` of the repository beside them: `{ zod: 'zod-3.25.1' }` copies that folder
 * under the name of zod. Not links, through which zod would find another zod.
 */
export function unpackedConsumer(packages: Readonly<Record<string, string>> = {}): Consumer {
  const consumer = emptyConsumer()
  unpack(consumer.installed)
  for (const [name, folder] of Object.entries(packages))
    cpSync(join(repository, 'node_modules', folder), join(consumer.root, 'node_modules', name), {
      recursive: true,
    })
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

export function emptyConsumer(): Consumer {
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
