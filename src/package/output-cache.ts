/**
 * The output cache: remembers what each file in dist/ was made from, so that a file whose inputs are the same is not made
 * again. Most files of a package list something of every document; an edit of one document changes no line of most, and
 * one line of the others, which are patched.
 */

import type { DocumentEntry } from '../compile/index-entry.ts'
import { type PackageFile, unchanged } from './file-group.ts'

/** The package as it was written last, and nobody has touched it since. */
export interface LastPackage {
  /** In list order; undefined where the store has lost one. */
  readonly entries: readonly (DocumentEntry | undefined)[]
  readonly cached: CachedFiles
}

/** By the name that `OutputCache` was called with. */
export type CachedFiles = Readonly<Record<string, CachedGroup>>

/** Files that are made together. */
interface CachedGroup {
  readonly paths: readonly string[]
  /** `Inputs.dependsOn` of the build that made them. */
  readonly dependsOn: string
}

/** What files are made from, besides code and model, which are compared before. */
interface Inputs {
  /** Whether they come out the same for both entries; without it they depend on no entries. */
  readonly isSame?: (entry: DocumentEntry, before: DocumentEntry) => boolean
  /** Stands for all other inputs: the files are the same only while this is. */
  readonly dependsOn?: string
}

/** What a file with a line for each document is made from. */
interface ListInputs {
  /** What it holds of an entry, and of no other. */
  readonly line: (entry: DocumentEntry, index: number) => string
  /** Whether it comes out the same but for the line. */
  readonly isSame: (entry: DocumentEntry, before: DocumentEntry) => boolean
  readonly dependsOn: string
}

export interface OutputCache {
  /** What `make` returns; where dist/ has the same already, paths of unchanged files. */
  readonly files: (name: string, inputs: Inputs, make: () => Iterable<PackageFile>) => Iterable<PackageFile>
  /** The file of what `make` returns; when few of its lines changed, it is patched from the file in dist/. */
  readonly list: (
    name: string,
    inputs: ListInputs,
    make: () => Iterable<string | Uint8Array>,
    file: (content: () => Iterable<string | Uint8Array>) => PackageFile,
  ) => PackageFile
  /** All that was asked for, for the cache of the next build. */
  readonly cached: CachedFiles
}

interface Change {
  readonly index: number
  readonly entry: DocumentEntry
  readonly before: DocumentEntry
}

/** With more changed lines a list is made again as a whole. */
const fewLines = 100

/** `read` returns a file of dist/; null when it is not there. */
export function outputCache(
  entries: readonly DocumentEntry[],
  last: LastPackage | null,
  read: (path: string) => Buffer | null,
): OutputCache {
  const cached: Record<string, CachedGroup> = {}
  const changes = last === null ? null : changesOf(entries, last.entries)
  function find(name: string, { isSame, dependsOn = '' }: Inputs): CachedGroup | null {
    const group = last?.cached[name]
    if (group === undefined || group.dependsOn !== dependsOn) return null
    if (isSame === undefined) return group
    return changes?.every(({ entry, before }) => isSame(entry, before)) === true ? group : null
  }
  function patchList(name: string, inputs: ListInputs): Uint8Array[] | null {
    const [path] = find(name, inputs)?.paths ?? []
    if (path === undefined || changes === null || changes.length > fewLines) return null
    const content = read(path)
    return content === null ? null : patched(content, changes, inputs.line)
  }
  return {
    cached,
    *files(name, inputs, make) {
      const paths: string[] = []
      const group = find(name, inputs)
      const files = group === null ? make() : group.paths.map((path): PackageFile => [path, unchanged])
      for (const file of files) {
        paths.push(file[0])
        yield file
      }
      cached[name] = { paths, dependsOn: inputs.dependsOn ?? '' }
    },
    list(name, inputs, make, file) {
      const content = patchList(name, inputs)
      const result = file(content === null ? make : () => content)
      cached[name] = { paths: [result[0]], dependsOn: inputs.dependsOn }
      return result
    },
  }
}

/** The content in pieces, with the lines of the changed entries replaced; null when one of them is not there. */
function patched(
  content: Buffer,
  changes: readonly Change[],
  lineOf: ListInputs['line'],
): Uint8Array[] | null {
  const pieces: Uint8Array[] = []
  let from = 0
  for (const { index, entry, before } of changes) {
    const line = Buffer.from(lineOf(before, index))
    const at = content.indexOf(line, from)
    if (at === -1) return null
    pieces.push(content.subarray(from, at), Buffer.from(lineOf(entry, index)))
    from = at + line.length
  }
  return [...pieces, content.subarray(from)]
}

/** null when the list is longer or shorter than it was, or an entry of the last package is unknown. */
function changesOf(entries: readonly DocumentEntry[], before: LastPackage['entries']): Change[] | null {
  if (entries.length !== before.length) return null
  const changes: Change[] = []
  for (const [index, entry] of entries.entries()) {
    const other = before[index]
    if (other === undefined) return null
    if (entry !== other) changes.push({ index, entry, before: other })
  }
  return changes
}
