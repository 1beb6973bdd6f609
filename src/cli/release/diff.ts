/** `release:diff`: prints what changed between two releases, or since one. */

import { bumpOf } from '../../release/bump.ts'
import { compareReleases } from '../../release/compare.ts'
import { evaluate } from '../../release/evaluate.ts'
import { renderBump } from '../../release/render-bump.ts'
import { openRelease } from '../../release/sources/open-release.ts'
import { defineCommand } from '../command.ts'
import { reportText } from '../report-text.ts'
import { isBuilt, today } from './prepared.ts'

export const releaseDiff = defineCommand({
  usage: ['[<from> [<to>]]'],
  options: {},
  example: '1.0.0 1.1.0',
  mostArguments: 2,
  async run({ positionals }, context) {
    const [from, to] = positionals.map((spec) => openRelease(context.root, spec))
    if (from !== undefined && to !== undefined) {
      process.stdout.write(renderBump(bumpOf(compareReleases(from, to), [])))
      return 0
    }
    if (!(await isBuilt(context))) return 1
    const { bump, last, diagnostics } = await evaluate(context, today(), from)
    process.stderr.write(await reportText(diagnostics))
    process.stdout.write(
      last === null && from === undefined ? 'No release is recorded yet.\n' : renderBump(bump),
    )
    return diagnostics.length === 0 ? 0 : 1
  },
})
