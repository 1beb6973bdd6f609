/** `check`: compiles and reports every problem, and writes nothing. */

import { compileCorpus, hasErrors } from '../compile/compile-corpus.ts'
import { noCache } from '../compile/seed-cache.ts'
import { renderReport } from '../diagnostics/report.ts'
import type { Command } from './context.ts'

export const check: Command = async (_, context, loadCorpus) => {
  const corpus = compileCorpus(await loadCorpus(), context.root, noCache)
  if (corpus.problems.length > 0)
    process.stderr.write(`${renderReport(corpus.problems, { color: process.stderr.isTTY })}\n`)
  if (hasErrors(corpus)) return 1
  process.stdout.write(`${corpus.documents.length} documents, no errors.\n`)
  return 0
}
