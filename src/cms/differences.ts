/** Takes entries as they are and as they came back from a CMS; gives what is different, at its path. */

import type { Entry } from './cms-model.ts'

export interface Difference {
  readonly type: string
  readonly id: string
  /** `title`, `body[3].children[0].text`; empty when the whole entry is new or gone. */
  readonly path: string
  /** undefined: there is none. */
  readonly before: unknown
  readonly after: unknown
}

export function differencesOf(before: readonly Entry[], after: readonly Entry[]): Difference[] {
  const known = new Map(before.map((entry) => [keyOf(entry), entry]))
  const found = new Map(after.map((entry) => [keyOf(entry), entry]))
  return [...new Set([...known.keys(), ...found.keys()])].flatMap((key) => {
    const [old, now] = [known.get(key), found.get(key)]
    const { type, value } = (now ?? old) as Entry
    return compare(old?.value, now?.value, '').map((place) => ({ type, id: String(value.id), ...place }))
  })
}

const keyOf = ({ type, value }: Entry): string => `${type} ${String(value.id)}`

type Place = Pick<Difference, 'path' | 'before' | 'after'>

function compare(before: unknown, after: unknown, path: string): Place[] {
  if (Object.is(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((item, i) => compare(item, after[i], `${path}[${i}]`))
  if (isMap(before) && isMap(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      compare(before[key], after[key], path === '' ? key : `${path}.${key}`),
    )
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }]
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
