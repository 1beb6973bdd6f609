/** `release:diff`: prints what changed between two releases, or since one. */

import { parseArgs } from 'node:util'
import { bumpOf } from '../../release/bump.ts'
import { compareReleases } from '../../release/compare.ts'
import { judge } from '../../release/evaluate.ts'
import { renderBump } from '../../release/render-bump.ts'
import { openRelease } from '../../release/sources/open-release.ts'
import type { Command } from '../context.ts'
import { reportText } from '../report-text.ts'
import { isBuilt, today } from './prepared.ts'

export const releaseDiff: Command = async (args, context, loadCorpus) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
  const [from, to] = positionals.map((spec) => openRelease(context.root, spec))
  if (from !== undefined && to !== undefined) {
    process.stdout.write(renderBump(bumpOf(compareReleases(from, to), [])))
    return 0
  }
  if (!(await isBuilt(context, loadCorpus))) return 1
  const { bump, last, diagnostics } = judge(context.root, today(), from)
  process.stderr.write(await reportText(diagnostics))
  process.stdout.write(
    last === null && from === undefined ? 'No release is recorded yet.\n' : renderBump(bump),
  )
  return diagnostics.length === 0 ? 0 : 1
}
