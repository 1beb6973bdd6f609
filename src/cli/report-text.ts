/** Takes problems; gives what a command writes to stderr about them: nothing when there are none. */

import type { Problem } from '../diagnostics/problem.ts'
import { renderReport } from '../diagnostics/report.ts'

export const reportText = (problems: readonly Problem[]): string =>
  problems.length === 0 ? '' : `${renderReport(problems, { color: process.stderr.isTTY })}\n`
