/** Scripts that run from right to left (ISO 15924), those in current use. */
const rightToLeftScripts = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
])

/**
 * Base direction of a text in this language, from the tag's script or else the language's likely script (CLDR).
 * Ships to readers: it must load nothing.
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = scriptOf(tag)
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
}

/** The tag's script (ISO 15924), or else the likely one of its language. */
export function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    // A tag that Intl does not know has no likely script.
    return undefined
  }
}
