/**
 * Finds what lies at a place of a text by halving, and divides what lies on it among its pieces: many markers and spans on
 * many lines cost no more than they are.
 */

export interface TextSpan {
  /** Offsets in the seed. */
  readonly start: number
  readonly end: number
}

/** Index of the first range that ends behind an offset. The ranges stand in the order of the text and do not overlap. */
export function firstEndingAfter(ranges: readonly TextSpan[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The first of the ranges that shares a character with a part of the text. They are as for `firstEndingAfter`. */
export function overlapping<Range extends TextSpan>(
  ranges: readonly Range[],
  { start, end }: TextSpan,
): Range | undefined {
  const found = ranges[firstEndingAfter(ranges, start)]
  return found !== undefined && found.start < end ? found : undefined
}

/** What lies on each piece, in the order given; pieces on which nothing lies are not in it. They are as for `firstEndingAfter`. */
export function byPiece<Piece extends TextSpan, Range extends TextSpan>(
  pieces: readonly Piece[],
  ranges: readonly Range[],
): ReadonlyMap<Piece, readonly Range[]> {
  const found = new Map<Piece, Range[]>()
  for (const range of ranges) {
    for (let i = firstEndingAfter(pieces, range.start); ; i++) {
      const piece = pieces[i]
      if (piece === undefined || piece.start >= range.end) break
      const others = found.get(piece)
      if (others === undefined) found.set(piece, [range])
      else others.push(range)
    }
  }
  return found
}
