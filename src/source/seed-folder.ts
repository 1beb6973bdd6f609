/** Sorts the files of a seeds folder by what they are, and reports each that does not belong there. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import type { FolderScan, ScannedFile } from '../files/scan-folder.ts'
import { decodeUtf8 } from './decode.ts'

export interface SeedFolder {
  /** Seeds with their annotations and overlays, by name, with the hashes of the files. */
  readonly pairs: readonly SeedPair[]
  /** Text of the other files that the folder may hold, by file name. */
  readonly others: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

export interface SeedPair {
  /** File name of the annotation, without the ending. */
  readonly name: string
  /** File name of the seed, without the ending: `name`, or what is before a full stop of it. */
  readonly capture: string
  readonly seed: string
  readonly annotation: string
  /** null without edits. */
  readonly overlay: string | null
}

/** File name of the overlay of a seed, after the seed's name. */
export const overlayEnding = '.overlay.yaml'

/** Names of the annotations that have a seed. */
export function seedNames(files: readonly string[]): string[] {
  const all = new Set(files)
  return files
    .filter((file) => kindByEnding(file) === 'annotation')
    .map((file) => file.slice(0, -endings.annotation.length))
    .filter((name) => captureOf(name, (capture) => all.has(capture + endings.seed)) !== undefined)
}

/**
 * The seed of an annotation: the one of its name; else, as for `letters.second` of the seed `letters`, the one with the
 * longest name that the annotation's begins with. `has` says whether there is a seed of that name.
 */
export function captureOf(name: string, has: (capture: string) => boolean): string | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const capture = name.slice(0, end)
    if (has(capture)) return capture
  }
  return undefined
}

/** The hashes of their files, by file name. */
export function hashesOf(pairs: readonly SeedPair[]): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const { name, capture, seed, annotation, overlay } of pairs) {
    hashes.set(capture + endings.seed, seed).set(name + endings.annotation, annotation)
    if (overlay !== null) hashes.set(name + endings.overlay, overlay)
  }
  return hashes
}

/** Written by `npm run docs` for editors' programs; not content. */
const schemaFile = 'annotation.schema.json'

/** `shown` is the folder as problems print it; `known` are the names of the record and redirect files. */
export function readSeedFolder(
  scan: FolderScan,
  folder: string,
  shown: string,
  known: readonly string[],
): SeedFolder {
  const diagnostics: Diagnostic[] = []
  const at = (name: string) => ({ file: `${shown}/${name}`, line: 1, column: 1 })
  const kindOf = (name: string): Kind => (known.includes(name) ? 'known' : kindByEnding(name))
  /** null: the file is there, but cannot be read. */
  function hashOf(name: string, kind: Kind): string | null | undefined {
    const file = scan.get(name)
    if (file === undefined || kindOf(name) !== kind) return undefined
    return 'sha256' in file ? file.sha256 : null
  }
  /** A file that is there and cannot be read is reported as such. */
  const isThere = (name: string, kind: Kind): boolean => hashOf(name + endings[kind], kind) !== undefined
  const captureIn = (name: string) => captureOf(name, (capture) => isThere(capture, 'seed'))
  const pairs: SeedPair[] = []
  /** Names of the seeds that have an annotation. */
  const annotated = new Set<string>()
  const others = new Map<string, string>()
  const seeds: string[] = []
  /** Names of overlays without an annotation. */
  const unannotated: string[] = []
  let isEmpty = true
  for (const [file, scanned] of scan) {
    const hash = 'sha256' in scanned ? scanned.sha256 : null
    if ('fault' in scanned) diagnostics.push(faultOf(scanned, at(file)))
    const kind = kindOf(file)
    const name = file.slice(0, file.length - endings[kind].length)
    if (kind === 'seed') {
      if (hash !== null) seeds.push(name)
      isEmpty = false
    } else if (kind === 'annotation') {
      const capture = captureIn(name)
      if (capture === undefined) {
        if (hash !== null)
          diagnostics.push(
            diagnostic('file/unpaired-annotation', at(file), { expected: `${shown}/${name}${endings.seed}` }),
          )
        continue
      }
      annotated.add(capture)
      const seed = hashOf(capture + endings.seed, 'seed')
      const overlay = hashOf(name + endings.overlay, 'overlay') ?? null
      if (typeof seed === 'string' && hash !== null)
        pairs.push({ name, capture, seed, annotation: hash, overlay })
    } else if (kind === 'overlay') {
      if (captureIn(name) === undefined)
        diagnostics.push(
          diagnostic('overlay/unpaired', at(file), { expected: `${shown}/${name}${endings.seed}` }),
        )
      else if (!isThere(name, 'annotation')) unannotated.push(name)
    } else if (kind === 'known' && hash !== null)
      others.set(file, decodeUtf8(readFileSync(join(folder, file)), at(file).file, diagnostics) ?? '')
    else if (kind === 'other' && file !== schemaFile && hash !== null)
      diagnostics.push(diagnostic('file/unknown', at(file)))
  }
  for (const name of seeds) {
    if (annotated.has(name)) continue
    diagnostics.push(
      diagnostic('file/unpaired-seed', at(name + endings.seed), {
        expected: `${shown}/${name}${endings.annotation}`,
      }),
    )
  }
  for (const name of unannotated) {
    // Of a seed without any annotation, that is all there is to say.
    if (isThere(name, 'seed') && !annotated.has(name)) continue
    diagnostics.push(
      diagnostic('overlay/unpaired', at(name + endings.overlay), {
        expected: `${shown}/${name}${endings.annotation}`,
      }),
    )
  }
  if (isEmpty) diagnostics.push(diagnostic('corpus/empty', { file: shown, line: 1, column: 1 }))
  return { pairs, others, diagnostics }
}

type Kind = 'seed' | 'annotation' | 'overlay' | 'known' | 'other'

const endings: Readonly<Record<Kind, string>> = {
  seed: '.txt',
  annotation: '.yaml',
  overlay: overlayEnding,
  known: '',
  other: '',
}

function kindByEnding(name: string): Kind {
  if (name.endsWith(endings.seed)) return 'seed'
  // The ending of annotations is one of theirs.
  if (name.endsWith(endings.overlay)) return 'overlay'
  return name.endsWith(endings.annotation) ? 'annotation' : 'other'
}

const words: Readonly<Record<string, string>> = {
  folder: 'a folder',
  special: 'neither a file nor a folder',
  outside: 'a link to a place outside',
}

function faultOf(
  { fault }: ScannedFile & { readonly fault: string },
  location: Parameters<typeof diagnostic>[1],
) {
  const code =
    fault === 'outside'
      ? 'file/symlink'
      : fault === 'folder' || fault === 'special'
        ? 'file/unknown'
        : 'file/unreadable'
  return diagnostic(code, location, { found: words[fault] ?? fault })
}
