/** A folder that packages are written into, for one test. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Destination } from '../../src/package/destination.ts'
import type { ExistingFolderOptions } from '../../src/package/existing-folder.ts'
import { entriesFolder, type FileGroup, type PackageFile } from '../../src/package/file-group.ts'
import { openDestination, type WriteResult, writePackage } from '../../src/package/write-package.ts'

export interface Options extends Partial<ExistingFolderOptions> {
  readonly pause?: () => Promise<void> | undefined
  /** Opened before, when something was staged. */
  readonly destination?: Destination
}

export interface DistFolder {
  readonly path: string
  /** Path of the journal of a commit. */
  readonly journal: string
  /** Path of a file of the package. */
  readonly place: (path: string) => string
  /** Files and folders of the package, but not the entry of a document that every package has. */
  readonly list: () => string[]
  readonly read: (path: string) => string
  /** Names of the folder and of the files beside it. */
  readonly siblings: () => string[]
  /** A place to stage files in, before they are written. */
  readonly open: () => Destination
  readonly write: (groups: Iterable<FileGroup>, options?: Options) => Promise<WriteResult>
  readonly writeFiles: (files: readonly PackageFile[], options?: Options) => Promise<WriteResult>
}

/** Files that are made together. Without keys they are compared. */
export const group = (files: readonly PackageFile[], ...keys: readonly string[]): FileGroup => ({
  keys,
  entries: files.filter(([path]) => path.startsWith(entriesFolder)).length,
  paths: () => files.map(([path]) => path),
  make: () => files,
})

export const one = (...file: PackageFile): FileGroup => group([file])

const always = one('documents/z.js', 'z')
const isMeant = (path: string): boolean => !/^documents(\/z\.js)?$/.test(path)

function* withAlways(groups: Iterable<FileGroup>): Generator<FileGroup> {
  yield* groups
  yield always
}

export function distFolder(): DistFolder {
  const parent = mkdtempSync(join(tmpdir(), 'write-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const path = join(parent, 'dist')
  const journal = join(parent, 'commit.json')
  const open = (options: Partial<ExistingFolderOptions> = {}): Destination =>
    openDestination(path, { journal, known: null, stale: [], ...options })
  const write = async (
    groups: Iterable<FileGroup>,
    { pause = () => undefined, destination, ...options }: Options = {},
  ): Promise<WriteResult> => writePackage(destination ?? open(options), withAlways(groups), pause)
  const place = (name: string): string => join(path, name)
  return {
    path,
    journal,
    place,
    list: () => readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(isMeant).sort(),
    read: (name) => readFileSync(place(name), 'utf8'),
    siblings: () => readdirSync(parent),
    open,
    write,
    writeFiles: (files, options) =>
      write(
        files.map((file) => group([file])),
        options,
      ),
  }
}

/** What a build passes on to the next. */
export const passedOn = ({ output, stale }: WriteResult): Options => ({ known: output, stale })
