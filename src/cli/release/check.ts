/** `release:check`: refuses a release whose declared bump is smaller than its changes since the last one need. */

import { type Evaluation, evaluate } from '../../release/evaluate.ts'
import { rankOf } from '../../release/level.ts'
import { declaredBump } from '../../release/pending.ts'
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
    const evaluation = await evaluate(context, today())
    const { text, isAllowed } = await checkResult(context.root, evaluation)
    process.stderr.write(await reportText(evaluation.diagnostics))
    process[isAllowed ? 'stdout' : 'stderr'].write(text)
    return isAllowed ? 0 : 1
  },
})

/** Whether a release may go out, with the table of its changes and the command that fixes what is missing. */
export async function checkResult(
  root: string,
  { last, build, bump, diagnostics }: Evaluation,
): Promise<{ readonly text: string; readonly isAllowed: boolean }> {
  if (last === null)
    return {
      text: 'No release is recorded yet: any version may be the first.\n',
      isAllowed: diagnostics.length === 0,
    }
  const declared = await declaredBump(root, build.packageJson, last)
  const table = renderBump(bump)
  const unused = bump.unused.map(
    ({ rule, at }) =>
      `No change matches the override of ${rule} at “${at}”: remove it from releases/overrides.yaml.\n`,
  )
  const report = `${table}Declared since ${last}: ${declared}.\n${unused.join('')}`
  const refused = (why: string) => ({ text: `${report}${why}\n`, isAllowed: false })
  if (diagnostics.length > 0) return refused('Fix releases/overrides.yaml.')
  if (bump.forbidden.length > 0)
    return refused(
      `No release may contain this: ${bump.forbidden.map(({ rule, at }) => `${rule} at ${at}`).join(', ')}. Fix the seeds or the model and build again.`,
    )
  if (rankOf(declared) < rankOf(bump.level))
    return refused(
      'The declared bump is too small. Run `npm run release:changeset` to declare the computed one.',
    )
  return { text: report, isAllowed: true }
}
