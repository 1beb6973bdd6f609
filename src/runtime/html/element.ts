/** Writes HTML elements; everything that comes from a text is escaped here. */

export type Attributes = Readonly<Record<string, string | undefined>>

/** Attributes without a value are left out. */
export const openTag = (tag: string, attributes: Attributes = {}): string => {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`],
  )
  return `<${tag}${written.join('')}>`
}

export const element = (tag: string, attributes: Attributes, inner: string): string =>
  `${openTag(tag, attributes)}${inner}</${tag}>`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Quotation marks end attributes only: in running text they stay what they are. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => entities[character] ?? character)

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
