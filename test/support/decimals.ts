/** A decimal in an invented entry: a CMS that keeps numbers as integers loses half of it. */

import type { Entry } from '../../src/cms/cms-model.ts'
import { everything } from './every-kind.ts'

const isFirst = ({ type, value }: Entry): boolean =>
  type === everything.type && value.id === `invented-${everything.type.toLowerCase()}-0`

/** The first invented entry of every kind has 2.5 for a number, and in a tuple. */
export const withDecimal = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) =>
    isFirst(entry)
      ? { ...entry, value: { ...entry.value, numberRequired: 2.5, tupleRequired: [2.5, 'abc'] } }
      : entry,
  )

export const decimalsIn = (entries: readonly Entry[]): readonly unknown[] =>
  entries.filter(isFirst).flatMap(({ value }) => [value.numberRequired, value.tupleRequired])
