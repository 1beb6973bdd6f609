/** `release:changeset`: writes a changeset of the computed size: one sentence for people, then the table. */

import { judge } from '../../release/evaluate.ts'
import { rankOf } from '../../release/level.ts'
import { promisedLevel, writeChangeset } from '../../release/pending.ts'
import { bumpList, sentence } from '../../release/render-bump.ts'
import { baselineVersions } from '../../release/sources/baseline.ts'
import { openWithTexts } from '../../release/sources/open-release.ts'
import { summaryOf } from '../../release/summary.ts'
import { defineCommand } from '../command.ts'
import { verdictOf } from './check.ts'
import { isBuilt, today } from './prepared.ts'

export const releaseChangeset = defineCommand({
  usage: ['["<sentence>"]'],
  options: {},
  example: '"A letter was added."',
  mostArguments: Number.POSITIVE_INFINITY,
  async run({ positionals }, context) {
    const { root } = context
    if (!(await isBuilt(context))) return 1
    const version = baselineVersions(root).at(-1)
    if (version === undefined) {
      process.stdout.write('No release is recorded yet: `npm run release:version` records the first one.\n')
      return 0
    }
    const judgement = judge(root, today(), openWithTexts(root, version))
    const { bump, build } = judgement
    if (bump.forbidden.length > 0 || judgement.diagnostics.length > 0) {
      process.stderr.write((await verdictOf(root, judgement)).text)
      return 1
    }
    const { level } = bump
    if (level === 'none') {
      process.stdout.write('Nothing changed for readers or writers: no changeset is needed.\n')
      return 0
    }
    const promised = await promisedLevel(root, build.packageJson, version)
    if (rankOf(promised) >= rankOf(level)) {
      process.stdout.write(
        `${sentence(bump)} The pending changesets promise ${promised}: no other is needed.\n`,
      )
      return 0
    }
    const words = positionals.join(' ').trim() || summaryOf(bump)
    const path = await writeChangeset(root, build.packageJson, level, `${words}\n\n${bumpList(bump)}`)
    process.stdout.write(
      `${sentence(bump)} Wrote ${path}: read its sentence, and say it better if you can.\n`,
    )
    return 0
  },
})
