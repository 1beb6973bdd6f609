/**
 * Sums a list of texts in eight characters, which say which one of them is not what it was: the sums of its texts, added up
 * once as they are and once each times its place, as Reed and Solomon's code does with two check symbols. Where one text
 * is another, the second difference is the first one times its place.
 */

import { bitsOf, digitsOf, shortBits } from './text-sum.ts'

/** The greatest prime below 2^24: the product of two such numbers is exact in a double. */
const prime = 16_777_213

/** Eight characters of base64url. */
export const sumList = (texts: readonly string[]): string => listSum(texts.map((text) => shortBits(text)))

/** The same, of the `shortBits` of the texts. */
export function listSum(bits: readonly number[]): string {
  const { plain, placed } = added(bits)
  return digitsOf(plain) + digitsOf(placed)
}

/** Index of the only text that is not as it was when the list was summed; -1 where it is none, or not one alone. */
export const changedIn = (texts: readonly string[], sum: string): number =>
  changedAt(
    texts.map((text) => shortBits(text)),
    sum,
  )

/** The same, of the `shortBits` of the texts. */
export function changedAt(bits: readonly number[], sum: string): number {
  const now = added(bits)
  const plain = modulo(now.plain - bitsOf(sum.slice(0, 4)))
  const placed = modulo(now.placed - bitsOf(sum.slice(4)))
  const place = plain === 0 ? 0 : (placed * inverse(plain)) % prime
  return place >= 1 && place <= bits.length ? place - 1 : -1
}

function added(bits: readonly number[]): { readonly plain: number; readonly placed: number } {
  let plain = 0
  let placed = 0
  for (const [i, one] of bits.entries()) {
    const sum = one % prime
    plain = (plain + sum) % prime
    placed = (placed + ((i + 1) % prime) * sum) % prime
  }
  return { plain, placed }
}

const modulo = (value: number): number => ((value % prime) + prime) % prime

/** By Fermat: the power of p - 2. */
function inverse(value: number): number {
  let result = 1
  let base = value
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}
