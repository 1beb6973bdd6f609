/** Divides the block of a table into its rows and cells. */

import { type Block, readInline } from './blocks.ts'

export interface TableRow {
  readonly isHeader: boolean
  /** Each a block that holds the text of the cell. */
  readonly cells: readonly Block[]
}

/** All rows have as many cells as the longest. */
export function rowsOf(block: Block): TableRow[] {
  const rows: Block['children'][number][][][] = [[[]]]
  for (const given of block.children) {
    const child = readInline(given)
    const pieces = child._type === 'span' ? child.text.split(/([\n\t])/) : [null]
    for (const piece of pieces) {
      if (piece === '\n') rows.push([[]])
      else if (piece === '\t') rows.at(-1)?.push([])
      else if (piece !== '')
        rows
          .at(-1)
          ?.at(-1)
          ?.push(piece === null ? given : ({ ...child, text: piece } as never))
    }
  }
  const width = Math.max(...rows.map((row) => row.length))
  const headers = typeof block.headerRows === 'number' ? block.headerRows : 0
  return rows.map((row, i) => ({
    isHeader: i < headers,
    cells: Array.from({ length: width }, (_, j) => ({ ...block, children: row[j] ?? [] })),
  }))
}
