/** Aligns the columns of a table of plain text: numbers to the right, all else to the left. */

/** `widthOf` measures a cell in columns of a terminal. Every row ends with a line end, none with spaces. */
export function textTable(rows: readonly (readonly string[])[], widthOf: (text: string) => number): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  const padded = (cell: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
    return /^\d+$/.test(cell) ? space + cell : cell + space
  }
  return rows.map((row) => `${row.map(padded).join('  ').trimEnd()}\n`).join('')
}
