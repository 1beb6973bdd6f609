/**
 * Takes a text; gives the characters in it that no published text may hold, or that can make it read as something
 * else than what is stored (Unicode TR 36 and TR 55): controls, bidirectional controls, invisible characters.
 * Invisible joiners stay where scripts need them: ZWNJ and ZWJ between letters of joining scripts, ZWJ in emoji.
 */

import type { ProblemCode } from '../diagnostics/catalogue.ts'

export interface DeceptiveCharacter {
  readonly offset: number
  readonly code: Extract<
    ProblemCode,
    | 'seed/byte-order-mark'
    | 'seed/nul'
    | 'seed/control'
    | 'seed/lone-cr'
    | 'seed/bidi-control'
    | 'seed/invisible'
  >
  /** For people: `U+202E RIGHT-TO-LEFT OVERRIDE`. */
  readonly name: string
}

const suspect =
  // One class of all suspects: texts almost never hold any, so one pass of the regular expression engine settles it.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\r]|\u{e0001}|[\u{e0020}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/gu

const names: Readonly<Record<number, string>> = {
  173: 'SOFT HYPHEN',
  847: 'COMBINING GRAPHEME JOINER',
  1564: 'ARABIC LETTER MARK',
  6158: 'MONGOLIAN VOWEL SEPARATOR',
  8203: 'ZERO WIDTH SPACE',
  8204: 'ZERO WIDTH NON-JOINER',
  8205: 'ZERO WIDTH JOINER',
  8206: 'LEFT-TO-RIGHT MARK',
  8207: 'RIGHT-TO-LEFT MARK',
  8232: 'LINE SEPARATOR',
  8233: 'PARAGRAPH SEPARATOR',
  8234: 'LEFT-TO-RIGHT EMBEDDING',
  8235: 'RIGHT-TO-LEFT EMBEDDING',
  8236: 'POP DIRECTIONAL FORMATTING',
  8237: 'LEFT-TO-RIGHT OVERRIDE',
  8238: 'RIGHT-TO-LEFT OVERRIDE',
  8288: 'WORD JOINER',
  8294: 'LEFT-TO-RIGHT ISOLATE',
  8295: 'RIGHT-TO-LEFT ISOLATE',
  8296: 'FIRST STRONG ISOLATE',
  8297: 'POP DIRECTIONAL ISOLATE',
  65279: 'ZERO WIDTH NO-BREAK SPACE',
}

const joiningScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u
const emojiPart = /[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f\u{e0020}-\u{e007f}]/u
/** The black flag and the tag characters that spell a region after it. */
const flagPart = /[\u{1f3f4}\u{e0020}-\u{e007f}]/u
const keycap = '\u20e3'
const emojiOrKeycap = /[\p{Extended_Pictographic}\p{Emoji}]/u

export function deceptiveCharacters(text: string): DeceptiveCharacter[] {
  const found: DeceptiveCharacter[] = []
  for (const match of text.matchAll(suspect)) {
    const code = judge(text, match.index, match[0])
    if (code !== null) found.push({ offset: match.index, code, name: nameOf(match[0]) })
  }
  return found
}

function judge(text: string, offset: number, character: string): DeceptiveCharacter['code'] | null {
  const point = character.codePointAt(0) ?? 0
  const before = characterBefore(text, offset)
  const after = String.fromCodePoint(text.codePointAt(offset + character.length) ?? 0x20)
  if (point === 0) return 'seed/nul'
  if (point === 0x0d) return text[offset + 1] === '\n' ? null : 'seed/lone-cr'
  if (point === 0xfeff && offset === 0) return 'seed/byte-order-mark'
  if (point < 0xa0) return 'seed/control'
  if (point === 0x200c)
    return joiningScript.test(before) && joiningScript.test(after) ? null : 'seed/invisible'
  if (point === 0x200d) {
    const joins = joiningScript.test(before) || joiningScript.test(after)
    return joins || (emojiPart.test(before) && emojiPart.test(after)) ? null : 'seed/invisible'
  }
  // Variation selectors choose between text and emoji forms; after anything else they only hide.
  if (point === 0xfe0e || point === 0xfe0f) {
    const chooses = /[0-9#*]/.test(before) ? after === keycap : emojiOrKeycap.test(before)
    return chooses ? null : 'seed/invisible'
  }
  // Tag characters spell the flags of regions after a black flag.
  if (point >= 0xe0020 && point <= 0xe007f) return flagPart.test(before) ? null : 'seed/invisible'
  const bidi =
    point === 0x061c ||
    point === 0x200e ||
    point === 0x200f ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069)
  return bidi ? 'seed/bidi-control' : 'seed/invisible'
}

function characterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1)
  const start = low >= 0xdc00 && low <= 0xdfff ? offset - 2 : offset - 1
  return offset === 0 ? ' ' : String.fromCodePoint(text.codePointAt(start) ?? 0x20)
}

function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const hex = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  const name = names[point]
  return name === undefined ? hex : `${hex} ${name}`
}
