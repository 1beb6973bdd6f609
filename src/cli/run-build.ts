/** Runs one build for a command, and reports its problems. */

import type { BuildOptions } from '../build/build-once.ts'
import type { BuildResult } from '../build/events.ts'
import { interruptible } from './interrupt.ts'
import { printDiagnostics } from './report-text.ts'
import type { TerminalBuilder } from './terminal-builder.ts'

export async function runBuild(builder: TerminalBuilder, options: BuildOptions): Promise<BuildResult> {
  const result = await interruptible(async (signal) => {
    try {
      return await builder.build({ ...options, signal })
    } finally {
      builder.endProgress()
    }
  })
  await printDiagnostics(result.diagnostics, options.strict)
  if (result.status === 'failed') process.stderr.write('Nothing was written: dist/ is as it was.\n')
  return result
}
