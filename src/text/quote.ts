/** Quotes a text in a message. */

/** Its beginning, between quotation marks. */
export function quoteOf(text: string): string {
  const trimmed = text.trim()
  return `“${trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed}”`
}
