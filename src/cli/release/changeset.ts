/** `release:changeset`: writes a changeset of the computed size: one sentence for people, then the table. */

import { evaluate } from '../../release/evaluate.ts'
import { rankOf } from '../../release/level.ts'
import { declaredBump, writeChangeset } from '../../release/pending.ts'
import { bumpList, sentence } from '../../release/render-bump.ts'
import { baselineVersions } from '../../release/sources/baseline.ts'
import { openWithTexts } from '../../release/sources/open-release.ts'
import { summaryOf } from '../../release/summary.ts'
import { defineCommand } from '../command.ts'
import { checkResult } from './check.ts'
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
    const evaluation = await evaluate(context, today(), openWithTexts(root, version))
    const { bump, build } = evaluation
    if (bump.forbidden.length > 0 || evaluation.diagnostics.length > 0) {
      process.stderr.write((await checkResult(root, evaluation)).text)
      return 1
    }
    const { level } = bump
    if (level === 'none') {
      process.stdout.write('Nothing changed for readers or writers: no changeset is needed.\n')
      return 0
    }
    const declared = await declaredBump(root, build.packageJson, version)
    if (rankOf(declared) >= rankOf(level)) {
      process.stdout.write(
        `${sentence(bump)} The pending changesets declare ${declared}: no other is needed.\n`,
      )
      return 0
    }
    const words = positionals.join(' ').trim() || summaryOf(bump)
    const path = await writeChangeset(root, build.packageJson, level, `${words}\n\n${bumpList(bump)}`)
    process.stdout.write(`${sentence(bump)} Wrote ${path}: read its sentence, and improve it if you can.\n`)
    return 0
  },
})
