/** The part of `build` that compiles and writes. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileCorpus, hasErrors } from '../compile/compile-corpus.ts'
import { openSeedCache } from '../compile/seed-cache.ts'
import { digestInputs, rememberBuild } from '../package/build-state.ts'
import { checkExports } from '../package/exports.ts'
import { openToAll } from '../package/file-modes.ts'
import { packageFiles } from '../package/package-files.ts'
import { writePackage } from '../package/write-package.ts'
import type { Context, LoadCorpus } from './context.ts'
import { reportText } from './report-text.ts'
import { buildTable } from './table.ts'

export async function buildChanged(context: Context, loadCorpus: LoadCorpus): Promise<number> {
  const { root, bundle, codeKey } = context
  const config = await loadCorpus()
  // Taken before reading: a file that changes during the build makes the next one compile again.
  const inputs = digestInputs(root, config.seeds)
  const packageText = readFileSync(join(root, 'package.json'), 'utf8')
  const { name } = JSON.parse(packageText) as { readonly name: string }
  const cache = openSeedCache(join(root, '.cache', 'seeds'), codeKey)
  const corpus = compileCorpus(config, root, cache)
  const problems = [...corpus.problems, ...checkExports(packageText)]
  const report = reportText(problems)
  process.stderr.write(report)
  if (hasErrors(corpus) || problems.length > corpus.problems.length) {
    process.stderr.write('Nothing was written: dist/ is as it was.\n')
    return 1
  }
  const runtime = {
    esm: readFileSync(join(bundle, 'runtime.js'), 'utf8'),
    cjs: readFileSync(join(bundle, 'runtime.cjs'), 'utf8'),
  }
  const result = writePackage(join(root, 'dist'), packageFiles(corpus, name, runtime))
  cache.prune()
  openToAll(root, packageText)
  const table = buildTable(corpus, `${result.paths.length} files in dist/`)
  rememberBuild(root, { codeKey, seeds: config.seeds, inputs, report, table })
  process.stdout.write(`${table}${result.written} files written, ${result.removed} removed.\n`)
  return 0
}
