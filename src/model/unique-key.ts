/** Takes a key and says which are taken; gives the first free one of `key`, `key-2`, `key-3` … */
export function uniqueKey(start: string, isTaken: (key: string) => boolean): string {
  let key = start
  for (let n = 2; isTaken(key); n++) key = `${start}-${n}`
  return key
}
