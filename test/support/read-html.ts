/** Reads the HTML of Markdown programs back: the texts in order, each with what it stands in and the marks on each character. */

export interface ReadText {
  /** `h2`, `blockquote`, `ul` and `ol` around it, the outermost first. */
  readonly path: readonly string[]
  /** Characters with their marks; blanks have none, for marks on them are not seen. */
  readonly characters: readonly (readonly [string, string])[]
}

const containers = /^(?:h[1-6]|blockquote|ul|ol)$/
const blocks = /^(?:h[1-6]|blockquote|ul|ol|li|p|pre|hr|table|section)$/

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

export function readHtml(html: string): ReadText[] {
  const texts: ReadText[] = []
  const path: string[] = []
  const marks: string[] = []
  let characters: (readonly [string, string])[] = []
  const end = (): void => {
    const trimmed = trimBlanks(characters)
    if (trimmed.length > 0) texts.push({ path: [...path], characters: trimmed })
    characters = []
  }
  // The line end of the source after a break is no text of its own.
  for (const [token, close, tag = '', attributes = ''] of html
    .replace(/<br \/>\n/g, '<br />')
    .matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|&[a-z]+;|[^<&]/gu)) {
    if (!token.startsWith('<')) characters.push(marked(decode(token), marks))
    else if (blocks.test(tag)) {
      end()
      if (!containers.test(tag)) continue
      if (close === '/') path.pop()
      else path.push(tag)
    } else if (tag === 'br') characters.push(['\n', ''])
    else if (close === '/') marks.pop()
    else marks.push(tag === 'a' ? `a ${/href="([^"]*)"/.exec(attributes)?.[1] ?? ''}` : tag)
  }
  end()
  return texts
}

export const marked = (character: string, marks: readonly string[]): readonly [string, string] =>
  /\s/.test(character) ? [character, ''] : [character, [...new Set(marks)].sort().join(', ')]

export function trimBlanks(characters: readonly (readonly [string, string])[]) {
  const isShown = ([character]: readonly [string, string]): boolean => !/^\s$/.test(character)
  const first = characters.findIndex(isShown)
  return first === -1 ? [] : characters.slice(first, characters.findLastIndex(isShown) + 1)
}

const decode = (token: string): string => entities[token.slice(1, -1)] ?? token
