/** Caches the results of a pure function of a text. */

/** Most results that a cache holds: it is emptied before it would hold more, so that it cannot grow without end. */
export const cacheLimit = 4096

export function memoize<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = compute(text)
    if (known.size >= cacheLimit) known.clear()
    known.set(text, result)
    return result
  }
}
