/** Warns of records that no document names, neither itself nor through a record that it names. */

import { withoutConfirmedRecords } from '../annotation/confirmed.ts'
import type { Records } from '../annotation/records.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { type IndexedDeclarations, referenceName } from './index-entry.ts'

/** The records of one type. */
export interface RecordsOfType extends Records {
  readonly type: string
}

/** For a corpus that is read as a whole: what could not be read may name any record. */
export function unusedRecords(
  declarations: readonly IndexedDeclarations[],
  types: readonly RecordsOfType[],
): Diagnostic[] {
  const named = namedRecords(declarations, types)
  return types.flatMap(({ type, records, confirmed, locate }) => {
    const unused = records.filter(({ id }) => !named.has(referenceName({ to: type, value: id })))
    const warnings = unused.map(({ id }) =>
      diagnostic('corpus/unused-record', locate([id]), { field: id, found: `\`${id}\`` }),
    )
    return withoutConfirmedRecords(warnings, confirmed, locate)
  })
}

function namedRecords(
  declarations: readonly IndexedDeclarations[],
  types: readonly RecordsOfType[],
): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { references } of declarations) for (const name of references) named.add(name)
  const namedBy = new Map<string, string[]>()
  for (const { type, references } of types)
    for (const { field, ...reference } of references) {
      // The field of a record begins with its id.
      const by = referenceName({ to: type, value: field.slice(0, field.indexOf('.')) })
      namedBy.set(by, [...(namedBy.get(by) ?? []), referenceName(reference)])
    }
  // A set gives out what is added to it meanwhile.
  for (const name of named) for (const next of namedBy.get(name) ?? []) named.add(next)
  return named
}
