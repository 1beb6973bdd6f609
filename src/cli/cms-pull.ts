/** `cms pull`: prints what was edited in a CMS, what cannot be kept, and which files keep the rest. */

import type { AnyTarget } from '../cms/target.ts'
import type { CommandContext } from './context.ts'
import { editsText } from './edits-text.ts'
import { printDiagnostics } from './report-text.ts'
import { terminalBuilder } from './terminal-builder.ts'

/** @returns the exit code: 1 when something cannot be kept. */
export async function pullFrom(
  from: string,
  target: AnyTarget,
  write: boolean,
  context: CommandContext,
): Promise<number> {
  const authorization = process.env.CMS_AUTHORIZATION
  const result = await terminalBuilder(context).pull({ from, target, write, authorization })
  await printDiagnostics(result.diagnostics)
  if (result.status === 'failed') return 1
  const { entries, changes, refusals, missing, files } = result
  for (const { name, edits } of changes) process.stdout.write(editsText(edits, name))
  for (const refusal of refusals) process.stderr.write(`${refusal}\n`)
  for (const { type, id } of missing) process.stderr.write(`${type} ${id} did not come back.\n`)
  const count = changes.reduce((sum, { edits }) => sum + edits.length, 0)
  process.stdout.write(`${entries} entries, ${count} ${count === 1 ? 'difference' : 'differences'}.\n`)
  for (const { path, text } of files)
    process.stdout.write(`${path} ${text === null ? 'removed: nothing is edited any more' : 'written'}.\n`)
  if (files.length > 0) process.stdout.write('Run `npm run build`.\n')
  return refusals.length === 0 ? 0 : 1
}
