/** Describes one problem: its location, a code from the catalogue, and details for a person. */

import { catalogue, type DiagnosticCode } from './catalogue.ts'

/** A place in a file: 1-based line, 1-based UTF-16 column. */
export interface Location {
  /** Path as the person would type it, relative to the folder of the build, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface Details {
  /** Path of the field inside the file, e.g. `published.value`. */
  readonly field?: string | undefined
  readonly found?: string | undefined
  readonly expected?: string | undefined
  /** Overrides the catalogue's advice where the check knows better, e.g. “did you mean …?”. */
  readonly hint?: string | undefined
}

export interface Diagnostic extends Location, Details {
  readonly code: DiagnosticCode
}

export function diagnostic(code: DiagnosticCode, location: Location, details: Details = {}): Diagnostic {
  return { code, file: location.file, line: location.line, column: location.column, ...details }
}

export const isError = (p: Diagnostic): boolean => catalogue[p.code].severity === 'error'

/** Whether the problems keep a package from being written: errors do, and with `strict` warnings do, too. */
export const isRefused = (diagnostics: readonly Diagnostic[], strict: boolean): boolean =>
  strict ? diagnostics.length > 0 : diagnostics.some(isError)

/**
 * File, then place, then code: the same problems always print in the same order. Each comes once, though all annotations of
 * one capture find the faults of its text.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(inOrder).filter((p, i, all) => {
    const before = all[i - 1]
    return before === undefined || inOrder(before, p) !== 0 || before.found !== p.found
  })
}

const inOrder = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.code, b.code) ||
  compare(a.field ?? '', b.field ?? '')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
