/**
 * Finds the characters of a text that no published text may hold, or that can make it read as something else than what is
 * stored (Unicode TR 36 and TR 55): controls, bidirectional controls, invisible characters.
 * Invisible joiners stay where scripts need them: ZWNJ and ZWJ between letters of joining scripts, ZWJ in emoji.
 */

import type { DiagnosticCode } from '../diagnostics/catalogue.ts'
import { memoize } from '../model/memoize.ts'

export interface UnsafeCharacter {
  readonly offset: number
  readonly code: Extract<
    DiagnosticCode,
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

/**
 * All suspects, by UTF-16 unit: a table settles a text without any in one cheap walk. U+DB40 begins the pairs of the
 * tag characters and of the variation selectors above U+E0000, which `isSuspectPair` tells apart.
 */
const suspects = new Uint8Array(0x10000)
for (const [first, last = first] of [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad],
  [0x034f],
  [0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164],
  [0xdb40],
  [0xfe00, 0xfe0f],
  [0xfeff],
  [0xffa0],
  [0xfff9, 0xfffb],
] as const)
  suspects.fill(1, first, last + 1)

const isSuspectPair = (point: number): boolean =>
  point === 0xe0001 || (point >= 0xe0020 && point <= 0xe007f) || (point >= 0xe0100 && point <= 0xe01ef)

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
/** Persian text asks this of the same few letters over and over. */
const isJoining = memoize((character) => joiningScript.test(character))
const emojiPart = /[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f\u{e0020}-\u{e007f}]/u
/** The black flag and the tag characters that spell a region after it. */
const flagPart = /[\u{1f3f4}\u{e0020}-\u{e007f}]/u
const keycap = '\u20e3'
const emojiOrKeycap = /[\p{Extended_Pictographic}\p{Emoji}]/u

export function unsafeCharacters(text: string): UnsafeCharacter[] {
  const found: UnsafeCharacter[] = []
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset)
    if (suspects[unit] === 0) continue
    const point = unit === 0xdb40 ? (text.codePointAt(offset) ?? unit) : unit
    if (unit === 0xdb40 && !isSuspectPair(point)) continue
    const code = judge(text, offset, point)
    if (code !== null) found.push({ offset, code, name: nameOf(point) })
  }
  return found
}

function judge(text: string, offset: number, point: number): UnsafeCharacter['code'] | null {
  if (point === 0) return 'seed/nul'
  if (point === 0x0d) return text[offset + 1] === '\n' ? null : 'seed/lone-cr'
  if (point === 0xfeff && offset === 0) return 'seed/byte-order-mark'
  if (point < 0xa0) return 'seed/control'
  const before = characterBefore(text, offset)
  const after = String.fromCodePoint(text.codePointAt(offset + (point > 0xffff ? 2 : 1)) ?? 0x20)
  if (point === 0x200c) return isJoining(before) && isJoining(after) ? null : 'seed/invisible'
  if (point === 0x200d) {
    const joins = isJoining(before) || isJoining(after)
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

function nameOf(point: number): string {
  const hex = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  const name = names[point]
  return name === undefined ? hex : `${hex} ${name}`
}
