/** Reads the lines of a seed from the short form that the package keeps them in. */

/** A seed as it was captured, or the part of it that a document is, with what became of each line. */
export interface PackedLines {
  /** All that is shown of the seed, with its line ends. */
  readonly text: string
  /** Names of the roles that its lines have. */
  readonly roles: readonly string[]
  /** What each line is. */
  readonly rows: readonly PackedRow[]
}

/**
 * A number is a line of one piece: twice the index of its role, and one more when the block that holds it has the key of
 * the line, `l12`. A negative number is so many lines of other documents of the seed, whose text is not here. Any other line
 * has a list of its pieces.
 */
export type PackedRow = number | readonly PackedPiece[]

export type PackedPiece = readonly [
  role: number,
  /** In UTF-16 units; null when the text is withheld. */
  length: number | null,
  key: string | null,
  reply: string | null,
  note: string | null,
]

interface Line {
  readonly number: number
  readonly pieces: readonly LinePiece[]
  readonly end: '' | '\n' | '\r\n'
}

interface LinePiece {
  readonly text: string | null
  readonly role: string
  readonly reason: string | null
  readonly note: string | null
  readonly key: string | null
  readonly reply: string | null
}

/** `reasons` has the reason of each role that leaves text out. `package/emit-lines.ts` declares what it returns. */
export function linesOf(
  { text, roles, rows }: PackedLines,
  reasons: Readonly<Record<string, string>>,
): Line[] {
  const contents = text.split('\n')
  function pieceOf(shown: string, [index, length, key, reply, note]: PackedPiece): LinePiece {
    const role = roles[index] ?? ''
    return { text: length === null ? null : shown, role, reason: reasons[role] ?? null, note, key, reply }
  }
  const lines: Line[] = []
  let number = 0
  for (const row of rows) {
    if (typeof row === 'number' && row < 0) {
      number -= row
      continue
    }
    const i = lines.length
    const content = contents[i] ?? ''
    const end = i === contents.length - 1 ? '' : content.endsWith('\r') ? '\r\n' : '\n'
    const shown = end === '\r\n' ? content.slice(0, -1) : content
    number++
    const packed: readonly PackedPiece[] =
      typeof row === 'number'
        ? [[row >> 1, shown.length, row % 2 === 0 ? null : `l${number}`, null, null]]
        : row
    let from = 0
    const pieces = packed.map((piece) => {
      const start = from
      from += piece[1] ?? 0
      return pieceOf(shown.slice(start, from), piece)
    })
    lines.push({ number, pieces, end })
  }
  return lines
}
