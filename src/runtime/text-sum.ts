/**
 * A short checksum of a text: it tells two texts apart that differ by accident, fast and without waiting. It proves nothing
 * against somebody who looks for two texts of one sum: that is what SHA-256 is for.
 */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * 48 bits as 8 characters of base64url, of the UTF-16 units of the text: two FNV-1a sums of 32 bits with different primes,
 * each stirred by the finaliser of MurmurHash3, of which the upper 24 bits stay.
 */
export function textSum(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
  }
  return digitsOf(stirred(a) >>> 8) + digitsOf(stirred(b ^ text.length) >>> 8)
}

/** The bits of the first four characters of the sum of a text, or of a part of it, for half the time. */
export function shortBits(text: string, start = 0, end = text.length): number {
  let a = 0x811c9dc5
  for (let i = start; i < end; i++) a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
  return stirred(a) >>> 8
}

function stirred(sum: number): number {
  let h = sum ^ (sum >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Four characters of 24 bits. */
export const digitsOf = (bits: number): string =>
  digits.charAt((bits >>> 18) & 63) +
  digits.charAt((bits >>> 12) & 63) +
  digits.charAt((bits >>> 6) & 63) +
  digits.charAt(bits & 63)

/** The bits of four characters. */
export const bitsOf = (four: string): number =>
  [...four].reduce((bits, digit) => bits * 64 + digits.indexOf(digit), 0)
