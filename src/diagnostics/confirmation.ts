/** Which warnings a person can confirm, and what to write for each. */

import { catalogue, type DiagnosticCode } from './catalogue.ts'
import type { Diagnostic } from './diagnostic.ts'

/** A confirmation of nothing is only ever removed, and what keys break, `seed -- keys` mends. */
const isConfirmable = (code: DiagnosticCode): boolean =>
  catalogue[code].severity === 'warning' && code !== 'confirmed/nothing' && !code.startsWith('key/')

/** Those that a record file confirms. */
export const recordCodes: readonly DiagnosticCode[] = ['corpus/unused-record']

/** Those that an annotation confirms, in the order of the catalogue. */
export const confirmableCodes: readonly DiagnosticCode[] = (
  Object.keys(catalogue) as DiagnosticCode[]
).filter((code) => isConfirmable(code) && !recordCodes.includes(code))

/**
 * The line that confirms a warning: `confirmed: { marker/unsure: ["12:5"] }`, by its place in the text, or by its field
 * where it is about a value, or by the id of a record. null for what cannot be confirmed.
 */
export function confirmationOf({ code, file, line, column, field }: Diagnostic): string | null {
  if (!isConfirmable(code)) return null
  const place = file.endsWith('.txt') ? `"${line}:${column}"` : field
  return place === undefined ? null : `confirmed: { ${code}: [${place}] }`
}
