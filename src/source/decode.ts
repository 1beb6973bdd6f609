/**
 * Decodes the bytes of a seed, or reports every reason why they are not a text that can be published.
 * Nothing is repaired: a seed is stored and published as it was captured.
 */

import { type Diagnostic, diagnostic, type Location } from '../diagnostics/diagnostic.ts'
import { type Line, linesOf, positionOf } from './lines.ts'
import { unsafeCharacters } from './unsafe-characters.ts'

export interface DecodedSeed {
  readonly text: string
  readonly lines: readonly Line[]
  readonly diagnostics: readonly Diagnostic[]
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reports bytes that are not UTF-8, and returns null for them. */
export function decodeUtf8(bytes: Uint8Array, file: string, diagnostics: Diagnostic[]): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    diagnostics.push(diagnostic('seed/invalid-utf8', locationOfBadByte(bytes, file), badByte(bytes)))
    return null
  }
}

export function decodeSeed(bytes: Uint8Array, file: string): DecodedSeed {
  const diagnostics: Diagnostic[] = []
  const text = decodeUtf8(bytes, file, diagnostics)
  if (text === null) return { text: '', lines: [], diagnostics }
  const lines = linesOf(text)
  const at = (offset: number): Location => ({ file, ...positionOf(lines, offset) })
  if (text.trim() === '')
    diagnostics.push(diagnostic('seed/empty', at(0), { found: `${bytes.length} bytes` }))
  for (const { offset, code, name } of unsafeCharacters(text))
    diagnostics.push(diagnostic(code, at(offset), { found: name, hint: hintFor(text.charCodeAt(offset)) }))
  return { text, lines, diagnostics }
}

/** U+2028 and U+2029 break lines for some programs only. */
const hintFor = (unit: number): string | undefined =>
  unit === 0x2028 || unit === 0x2029
    ? 'Lines end with LF or CRLF: capture the text again with such line ends, or accept the place: `accept: ["<line>:<column>"]`.'
    : undefined

/** Number of bytes before the first one that no UTF-8 text can have there. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low - unfinished(bytes, low)
}

/** Bytes of a character before `end` that had begun and cannot go on. */
function unfinished(bytes: Uint8Array, end: number): number {
  let start = end - 1
  while (start >= 0 && end - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--
  const lead = bytes[start] ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  return start + length > end ? end - start : 0
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    // `stream` lets a character that has only begun pass.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function badByte(bytes: Uint8Array): { found: string; expected: string } {
  const byte = bytes[validPrefix(bytes)]
  const found = isPrefixOfUtf8(bytes)
    ? 'the end of the file inside a character'
    : `byte 0x${(byte ?? 0).toString(16).padStart(2, '0')}`
  return { found, expected: 'UTF-8' }
}

function locationOfBadByte(bytes: Uint8Array, file: string): Location {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, validPrefix(bytes)))
  const lineStart = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: before.length - lineStart + 1 }
}
