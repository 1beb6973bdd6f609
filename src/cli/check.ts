/** `check`: compiles and reports every problem, and writes nothing. */

import { compileToRead } from '../build/compile-to-read.ts'
import { hasErrors } from '../compile/compile-corpus.ts'
import type { Command } from './context.ts'
import { reportText } from './report-text.ts'

export const check: Command = async (_, context, loadCorpus) => {
  const { corpus } = await compileToRead(context, loadCorpus)
  process.stderr.write(await reportText(corpus.diagnostics))
  if (hasErrors(corpus)) return 1
  process.stdout.write(`${corpus.entries.length} documents, no errors.\n`)
  return 0
}
