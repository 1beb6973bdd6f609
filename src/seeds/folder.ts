/** Takes the scan of a seeds folder; gives its files by what they are, and a problem for each that does not belong. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { decodeUtf8 } from './decode.ts'
import { overlayEnding } from './overlay.ts'
import type { FolderScan, ScannedFile } from './scan.ts'

export interface SeedFolder {
  /** Seeds with their annotations and overlays, by name, with the hashes of the files. */
  readonly pairs: readonly SeedPair[]
  /** Text of the other files that the folder may hold, by file name. */
  readonly others: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

export interface SeedPair {
  /** File name of all of them, without the ending. */
  readonly name: string
  readonly seed: string
  readonly annotation: string
  /** null without edits. */
  readonly overlay: string | null
}

/** Names of the seeds that have an annotation. */
export function seedNames(files: readonly string[]): string[] {
  const all = new Set(files)
  const seeds = files.flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -'.txt'.length)] : []))
  return seeds.filter((name) => all.has(`${name}.yaml`))
}

/** The hashes of their files, by file name. */
export function hashesOf(pairs: readonly SeedPair[]): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const { name, seed, annotation, overlay } of pairs) {
    hashes.set(`${name}.txt`, seed).set(`${name}.yaml`, annotation)
    if (overlay !== null) hashes.set(name + overlayEnding, overlay)
  }
  return hashes
}

/** Made by `npm run docs` for editors' programs; no content. */
const schemaFile = 'annotation.schema.json'

/** `shown` is the folder as problems print it; `known` are the names of the record and redirect files. */
export function readSeedFolder(
  scan: FolderScan,
  folder: string,
  shown: string,
  known: readonly string[],
): SeedFolder {
  const problems: Problem[] = []
  const at = (name: string) => ({ file: `${shown}/${name}`, line: 1, column: 1 })
  /** null: the file is there, but cannot be read. */
  const seeds = new Map<string, string | null>()
  const annotations = new Map<string, string | null>()
  const overlays = new Map<string, string | null>()
  const others = new Map<string, string>()
  for (const [name, file] of scan) {
    const hash = 'sha256' in file ? file.sha256 : null
    if ('fault' in file) problems.push(faultOf(file, at(name)))
    if (known.includes(name)) {
      if (hash === null) continue
      others.set(name, decodeUtf8(readFileSync(join(folder, name)), at(name).file, problems) ?? '')
    } else if (name.endsWith('.txt')) seeds.set(name.slice(0, -'.txt'.length), hash)
    else if (name.endsWith(overlayEnding)) overlays.set(name.slice(0, -overlayEnding.length), hash)
    else if (name.endsWith('.yaml')) annotations.set(name.slice(0, -'.yaml'.length), hash)
    else if (name !== schemaFile && hash !== null) problems.push(problem('file/unknown', at(name)))
  }
  for (const [name, hash] of seeds) {
    if (hash !== null && !annotations.has(name))
      problems.push(problem('file/unpaired-seed', at(`${name}.txt`), { expected: `${shown}/${name}.yaml` }))
  }
  for (const [name, hash] of annotations) {
    if (hash !== null && !seeds.has(name))
      problems.push(
        problem('file/unpaired-annotation', at(`${name}.yaml`), { expected: `${shown}/${name}.txt` }),
      )
  }
  for (const name of overlays.keys()) {
    if (!seeds.has(name))
      problems.push(
        problem('overlay/unpaired', at(`${name}${overlayEnding}`), { expected: `${shown}/${name}.txt` }),
      )
  }
  const pairs = [...seeds].flatMap(([name, seed]) => {
    const annotation = annotations.get(name) ?? null
    return annotation === null || seed === null
      ? []
      : [{ name, seed, annotation, overlay: overlays.get(name) ?? null }]
  })
  if (seeds.size === 0) problems.push(problem('corpus/empty', { file: shown, line: 1, column: 1 }))
  return { pairs, others, problems }
}

const words: Readonly<Record<string, string>> = {
  folder: 'a folder',
  special: 'neither a file nor a folder',
  outside: 'a link to a place outside',
}

function faultOf({ fault }: ScannedFile & { readonly fault: string }, place: Parameters<typeof problem>[1]) {
  const code =
    fault === 'outside'
      ? 'file/symlink'
      : fault === 'folder' || fault === 'special'
        ? 'file/unknown'
        : 'file/unreadable'
  return problem(code, place, { found: words[fault] ?? fault })
}
