/**
 * Knows what the package in dist/ was made of, so that a file that would come out as it is need not be made again. Most of a
 * package's files list something of every document; an edit of one document changes few of them.
 */

import type { Entry } from '../compile/card.ts'
import type { PackageFile } from './files.ts'

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
export interface MadeOf {
  /** Whether they come out the same for both entries; without it they are made of no entries. */
  readonly isSame?: (entry: Entry, before: Entry) => boolean
  readonly rest?: string
}

export interface Recall {
  /** What `make` gives; when that is what stands in dist/, paths without contents. */
  readonly files: (name: string, madeOf: MadeOf, make: () => Iterable<PackageFile>) => Iterable<PackageFile>
  /** All that was asked for, to be told to the next one. */
  readonly parts: Parts
}

export function recall(entries: readonly Entry[], last: LastPackage | null): Recall {
  const parts: Record<string, Part> = {}
  const changes = last === null ? null : changesOf(entries, last.entries)
  function known(name: string, { isSame, rest = '' }: MadeOf): Part | null {
    const part = last?.parts[name]
    if (part === undefined || part.rest !== rest) return null
    if (isSame === undefined) return part
    const isKept = changes?.every(([entry, before]) => before !== undefined && isSame(entry, before))
    return isKept === true ? part : null
  }
  return {
    parts,
    *files(name, madeOf, make) {
      const paths: string[] = []
      const part = known(name, madeOf)
      const files = part === null ? make() : part.paths.map((path) => [path, null] as const)
      for (const file of files) {
        paths.push(file[0])
        yield file
      }
      parts[name] = { paths, rest: madeOf.rest ?? '' }
    },
  }
}

/** Entries that are not as they were in their place of the list; null when the list is longer or shorter. */
function changesOf(
  entries: readonly Entry[],
  before: LastPackage['entries'],
): (readonly [Entry, Entry | undefined])[] | null {
  if (entries.length !== before.length) return null
  return entries.flatMap((entry, i) => (entry === before[i] ? [] : [[entry, before[i]] as const]))
}
