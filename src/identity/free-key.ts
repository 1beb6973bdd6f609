/** Makes keys that no block has or had. */

/** The key itself when it is free, else with the first free letters behind it: `l12b` to `l12z`, then `l12aa` and so on. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  // The plain key stands for `a`.
  for (let number = 0; ; number++) {
    const candidate = number === 0 ? key : key + letters(number)
    if (!isTaken(candidate)) return candidate
  }
}

/** a to z, aa to zz, and so on, from 0. */
const letters = (number: number): string =>
  (number < 26 ? '' : letters(Math.floor(number / 26) - 1)) + String.fromCharCode(97 + (number % 26))
