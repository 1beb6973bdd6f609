/** `check`: compiles and reports every problem, and writes nothing. What the last build compiled is not compiled again. */

import { join } from 'node:path'
import { compileCorpus, hasErrors } from '../compile/compile-corpus.ts'
import { readOnlyStore } from '../compile/pack-store.ts'
import { memoryStore } from '../compile/seed-store.ts'
import { readSources } from '../compile/sources.ts'
import { scanFolder } from '../seeds/scan.ts'
import { type Command, cacheFolder } from './context.ts'
import { reportText } from './report-text.ts'

export const check: Command = async (_, { root, codeKey }, loadCorpus) => {
  const config = await loadCorpus()
  const sources = readSources(config, root, scanFolder(join(root, config.seeds)), codeKey)
  const store = readOnlyStore(cacheFolder(root), codeKey, memoryStore())
  const corpus = compileCorpus(config, root, { store, codeKey, sources })
  process.stderr.write(await reportText(corpus.problems))
  if (hasErrors(corpus)) return 1
  process.stdout.write(`${corpus.entries.length} documents, no errors.\n`)
  return 0
}
