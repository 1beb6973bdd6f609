/** `release:check`: refuses a release that promises less than what changed since the last one. */

import { type Judgement, judge } from '../../release/evaluate.ts'
import { rankOf } from '../../release/level.ts'
import { promisedLevel } from '../../release/pending.ts'
import { renderBump } from '../../release/render-bump.ts'
import { defineCommand } from '../command.ts'
import { reportText } from '../report-text.ts'
import { isBuilt, today } from './prepared.ts'

export const releaseCheck = defineCommand({
  usage: [''],
  options: {},
  example: '',
  mostArguments: 0,
  async run(_, context) {
    if (!(await isBuilt(context))) return 1
    const judgement = judge(context.root, today())
    const { text, isAllowed } = await verdictOf(context.root, judgement)
    process.stderr.write(await reportText(judgement.diagnostics))
    process[isAllowed ? 'stdout' : 'stderr'].write(text)
    return isAllowed ? 0 : 1
  },
})

/** Why a release may go out or not, and the command that mends it. */
export async function verdictOf(
  root: string,
  { last, build, bump, diagnostics }: Judgement,
): Promise<{ readonly text: string; readonly isAllowed: boolean }> {
  if (last === null)
    return {
      text: 'No release is recorded yet: any version may be the first.\n',
      isAllowed: diagnostics.length === 0,
    }
  const promised = await promisedLevel(root, build.packageJson, last)
  const table = renderBump(bump)
  const unused = bump.unused.map(
    ({ rule, at }) =>
      `No change is left for the override of ${rule} at “${at}”: remove it from releases/overrides.yaml.\n`,
  )
  const told = `${table}Promised since ${last}: ${promised}.\n${unused.join('')}`
  const refused = (why: string) => ({ text: `${told}${why}\n`, isAllowed: false })
  if (diagnostics.length > 0) return refused('Mend releases/overrides.yaml.')
  if (bump.forbidden.length > 0)
    return refused(
      `No release may have this: ${bump.forbidden.map(({ rule, at }) => `${rule} at ${at}`).join(', ')}. Mend the seeds or the model and build again.`,
    )
  if (rankOf(promised) < rankOf(bump.level))
    return refused('The promise is too small. Run `npm run release:changeset` to promise what was computed.')
  return { text: told, isAllowed: true }
}
