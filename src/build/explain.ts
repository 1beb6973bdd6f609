/** Returns the account of a seed's lines, and the edits of its overlay. */

import { compileReadOnly } from './compile-read-only.ts'
import type { Explanation } from './events.ts'
import { findSeed } from './find-seed.ts'
import type { Project } from './project.ts'

export async function explain(project: Project, slug: string): Promise<Explanation> {
  const compiled = await compileReadOnly(project)
  const found = findSeed(compiled, slug)
  if ('status' in found) return found
  if (found.entry === null) return { status: 'failed', seed: found.seed, diagnostics: found.diagnostics }
  const { account, edits } = compiled.compiler.compile(found.name).compiled
  return { status: 'explained', seed: found.seed, lines: account(), edits }
}
