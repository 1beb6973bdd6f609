/**
 * Checks whether the oldest supported TypeScript, which accepted the old declarations, refuses the new ones (which TypeScript 6
 * accepts).
 */

import type { Change } from '../change.ts'
import { faultsOf } from './faults.ts'
import { type DeclarationFiles, programOf } from './surface-program.ts'
import { loadOldestTypeScript } from './typescript.ts'

export function compareWithOldestTypeScript(before: DeclarationFiles, after: DeclarationFiles): Change[] {
  const oldest = loadOldestTypeScript()
  const refused = faultsOf(programOf(oldest, { after }), 'after')
  if (refused.length === 0 || faultsOf(programOf(oldest, { before }), 'before').length > 0) return []
  const first = new Map(refused.toReversed().map((fault) => [fault.file, fault]))
  return [...first.values()].map(({ file, line, message }) => ({
    rule: 'newer-typescript-required',
    at: file,
    what: `TypeScript ${oldest.version} took it before and refuses line ${line} now: ${message}`,
  }))
}
