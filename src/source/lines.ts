/** Divides the text of a seed into lines: numbers from 1, split on LF, offsets in UTF-16 units. */

export interface Line {
  readonly number: number
  /** Offset of the first character. */
  readonly start: number
  /** Offset after the last character; the line end (LF or CRLF) is not part of the content. */
  readonly end: number
  /** Offset of the next line: after the line end, or the end of the text. */
  readonly next: number
}

/** A line end at the very end of the text ends the last line; it does not begin an empty one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const next = feed === -1 ? text.length : feed + 1
    const content = feed === -1 ? text.length : feed
    const end = feed !== -1 && content > start && text[content - 1] === '\r' ? content - 1 : content
    lines.push({ number: lines.length + 1, start, end, next })
    start = next
  }
  return lines
}

/** Line and column, both from 1, of an offset. */
export function positionOf(
  lines: readonly Line[],
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const line = lines[low]
  return line === undefined
    ? { line: 1, column: offset + 1 }
    : { line: line.number, column: offset - line.start + 1 }
}
