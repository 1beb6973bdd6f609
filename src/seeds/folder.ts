/**
 * Takes a seeds folder; gives its files by what they are, read as bytes, and a problem for each that does not belong.
 * The only module of this room that touches the disk, and it only reads.
 */

import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Place, type Problem, problem } from '../diagnostics/problem.ts'
import { decodeUtf8 } from './decode.ts'

export interface SeedFolder {
  /** Seeds with their annotations, by name. */
  readonly pairs: readonly { readonly name: string; readonly seed: Uint8Array; readonly annotation: string }[]
  /** Text of the other files that the folder may hold, by file name. */
  readonly others: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Made by `npm run docs` for editors' programs; no content. */
const schemaFile = 'annotation.schema.json'

/** `shown` is the folder as problems print it; `known` are the names of the record and redirect files. */
export function readSeedFolder(folder: string, shown: string, known: readonly string[]): SeedFolder {
  const problems: Problem[] = []
  const at = (name: string) => ({ file: `${shown}/${name}`, line: 1, column: 1 })
  const seeds = new Map<string, Uint8Array>()
  const annotations = new Map<string, string | null>()
  const others = new Map<string, string>()
  for (const { name, bytes } of readFiles(folder, at, problems)) {
    if (name.endsWith('.txt')) seeds.set(name.slice(0, -'.txt'.length), bytes)
    else if (known.includes(name)) others.set(name, decodeUtf8(bytes, at(name).file, problems) ?? '')
    else if (name.endsWith('.yaml'))
      annotations.set(name.slice(0, -'.yaml'.length), decodeUtf8(bytes, at(name).file, problems))
    else if (name !== schemaFile) problems.push(problem('file/unknown', at(name)))
  }
  for (const name of seeds.keys()) {
    if (!annotations.has(name))
      problems.push(problem('file/unpaired-seed', at(`${name}.txt`), { expected: `${shown}/${name}.yaml` }))
  }
  for (const name of annotations.keys()) {
    if (!seeds.has(name))
      problems.push(
        problem('file/unpaired-annotation', at(`${name}.yaml`), { expected: `${shown}/${name}.txt` }),
      )
  }
  const pairs = [...seeds].flatMap(([name, seed]) => {
    const annotation = annotations.get(name)
    return annotation === undefined || annotation === null ? [] : [{ name, seed, annotation }]
  })
  if (seeds.size === 0) problems.push(problem('corpus/empty', { file: shown, line: 1, column: 1 }))
  return { pairs, others, problems }
}

/** Sorted by UTF-16 units: the order must not depend on file system or locale. Hidden files are no content. */
function readFiles(
  folder: string,
  at: (name: string) => Place,
  problems: Problem[],
): { name: string; bytes: Buffer }[] {
  if (!existsSync(folder)) return []
  const root = realpathSync(folder)
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      try {
        if (entry.isSymbolicLink() && !realpathSync(path).startsWith(root + sep)) {
          problems.push(problem('file/symlink', at(entry.name), { found: 'a link to a place outside' }))
          return []
        }
        return [{ name: entry.name, bytes: readFileSync(path) }]
      } catch (error) {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error'
        const isFolder = reason === 'EISDIR'
        problems.push(
          problem(isFolder ? 'file/unknown' : 'file/unreadable', at(entry.name), {
            found: isFolder ? 'a folder' : reason,
          }),
        )
        return []
      }
    })
}
