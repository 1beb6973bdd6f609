/**
 * Copies the guest house into a fresh folder of .cache/test/, three floors below the repository as the original is, so
 * that its imports of src/ hold; gives its paths and its commands.
 */

import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { type Run, run } from '../support/run.ts'

export const repository = join(import.meta.dirname, '../..')
const original = join(import.meta.dirname, 'corpus')
const launcher = join(repository, 'src/cli/launch.mjs')

export interface FreshCorpus {
  readonly root: string
  /** Runs the compiler on this corpus, from a folder that has to do with neither. */
  readonly command: (...args: readonly string[]) => Run
  readonly read: (path: string) => string
  /** Replaces words of a file. @throws Error when the file does not hold them. */
  readonly edit: (path: string, from: string, to: string) => void
  /** sha256 of every file of dist/, by path. */
  readonly digest: () => Readonly<Record<string, string>>
  readonly remove: () => void
}

export function freshCorpus(): FreshCorpus {
  const folder = join(repository, '.cache/test')
  mkdirSync(folder, { recursive: true })
  const root = mkdtempSync(join(folder, 'another-corpus-'))
  cpSync(original, root, {
    recursive: true,
    filter: (path) => !['dist', '.cache', 'annotation.schema.json'].includes(basename(path)),
  })
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  return {
    root,
    read,
    command: (...args) => run('node', [launcher, ...args, '--root', root], { cwd: tmpdir() }),
    edit(path, from, to) {
      const text = read(path)
      if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”.`)
      writeFileSync(join(root, path), text.replace(from, to))
    },
    digest: () =>
      Object.fromEntries(
        readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((path) => [
            relative(root, path),
            createHash('sha256').update(readFileSync(path)).digest('hex'),
          ]),
      ),
    remove() {
      removeBundles(relative(repository, root))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The launcher keeps a bundle of each config that it ever ran; the one of a folder that goes would stay permanently. */
function removeBundles(root: string): void {
  const tools = join(repository, '.cache/tool')
  for (const name of readdirSync(tools)) {
    const pointer = join(tools, name, 'current.json')
    try {
      if (readFileSync(pointer, 'utf8').includes(`"${root}/`))
        rmSync(join(tools, name), { recursive: true, force: true })
    } catch {
      // Another build is making this bundle: it is not ours.
    }
  }
}
