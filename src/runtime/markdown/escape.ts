/** Escapes text so that Markdown takes no sign of it for its own. */

/** Characters that no Markdown can hold: controls, halves of a character, and what Unicode gives to no character. */
const impossible = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Line ends are `\n`, and what Markdown cannot hold is the replacement character. */
export const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(impossible, '\ufffd')

/** What has a meaning anywhere in a line, and addresses that GFM would make links of, with our escapes in them. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>~&]/g, (sign) => `\\${sign}`)
    .replace(/(?<=https?|ftp):(?=\/)/gi, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/(?<=[\w.+-])@/g, '\\@')

/**
 * What has a meaning at the start of a line: lists, headings, rules, tables. Blanks there would be dropped; as a character
 * reference the first is text.
 */
export const escapeLineStarts = (text: string): string =>
  text
    .replace(/^[ \t]/gm, (blank) => `&#${blank.charCodeAt(0)};`)
    .replace(/^[-+#=|:]/gm, '\\$&')
    .replace(/^\d+(?=[.)])/gm, '$&\\')

/** A character as a character reference: the same to readers, punctuation to Markdown. */
export const referTo = (character: string): string =>
  `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`

/** Whether all versions of Markdown take the character for a blank or for punctuation; so they do the end of the text. */
export const isGap = (character: string): boolean =>
  // Signs count since CommonMark 0.31 only, and some programs look at the halves of characters beyond U+FFFF.
  character === '' || (character.length === 1 && /^[\t\n\p{Zs}\p{P}$+<=>^`|~]$/u.test(character))

/** Whether all of them take it for a letter, that is, for neither. */
export const isWordPart = (character: string): boolean =>
  character !== '' && !/^[\s\p{P}\p{S}]$/u.test(character)

/** Text of ours, a title or a name, on one line. */
export const renderPlain = (text: string): string =>
  escapeLineStarts(escapeText(clean(text).replace(/\s+/g, ' ').trim()))
