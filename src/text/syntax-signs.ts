/**
 * Finds the signs of Markdown and HTML in a text, with their offsets. micromark, which reads CommonMark to the letter,
 * finds both: raw HTML and entities are constructs of CommonMark.
 */

import { lazyImport } from '../model/lazy-import.ts'
import { unsafeCharacters } from '../source/unsafe-characters.ts'

/** A part of a seed's text that goes, or in whose place something else is shown. */
export interface Sign {
  readonly start: number
  readonly end: number
  /** null when it goes. */
  readonly shown: string | null
  /** What parts the text on both sides of a tag that goes, where HTML shows them apart: a line end, or the edge of a cell. */
  readonly edge?: '\n' | '\t' | undefined
}

/** The tokens of micromark that are signs. Those of list items stay: the role of an item takes them. */
const signTokens: ReadonlySet<string> = new Set([
  ...['atxHeadingSequence', 'setextHeadingLine', 'thematicBreak', 'blockQuotePrefix', 'codeFencedFence'],
  ...['emphasisSequence', 'strongSequence', 'codeTextSequence', 'autolinkMarker', 'escapeMarker'],
  ...['labelMarker', 'labelImageMarker', 'resource', 'reference', 'definition', 'hardBreakEscape'],
  ...['htmlText', 'characterReference'],
])

/** Constructs that HTML does not have. */
const onlyMarkdown = [
  ...['attention', 'autolink', 'blockQuote', 'characterEscape', 'codeFenced', 'codeIndented', 'codeText'],
  ...['definition', 'hardBreakEscape', 'headingAtx', 'htmlFlow', 'labelEnd', 'labelStartImage'],
  ...['labelStartLink', 'list', 'setextUnderline', 'thematicBreak'],
]

/** In order. Tags of HTML go, what stands between them stays; entities are shown as their character. */
export function signsOfSyntax(
  text: string,
  from: number,
  to: number,
  syntax: 'markdown' | 'html',
): readonly Sign[] {
  const { parse, postprocess, preprocess } = lazyImport<typeof import('micromark')>('micromark')
  // A block of HTML is read as tags in text, so that the words in it stay.
  const disabled = syntax === 'html' ? onlyMarkdown : ['htmlFlow']
  const parser = parse({ extensions: [{ disable: { null: disabled } }] })
  const value = text.slice(from, to)
  const events = postprocess(parser.document().write(preprocess()(value, undefined, true)))
  const signs: Sign[] = []
  for (const [kind, { type, start, end }] of events) {
    if (kind !== 'enter' || !signTokens.has(type)) continue
    const sign = value.slice(start.offset, end.offset)
    const shown = type === 'characterReference' ? entityCharacter(sign) : null
    signs.push({ start: from + start.offset, end: from + end.offset, shown, edge: edgeOfTag(sign) })
  }
  return signs
}

/** Elements that begin and end a line, after HTML, 15.3 “Non-replaced elements”; `br` and `hr` break it. */
const lines =
  'address|article|aside|blockquote|body|br|caption|center|d[dlt]|details|dialog|dir|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|hgroup|html|legend|li|main|menu|nav|[ou]l|optgroup|option|p|pre|search|section|summary|table|tbody|tfoot|thead|tr'
const edgeTag = new RegExp(`^<(?:(t[dh])|/?(?:${lines}))(?=[\\s/>])`, 'i')

/** What parts the text on both sides of a tag, for a cell that before it; undefined for tags inside a line and for what is no tag. */
export function edgeOfTag(sign: string): Sign['edge'] {
  const found = edgeTag.exec(sign)
  return found === null ? undefined : found[1] === undefined ? '\n' : '\t'
}

/** The character that an entity of HTML names; null for all other text. */
export function entityCharacter(sign: string): string | null {
  if (!/^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});$/.test(sign)) return null
  const library = lazyImport<typeof import('micromark-util-decode-string')>('micromark-util-decode-string')
  const character = library.decodeString(sign)
  // Some entities name characters that hide or turn text: a seed may not hold them, and no block does.
  return character === sign || unsafeCharacters(character).length > 0 ? null : character
}
