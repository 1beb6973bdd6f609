/** Gives a document another slug, and keeps the old one as an alias. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml } from '../annotation/yaml.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { isSafeSlug } from '../model/slug.ts'
import { renameSlug } from './rename-slug.ts'

export type RenameResult =
  | {
      readonly status: 'renamed'
      /** File name of the annotation that has changed. */
      readonly annotation: string
    }
  | { readonly status: 'refused'; readonly reason: 'not-a-slug' | 'unknown' }
  | { readonly status: 'refused'; readonly reason: 'taken'; readonly annotation: string }

/** `folder` is that of the seeds. */
export function renameDocument(folder: string, from: string, to: string): RenameResult {
  if (!isSafeSlug(to)) return { status: 'refused', reason: 'not-a-slug' }
  const annotations = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const has = (name: string, slug: string): boolean => parseYaml(read(name), name).value.slug === slug
  const owner = annotations.find((name) => has(name, to))
  if (owner !== undefined) return { status: 'refused', reason: 'taken', annotation: owner }
  const annotation = annotations.find((candidate) => has(candidate, from))
  const renamed = annotation === undefined ? null : renameSlug(read(annotation), to)
  if (annotation === undefined || renamed === null) return { status: 'refused', reason: 'unknown' }
  writeFileAtomic(join(folder, annotation), renamed)
  return { status: 'renamed', annotation }
}
