/** Reads numbers in the digits of any script. */

const digit = /^\p{Nd}$/u
/** Most numbers need no reading. */
const plain = /^[0-9]*$/

/** Digits of Unicode come in runs of ten, from zero on. */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  let first = code
  while (digit.test(String.fromCodePoint(first - 1))) first--
  return (code - first) % 10
}

/** The text with the digits of all scripts written as `0` to `9`. */
export const asciiDigits = (text: string): string =>
  plain.test(text) ? text : text.replace(/(?![0-9])\p{Nd}/gu, (character) => String(digitOf(character)))
