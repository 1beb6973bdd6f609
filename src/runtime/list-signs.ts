/** Says what stands before the items of a numbered list: the sign that the text gave, or else a number that counts on. */

import { textOrNull } from './blocks.ts'
import type { List } from './groups.ts'

export interface Sign {
  /** As readers see it: `3.`, `(a)`, `۱-`. Empty for an item without one among items that have one. */
  readonly text: string
  readonly value: number
  /** Whether the text gave it. */
  readonly isOwn: boolean
}

/** One for each item; null for an item without text. Where the author gives signs, none is made up for other items. */
export function signsOf({ items }: List): readonly (Sign | null)[] {
  let last = 0
  const isGiven = items.some(({ block }) => block !== null && textOrNull(block.marker) !== null)
  return items.map(({ block }) => {
    if (block === null) {
      last++
      return null
    }
    const marker = textOrNull(block.marker)
    const { value } = block
    const hasValue = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    if (isGiven && marker === null && !hasValue) return { text: '', value: last, isOwn: false }
    last = hasValue ? value : last + 1
    return { text: marker ?? `${last}.`, value: last, isOwn: marker !== null }
  })
}

/** What a browser prints before the items of an `ol`, by the `type` of that. */
const countings: readonly (readonly [type: string, write: (value: number) => string | null])[] = [
  ['1', String],
  ['a', letter],
  ['A', (value) => letter(value)?.toUpperCase() ?? null],
  ['i', roman],
  ['I', (value) => roman(value)?.toUpperCase() ?? null],
]

/**
 * The `type` of an `ol` before whose items browsers print just these signs; null when none does. Before an item without text
 * they would print a number that nobody wrote.
 */
export function typeOfSigns(signs: readonly (Sign | null)[]): string | null {
  const shown = signs.filter((sign) => sign !== null)
  const isOurs = shown.length > 0 && !shown.some(({ isOwn }) => isOwn)
  if (shown.length < signs.length && !isOurs) return null
  const found = countings.find(([, write]) => shown.every(({ text, value }) => `${write(value)}.` === text))
  return found?.[0] ?? null
}

/** What stands behind all of the numbers, `.` or `)`, when Markdown counts as the signs do; null when it does not. */
export function delimiterOfSigns(signs: readonly (Sign | null)[]): '.' | ')' | null {
  const shown = signs.filter((sign) => sign !== null)
  const first = shown[0]?.value ?? 1
  const isNext = ({ value }: Sign, i: number): boolean => value === first + i && value <= 999_999_999
  const isWritten = (end: string) => shown.every(({ text, value }) => text === `${value}${end}`)
  if (!shown.every(isNext)) return null
  return isWritten('.') ? '.' : isWritten(')') ? ')' : null
}

function letter(value: number): string | null {
  return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : null
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null
  let rest = value
  return numerals
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth)
      rest -= times * worth
      return sign.repeat(times)
    })
    .join('')
}
