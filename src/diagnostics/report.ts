/** Takes the problems of a run; gives the text that a terminal shows, in the convention of vfile-reporter. */

import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { catalogue } from './catalogue.ts'
import { isError, type Problem, sortProblems } from './problem.ts'

export function renderReport(
  problems: readonly Problem[],
  options: { readonly color?: boolean } = {},
): string {
  const files = new Map<string, VFile>()
  for (const p of sortProblems(problems)) {
    const file = files.get(p.file) ?? new VFile({ path: p.file })
    files.set(p.file, file)
    const [source, rule] = p.code.split('/') as [string, string]
    const message = file.message(sentence(p), {
      place: { line: p.line, column: p.column },
      source,
      ruleId: rule,
    })
    message.fatal = isError(p)
    message.note = p.hint ?? catalogue[p.code].advice
  }
  // `verbose` prints the notes, which hold the hint.
  return reporter([...files.values()], { color: options.color ?? false, verbose: true })
}

function sentence(p: Problem): string {
  const parts = [catalogue[p.code].title]
  if (p.field) parts[0] += ` (${p.field})`
  if (p.found !== undefined) parts.push(`found ${p.found}`)
  if (p.expected !== undefined) parts.push(`expected ${p.expected}`)
  return parts.join('; ')
}
