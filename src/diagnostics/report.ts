/** Renders the problems of a run for a terminal, in the layout of vfile-reporter. */

import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { catalogue } from './catalogue.ts'
import { confirmationOf } from './confirmation.ts'
import { type Diagnostic, isError, sortDiagnostics } from './diagnostic.ts'

export function renderReport(
  diagnostics: readonly Diagnostic[],
  options: { readonly color?: boolean; readonly strict?: boolean } = {},
): string {
  const files = new Map<string, VFile>()
  for (const p of sortDiagnostics(diagnostics)) {
    const file = files.get(p.file) ?? new VFile({ path: p.file })
    files.set(p.file, file)
    const title = p.field === undefined ? catalogue[p.code].title : `${catalogue[p.code].title}: ${p.field}`
    const message = file.message(title, { place: { line: p.line, column: p.column }, ruleId: p.code })
    message.fatal = options.strict === true || isError(p)
    message.note = details(p).join('\n')
  }
  // `verbose` prints the notes, which hold the hint.
  return reporter([...files.values()], { color: options.color ?? false, verbose: true })
}

/** The place once more as `file:line:column`, which terminals and editors make a link. */
function details(p: Diagnostic): string[] {
  const confirmation = confirmationOf(p)
  return [
    `at       ${p.file}:${p.line}:${p.column}`,
    ...(p.found === undefined ? [] : [`found    ${p.found}`]),
    ...(p.expected === undefined ? [] : [`expected ${p.expected}`]),
    `hint     ${p.hint ?? catalogue[p.code].advice}`,
    ...(confirmation === null ? [] : [`or add   ${confirmation}`]),
  ]
}
