/** Takes entries as they are and as they came back from a CMS; gives what is different, at its path. */

import { editsBetween } from '../model/edits.ts'
import type { Entry } from './cms-model.ts'

export interface Difference {
  readonly type: string
  readonly id: string
  /** `title`, `rights.holder`, `body.l12`; empty when the whole entry is new or gone. */
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
    return editsBetween(old?.value, now?.value).map(({ at, was, is }) => ({
      ...{ type, id: String(value.id), path: at.join('.') },
      ...{ before: was, after: is },
    }))
  })
}

const keyOf = ({ type, value }: Entry): string => `${type} ${String(value.id)}`
