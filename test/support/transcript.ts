/** Calls of the command line as a person types them, each with all that it printed, for the one snapshot of a command. */

import { commandLine } from './command-line.ts'
import type { Workspace } from './workspace.ts'

/** What differs between two runs (folders, hashes, file names made by chance) or with the shipped code (sizes) is masked. */
export async function transcript(w: Workspace, ...calls: readonly (readonly string[])[]): Promise<string> {
  const parts: string[] = []
  for (const args of calls) {
    const { code, out, err } = await commandLine(w, args)
    parts.push(`$ ${args.join(' ')}\n${out}${err}exit ${code}\n`)
  }
  return parts
    .join('\n')
    .replaceAll(w.root, '<root>')
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/sha512-[\w+/]+={0,2}/g, '<integrity>')
    .replace(/^\| bytes \|.*$/gm, '| bytes | <sizes> |')
    .replace(/\b\d+ files\b/g, '<n> files')
    .replace(/\.changeset\/[\w-]+\.md/g, '.changeset/<name>.md')
}
