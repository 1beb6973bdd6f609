/** Takes a block for an edited one by where it stands, since of sums nothing more can be known. */

import type { PlacedBlock, ReleasedBlock } from '../../identity/types.ts'

/**
 * The blocks of now: where as many changed between two unchanged ones as were there, each has the sum of the old block in its
 * place, so that it has its key.
 */
export function editsInPlace(before: readonly ReleasedBlock[], after: readonly PlacedBlock[]): PlacedBlock[] {
  const placesOf = new Map(after.map(({ text }, j) => [text, j]))
  const result = [...after]
  let [open, from]: [ReleasedBlock[], number] = [[], 0]
  const close = (until: number): void => {
    if (open.length === until - from)
      for (const [k, { text }] of open.entries()) {
        const block = after[from + k]
        if (block !== undefined) result[from + k] = { at: block.at, text }
      }
  }
  for (const block of before) {
    const place = placesOf.get(block.text) ?? -1
    if (place < from) open.push(block)
    else {
      close(place)
      open = []
      from = place + 1
    }
  }
  close(after.length)
  return result
}
