/** What keys of blocks look like, and how an annotation names the places where blocks begin. */

/** A key: that of a place, `l12` or `l12c41`, with letters behind where another block has or had that: `l12b`. */
export const keyPattern = /^l([1-9]\d*)(?:c([1-9]\d*))?([a-z]*)$/

/** Key of a block that begins at a column of a line, both from 1. */
export type KeyAt = (line: number, column: number) => string

/** The key of the place itself. */
export const naturalKey: KeyAt = (line, column) => (column === 1 ? `l${line}` : `l${line}c${column}`)

/** Blocks that an address of `keys` names: all that begin in its lines, or the one that begins at its column. */
export interface KeyPlace {
  readonly first: number
  readonly last: number
  /** null for a range of lines. */
  readonly column: number | null
}

const placePattern = /^([1-9]\d*)(?:-([1-9]\d*)|:([1-9]\d*))?$/

/** null when it is no address of blocks. */
export function keyPlace(address: string): KeyPlace | null {
  const [, first, last, column] = placePattern.exec(address) ?? []
  if (first === undefined) return null
  const line = Number(first)
  return last === undefined
    ? { first: line, last: line, column: Number(column ?? 1) }
    : { first: line, last: Number(last), column: null }
}
