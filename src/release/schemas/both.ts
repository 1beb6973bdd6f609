/** Takes two maps; gives what stands in both of them under the same name, in the order of the first. */

export const both = <T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): (readonly [name: string, before: T, after: T])[] =>
  [...before].flatMap(([name, value]) => {
    const later = after.get(name)
    return later === undefined ? [] : [[name, value, later] as const]
  })
