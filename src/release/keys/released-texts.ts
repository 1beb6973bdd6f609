/**
 * Finds the texts that the blocks of a document had in the last release: in its package, else in git, where its record was
 * added; else there are only sums of them.
 */

import { spawnSync } from 'node:child_process'
import { isDeepStrictEqual } from 'node:util'
import { blocksOf } from '../../edits/edited-document.ts'
import { type DocumentKeys, documentKeys } from '../../identity/document-keys.ts'
import type { ReleasedBlock } from '../../identity/types.ts'
import { overlayEnding } from '../../source/seed-folder.ts'
import type { ReleasedDocument } from '../release.ts'
import { toReleasedBlock } from '../sources/read-content.ts'
import { compileFiles, type FileCompiler } from './compile-files.ts'

export interface ReleasedTexts {
  readonly source: 'package' | 'git' | 'sums'
  readonly keys: DocumentKeys
  /** By `sums`: with their sums as texts. */
  readonly blocks: readonly ReleasedBlock[]
}

export interface ReleasedIn {
  /** Version of the release. */
  readonly version: string
  readonly compiler: FileCompiler
  /** File name of the annotation, without the ending. */
  readonly name: string
}

/** null when nothing of it is known. */
export function releasedTexts(document: ReleasedDocument, where: ReleasedIn): ReleasedTexts | null {
  const { keys, blocks } = document
  if (blocks !== null && keys !== null) return { source: 'package', keys, blocks: blocks() }
  const committed = committedTexts(document, where)
  if (committed !== null) return committed
  if (keys === null) return null
  return { source: 'sums', keys, blocks: Object.entries(keys.blocks).map(([key, text]) => ({ key, text })) }
}

/** Whether a folder is a clone without its whole history, as those that CI makes are. */
export const isShallowClone = (root: string): boolean =>
  spawnSync('git', ['rev-parse', '--is-shallow-repository'], { cwd: root }).stdout?.toString().trim() ===
  'true'

function committedTexts(
  { id, keys }: ReleasedDocument,
  { version, compiler, name }: ReleasedIn,
): ReleasedTexts | null {
  const { root, seeds } = compiler
  const git = (...args: readonly string[]): Buffer | null => {
    const { status, stdout } = spawnSync('git', args, { cwd: root, maxBuffer: 2 ** 30 })
    return status === 0 ? stdout : null
  }
  const commit = git(
    'log',
    '-1',
    '--format=%H',
    '--diff-filter=A',
    '--',
    `releases/${version}/documents.json`,
  )
    ?.toString()
    .trim()
  if (!commit) return null
  const read = (file: string): Buffer | null => git('show', `${commit}:./${seeds}/${file}`)
  // The annotation may have had another name.
  const others = git('grep', '-l', '-x', '-F', `id: ${id}`, commit, '--', seeds)?.toString().split('\n') ?? []
  const names = others.map((path) => path.replace(/^.*\//, '').replace(/\.yaml$/, ''))
  for (const one of new Set([name, ...names])) {
    const annotation = read(`${one}.yaml`)
    if (annotation === null) continue
    const overlay = read(`${one}${overlayEnding}`)?.toString() ?? null
    const { document } =
      compileFiles(compiler, { name: one, annotation: annotation.toString(), overlay, read }) ?? {}
    if (document?.id !== id) continue
    const own = documentKeys(document)
    // A shallow clone has another commit than that of the release, and another compiler can make other blocks.
    if (keys !== null && !isDeepStrictEqual(own.blocks, keys.blocks)) return null
    return {
      source: 'git',
      keys: own,
      blocks: blocksOf(document).map(toReleasedBlock),
    }
  }
  return null
}
