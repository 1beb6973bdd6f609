/** A copy of the compiler with a small corpus of its own, in a temporary folder that goes after the test. */

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { noticeHead } from '../support/compile-text.ts'
import { type Run, run } from '../support/run.ts'
import { byAnna } from '../support/workspace.ts'

const repository = join(import.meta.dirname, '../..')

export interface Checkout {
  readonly root: string
  readonly launcher: string
  /** Runs the command line as its npm scripts do, from the folder of the checkout. */
  readonly command: (...args: readonly string[]) => Run
  readonly read: (path: string) => string
  readonly write: (path: string, content: string) => void
  /** Replaces words of a file. @throws Error when the file does not hold them. */
  readonly edit: (path: string, from: string, to: string) => void
}

/** An empty folder. Its path has no symbolic link in it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function checkout(root = join(temporaryFolder(), 'checkout')): Checkout {
  mkdirSync(root, { recursive: true })
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  for (const path of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(repository, path), join(root, path), { recursive: true })
  rmSync(join(root, 'src/corpus'), { recursive: true, force: true })
  linkPackages(join(root, 'node_modules'))
  const model = readFileSync(join(repository, 'test/support/sample-model.ts'), 'utf8')
  write('model.ts', model.replaceAll('../../src/', './src/'))
  write(
    'contentlayer.config.ts',
    `import { sampleModel } from './model.ts'\n\nexport const corpus = { model: sampleModel, seeds: 'seeds' }\n`,
  )
  write('seeds/criers.yaml', 'anna: { name: Anna }\n')
  write('seeds/well.txt', 'The well is dry.\n')
  write('seeds/well.yaml', `${noticeHead('The well is dry.\n')}${byAnna}`)
  const launcher = join(root, 'src/cli/launch.mjs')
  return {
    root,
    launcher,
    command: (...args) => run('node', [launcher, ...args], { cwd: root }),
    read,
    write,
    edit(path, from, to) {
      const text = read(path)
      if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”.`)
      write(
        path,
        text.replace(from, () => to),
      )
    },
  }
}

/** A folder with a link for each package, so that a test can put another in the place of one. */
function linkPackages(folder: string): void {
  const from = join(repository, 'node_modules')
  mkdirSync(folder)
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(folder, name))
}
