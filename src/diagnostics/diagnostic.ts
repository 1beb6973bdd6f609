/** Takes what one check found; gives a problem: a place, a code from the catalogue, and words for a person. */

import { catalogue, type ProblemCode } from './catalogue.ts'

/** A place in a file: 1-based line, 1-based UTF-16 column. */
export interface Place {
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

export interface Problem extends Place, Details {
  readonly code: ProblemCode
}

export function problem(code: ProblemCode, place: Place, details: Details = {}): Problem {
  return { code, file: place.file, line: place.line, column: place.column, ...details }
}

export const isError = (p: Problem): boolean => catalogue[p.code].severity === 'error'

/** File, then place, then code: the same problems always print in the same order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.field ?? '', b.field ?? ''),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
