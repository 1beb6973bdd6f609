/** Compiles one document from the files as they are now, for somebody who edits them. Writes nothing. */

import { documentOf } from '../compile/compile-corpus.ts'
import { compileReadOnly } from './compile-read-only.ts'
import type { Preview } from './events.ts'
import { findSeed } from './find-seed.ts'
import type { Project } from './project.ts'

export async function preview(project: Project, slug: string): Promise<Preview> {
  const compiled = await compileReadOnly(project)
  const found = findSeed(compiled, slug)
  if ('status' in found) return found
  const { seed, entry, diagnostics } = found
  if (entry === null) return { status: 'failed', seed, diagnostics }
  return { status: 'compiled', seed, document: documentOf(compiled.corpus, entry), diagnostics }
}
