/**
 * Writes text, emphasis and links one after another. Signs of emphasis hold only between the right neighbours (CommonMark
 * 6.2, “flanking”), which in Persian and around quoted words they often are not; then the neighbour outside is written as
 * a character reference.
 */

import { isGap, isWordPart, referTo } from './escape.ts'

export interface InlineWriter {
  /** @param next What is written after it begins with this character. */
  readonly open: (start: string, end: string, next: string) => void
  readonly close: () => void
  readonly text: (markdown: string) => void
  /** Markdown that stays as it is. */
  readonly raw: (markdown: string) => void
  readonly end: () => string
}

export function inlineWriter(): InlineWriter {
  const written: string[] = []
  const ends: string[] = []
  /** Where signs of emphasis open in `written`. */
  const openings = new Set<number>()
  /** Whether an emphasis that has just ended holds only before a blank or punctuation. */
  let needsGap = false
  const add = (markdown: string): void => {
    if (markdown === '') return
    written.push(markdown)
    needsGap = false
  }
  /** Writes the last character of a part as a reference. Next to an opening sign that in turn asks for a gap before it. */
  const referToLast = (index: number): void => {
    const part = written[index] ?? ''
    const character = lastCharacter(part)
    written[index] = part.slice(0, part.length - character.length) + referTo(character)
    let before = index - 1
    while (part === character && openings.has(before)) before--
    if (before < index - 1 && !isGap(lastCharacter(written[before] ?? ''))) referToLast(before)
  }
  const beforeBracket = (): void => {
    // `![` would begin a picture.
    const last = written.pop() ?? ''
    written.push(last.endsWith('!') ? `${last.slice(0, -1)}\\!` : last)
  }
  const close = (): void => {
    const end = ends.pop() ?? ''
    const inside = lastCharacter(written.at(-1) ?? '')
    add(end)
    needsGap = /^_/.test(end) || (/^\*/.test(end) && !isWordPart(inside))
  }
  return {
    open(start, end, next) {
      const before = lastCharacter(written.at(-1) ?? '')
      if (start === '[') beforeBracket()
      else if (!isGap(before) && (start.startsWith('_') || !isWordPart(next))) referToLast(written.length - 1)
      if (start !== '[') openings.add(written.length)
      add(start)
      ends.push(end)
    },
    close,
    text(markdown) {
      const first = firstCharacter(markdown)
      // `[^` would begin a note; a note before `:` would be a definition, before `(` a link.
      const isSign =
        (first === '^' && written.at(-1) === '[') || (/^[:(]/.test(first) && isNote(written.at(-1)))
      if (isSign) add(`\\${markdown}`)
      else if (needsGap && !isGap(first)) add(referTo(first) + markdown.slice(first.length))
      else add(markdown)
    },
    raw(markdown) {
      if (markdown.startsWith('[')) beforeBracket()
      add(markdown)
    },
    end() {
      while (ends.length > 0) close()
      return written.join('')
    },
  }
}

const isNote = (written: string | undefined): boolean =>
  written !== undefined && /^\[\^[^\]]+\]$/.test(written)

export const firstCharacter = (text: string): string =>
  text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0)

function lastCharacter(text: string): string {
  const two = text.slice(-2)
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(two) ? two : text.slice(-1)
}
