/** Takes a pure function of a text; gives the same function, which computes the result for each text once. */

/** More texts than this are no vocabulary any more: the memory begins anew, so that it cannot grow without end. */
const limit = 4096

export function memoize<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = compute(text)
    if (known.size >= limit) known.clear()
    known.set(text, result)
    return result
  }
}
