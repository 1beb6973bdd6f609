/** Renders diagnostics for the terminal: an empty text when there are none. With `strict`, warnings are shown as errors. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts'

export async function reportText(diagnostics: readonly Diagnostic[], strict = false): Promise<string> {
  if (diagnostics.length === 0) return ''
  // Loaded when there is something to say: most builds have nothing.
  const { renderReport } = await import('../diagnostics/report.ts')
  return `${renderReport(diagnostics, { color: process.stderr.isTTY, strict })}\n`
}

export async function printDiagnostics(diagnostics: readonly Diagnostic[], strict = false): Promise<void> {
  process.stderr.write(await reportText(diagnostics, strict))
}
