/** Finds out how to measure texts in columns of a terminal. */

/** Characters that take one column each: Latin letters without combining marks, and the dashes and quotes of English. */
const plain = /^[ -~¡-¬®-˿‐-‧‹›…]*$/

/** Loads the library that knows the others only when there is one, so that an unchanged build stays cheap. */
export async function widthOf(texts: readonly string[]): Promise<(text: string) => number> {
  if (texts.every((text) => plain.test(text))) return (text) => text.length
  return (await import('string-width')).default
}
