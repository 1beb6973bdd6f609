/** `seed rename`: gives a document another slug, and keeps the old one as an alias. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml } from '../annotation/yaml.ts'
import { renameSlug } from '../edits/rename-slug.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { isSafeSlug } from '../model/slug.ts'

/** @returns the exit code. */
export function renameSeed(root: string, seeds: string, from: string, to: string): number {
  const fail = (message: string): number => {
    process.stderr.write(`${message}\n`)
    return 2
  }
  if (!isSafeSlug(to)) return fail(`\`${to}\` is no slug: ASCII words in lower case, joined by hyphens.`)
  const annotations = readdirSync(join(root, seeds)).filter((name) => name.endsWith('.yaml'))
  const read = (name: string): string => readFileSync(join(root, seeds, name), 'utf8')
  const has = (name: string, slug: string): boolean => parseYaml(read(name), name).value.slug === slug
  const owner = annotations.find((name) => has(name, to))
  if (owner !== undefined) return fail(`${seeds}/${owner} has the slug \`${to}\` already.`)
  const name = annotations.find((candidate) => has(candidate, from))
  const renamed = name === undefined ? null : renameSlug(read(name), to)
  if (name === undefined || renamed === null)
    return fail(`No annotation in ${seeds}/ has the slug \`${from}\`.`)
  writeFileAtomic(join(root, seeds, name), renamed)
  process.stdout.write(
    `${seeds}/${name}: \`${from}\` is \`${to}\` now, and stays as an alias. Run \`npm run build\`.\n`,
  )
  return 0
}
