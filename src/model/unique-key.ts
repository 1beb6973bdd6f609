/** Returns the first key that is not taken of `key`, `key-2`, `key-3` … */
export function uniqueKey(start: string, isTaken: (key: string) => boolean): string {
  let key = start
  for (let n = 2; isTaken(key); n++) key = `${start}-${n}`
  return key
}
