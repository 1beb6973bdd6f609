/** `check`: compiles and reports every problem, and writes nothing. */

import { compileCorpus, hasErrors } from '../compile/compile-corpus.ts'
import { noCache } from '../compile/seed-cache.ts'
import type { Command } from './context.ts'
import { reportText } from './report-text.ts'

export const check: Command = async (_, context, loadCorpus) => {
  const corpus = compileCorpus(await loadCorpus(), context.root, noCache)
  process.stderr.write(reportText(corpus.problems))
  if (hasErrors(corpus)) return 1
  process.stdout.write(`${corpus.documents.length} documents, no errors.\n`)
  return 0
}
