/** Takes problems; gives what a command writes to stderr about them: nothing when there are none. */

import type { Problem } from '../diagnostics/diagnostic.ts'

export async function reportText(problems: readonly Problem[]): Promise<string> {
  if (problems.length === 0) return ''
  // Loaded when there is something to say: most builds have nothing.
  const { renderReport } = await import('../diagnostics/report.ts')
  return `${renderReport(problems, { color: process.stderr.isTTY })}\n`
}
