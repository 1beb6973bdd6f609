/** Pairs the entries of two maps that have the same key, in the order of the first map. */

export const sharedEntries = <T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): (readonly [name: string, before: T, after: T])[] =>
  [...before].flatMap(([name, value]) => {
    const later = after.get(name)
    return later === undefined ? [] : [[name, value, later] as const]
  })
