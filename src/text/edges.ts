/** Says what parts two texts between which tags were dropped: a line end, or in a table the edge of a cell. */

import type { Sign } from './syntax-signs.ts'

/** What the tags of one line have told so far. */
export interface Edges {
  readonly isTable: boolean
  /** Whether anything of the block stands before. */
  hasText: boolean
  /** Whether a cell of the row has begun. */
  inRow: boolean
}

export const edgesOf = (style: string | null, hasText: boolean): Edges => ({
  isTable: style === 'table',
  hasText,
  inRow: false,
})

/** `glue` is what parts the texts so far. Cells are words but in a table, and the first of a row has no edge. */
export function glueAtEdge(edges: Edges, glue: string, { edge }: Sign): string {
  const { isTable, hasText, inRow } = edges
  if (edge === '\t') {
    edges.inRow = true
    if (isTable) return inRow ? `${glue}\t` : glue
    return glue === '' && hasText ? ' ' : glue
  }
  if (edge === undefined) return glue
  edges.inRow = false
  if (!hasText || glue.endsWith('\n')) return glue
  return isTable ? `${glue}\n` : '\n'
}
