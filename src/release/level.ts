/** Sizes of a release, by semantic versioning. */

export const levels = ['none', 'patch', 'minor', 'major'] as const

export type Level = (typeof levels)[number]

export const rankOf = (level: Level): number => levels.indexOf(level)

/** `none` of no levels. */
export const highest = (given: Iterable<Level>): Level => {
  let result: Level = 'none'
  for (const level of given) if (rankOf(level) > rankOf(result)) result = level
  return result
}
