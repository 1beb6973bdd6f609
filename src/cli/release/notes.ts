/** `release:notes`: prints the notes of a release: since another one, or of the build since the last. */

import { bumpOf } from '../../release/bump.ts'
import { compareReleases } from '../../release/compare.ts'
import { evaluate } from '../../release/evaluate.ts'
import { renderNotes } from '../../release/notes.ts'
import { baselineVersions } from '../../release/sources/baseline.ts'
import { openRelease, openWithTexts } from '../../release/sources/open-release.ts'
import { defineCommand } from '../command.ts'
import { isBuilt, today } from './prepared.ts'

export const releaseNotes = defineCommand({
  usage: ['[<from> [<to>]]'],
  options: {},
  example: '1.0.0 1.1.0',
  mostArguments: 2,
  async run({ positionals }, context) {
    const { root } = context
    const [from, to] = positionals.map((spec) => openRelease(root, spec))
    if (from !== undefined && to !== undefined) {
      process.stdout.write(renderNotes(from, to, bumpOf(compareReleases(from, to), [])))
      return 0
    }
    if (!(await isBuilt(context))) return 1
    const last = baselineVersions(root).at(-1)
    const before = from ?? (last === undefined ? null : openWithTexts(root, last))
    const { build, bump } = await evaluate(context, today(), before)
    process.stdout.write(renderNotes(before, build, bump))
    return 0
  },
})
