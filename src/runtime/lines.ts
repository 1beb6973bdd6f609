/** Reads the lines of a seed from the short form that the package keeps them in. */

/** A seed as it was captured, with what became of each of its lines. */
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
 * the line, `l12`. Any other line has a list of its pieces.
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

/** `reasons` has the reason of each role that leaves text out. The types of what it returns: `package/emit-lines.ts`. */
export function linesOf(
  { text, roles, rows }: PackedLines,
  reasons: Readonly<Record<string, string>>,
): Line[] {
  const contents = text.split('\n')
  const piece = (
    own: string | null,
    [role, , key, reply, note]: PackedPiece,
    name = roles[role] ?? '',
  ): LinePiece => ({ text: own, role: name, reason: reasons[name] ?? null, note, key, reply })
  return rows.map((row, i) => {
    const content = contents[i] ?? ''
    const end = i === contents.length - 1 ? '' : content.endsWith('\r') ? '\r\n' : '\n'
    const own = end === '\r\n' ? content.slice(0, -1) : content
    const number = i + 1
    if (typeof row === 'number') {
      const key = row % 2 === 0 ? null : `l${number}`
      return { number, pieces: [piece(own, [row >> 1, null, key, null, null])], end }
    }
    let from = 0
    const pieces = row.map((packed) => {
      const [, length] = packed
      const start = from
      from += length ?? 0
      return piece(length === null ? null : own.slice(start, from), packed)
    })
    return { number, pieces, end }
  })
}
