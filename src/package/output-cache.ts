/**
 * Knows what the package in dist/ was made of, so that what would come out as it is need not be made again. Most files of a
 * package list something of every document; an edit of one document changes no line of most, and one line of the others.
 */

import type { Entry } from '../compile/index-entry.ts'
import { type PackageFile, unchanged } from './file-group.ts'

/** The package as it was written last, and nobody has touched it since. */
export interface LastPackage {
  /** In list order; undefined where nobody has kept one. */
  readonly entries: readonly (Entry | undefined)[]
  readonly parts: Parts
}

/** By a name that only this module's users know. */
export type Parts = Readonly<Record<string, Part>>

/** Files that are made together. */
interface Part {
  readonly paths: readonly string[]
  /** Stands for what they are made of besides entries, code and model. */
  readonly rest: string
}

/** What files are made of, besides code and model. */
interface MadeOf {
  /** Whether they come out the same for both entries; without it they are made of no entries. */
  readonly isSame?: (entry: Entry, before: Entry) => boolean
  readonly rest?: string
}

interface ListMadeOf {
  /** What it holds of an entry, and of no other. */
  readonly line: (entry: Entry, place: number) => string
  /** Whether it comes out the same but for the line. */
  readonly isSame: (entry: Entry, before: Entry) => boolean
  readonly rest: string
}

export interface Recall {
  /** What `make` gives; when that is what stands in dist/, paths without contents. */
  readonly files: (name: string, madeOf: MadeOf, make: () => Iterable<PackageFile>) => Iterable<PackageFile>
  /** The file of what `make` gives; when few lines of that are not in dist/, it is put together from the file there. */
  readonly list: (
    name: string,
    madeOf: ListMadeOf,
    make: () => Iterable<string>,
    file: (content: () => Iterable<string | Uint8Array>) => PackageFile,
  ) => PackageFile
  /** All that was asked for, to be told to the next one. */
  readonly parts: Parts
}

interface Change {
  readonly place: number
  readonly entry: Entry
  readonly before: Entry
}

/** With more changed lines a list is made anew. */
const fewLines = 100

/** `read` gives a file of dist/; null when it is not there. */
export function recall(
  entries: readonly Entry[],
  last: LastPackage | null,
  read: (path: string) => Buffer | null,
): Recall {
  const parts: Record<string, Part> = {}
  const changes = last === null ? null : changesOf(entries, last.entries)
  function known(name: string, { isSame, rest = '' }: MadeOf): Part | null {
    const part = last?.parts[name]
    if (part === undefined || part.rest !== rest) return null
    if (isSame === undefined) return part
    return changes?.every(({ entry, before }) => isSame(entry, before)) === true ? part : null
  }
  /** In pieces. */
  function mended(name: string, madeOf: ListMadeOf): Uint8Array[] | null {
    const [path] = known(name, madeOf)?.paths ?? []
    if (path === undefined || changes === null || changes.length > fewLines) return null
    const content = read(path)
    if (content === null) return null
    const pieces: Uint8Array[] = []
    let from = 0
    for (const { place, entry, before } of changes) {
      const line = Buffer.from(madeOf.line(before, place))
      const at = content.indexOf(line, from)
      if (at === -1) return null
      pieces.push(content.subarray(from, at), Buffer.from(madeOf.line(entry, place)))
      from = at + line.length
    }
    return [...pieces, content.subarray(from)]
  }
  return {
    parts,
    *files(name, madeOf, make) {
      const paths: string[] = []
      const part = known(name, madeOf)
      const files = part === null ? make() : part.paths.map((path): PackageFile => [path, unchanged])
      for (const file of files) {
        paths.push(file[0])
        yield file
      }
      parts[name] = { paths, rest: madeOf.rest ?? '' }
    },
    list(name, madeOf, make, file) {
      const content = mended(name, madeOf)
      const made = file(content === null ? make : () => content)
      parts[name] = { paths: [made[0]], rest: madeOf.rest }
      return made
    },
  }
}

/** Null when the list is longer or shorter than it was, or something of it is unknown. */
function changesOf(entries: readonly Entry[], before: LastPackage['entries']): Change[] | null {
  if (entries.length !== before.length) return null
  const changes: Change[] = []
  for (const [place, entry] of entries.entries()) {
    const other = before[place]
    if (other === undefined) return null
    if (entry !== other) changes.push({ place, entry, before: other })
  }
  return changes
}
