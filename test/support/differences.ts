/** Compares entries with what came back from a CMS, and returns each difference with its path. */

import type { Entry } from '../../src/cms/cms-model.ts'
import { editsBetween } from '../../src/model/edits.ts'

interface Difference {
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
