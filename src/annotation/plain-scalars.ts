/**
 * Reads a scalar of a YAML file, which is a word or a text in quotes: where it ends, and what its source says as a key and
 * as a value (YAML 1.2 core schema). Scalars that are not plain in the sense of
 * plain-yaml.ts are for the `yaml` library: those over several lines, and in double quotes those with escapes.
 */

export const space = 0x20
export const feed = 0x0a
export const hash = 0x23
export const colon = 0x3a
export const dash = 0x2d
const singleQuote = 0x27
const doubleQuote = 0x22

/** What may mean something to YAML where a word could begin. A dash is left out: it begins negative numbers too. */
const indicators = codes('?:,[]{}#&*!|>\'"%@` \n')
const flowIndicators = codes(',[]{}')
const afterDash = /[0-9A-Za-z.]/

/** The offset after the scalar; the start itself where there is none, or none that is plain for sure. */
export function scalarEnd(text: string, start: number, inFlow: boolean): number {
  const first = text.charCodeAt(start)
  if (first === singleQuote || first === doubleQuote) return quotedEnd(text, start)
  if (indicators[first] === 1 || (first === dash && !afterDash.test(text.charAt(start + 1)))) return start
  let end = start
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === feed) break
    // Spaces belong to the word only where more of it follows.
    if (code === space) continue
    if (code === hash && end < at) break
    if (code === colon && endsKey(text, at + 1, inFlow)) break
    if (inFlow && flowIndicators[code] === 1) break
    end = at + 1
  }
  return end
}

function endsKey(text: string, after: number, inFlow: boolean): boolean {
  const code = text.charCodeAt(after)
  return code === space || code === feed || after >= text.length || (inFlow && flowIndicators[code] === 1)
}

function quotedEnd(text: string, start: number): number {
  const quote = text.charAt(start)
  let end = text.indexOf(quote, start + 1)
  // In single quotes, two stand for one.
  while (quote === "'" && end !== -1 && text.charCodeAt(end + 1) === singleQuote)
    end = text.indexOf(quote, end + 2)
  const lineEnd = text.indexOf('\n', start)
  return end === -1 || (lineEnd !== -1 && lineEnd < end) ? start : end + 1
}

/** Keys are text, whatever they look like. */
export function keyText(source: string): string {
  const first = source.charCodeAt(0)
  if (first === doubleQuote) return source.slice(1, -1)
  return first === singleQuote ? source.slice(1, -1).replaceAll("''", "'") : source
}

const nothing = /^(?:~|[Nn]ull|NULL)$/
const truth = /^(?:[Tt]rue|TRUE)$/
const falsehood = /^(?:[Ff]alse|FALSE)$/
const octal = /^0o[0-7]+$/
const integer = /^[-+]?[0-9]+$/
const hexadecimal = /^0x[0-9a-fA-F]+$/
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/
const notANumber = /^\.(?:nan|NaN|NAN)$/
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

/** Quotes and most words begin with none of these; they are text. */
const mayBeOther = /^[-+.~0-9nNtTfF]/

export function scalarValue(source: string): string | number | boolean | null {
  if (!mayBeOther.test(source)) return keyText(source)
  if (nothing.test(source)) return null
  if (truth.test(source)) return true
  if (falsehood.test(source)) return false
  if (octal.test(source)) return Number.parseInt(source.slice(2), 8)
  // Integers beyond 2^53 lose digits, as they do in the library.
  if (integer.test(source)) return Number.parseInt(source, 10)
  if (hexadecimal.test(source)) return Number.parseInt(source.slice(2), 16)
  if (infinity.test(source))
    return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (notANumber.test(source)) return Number.NaN
  if (float.test(source)) return Number.parseFloat(source)
  return source
}

/** A table of ASCII: 1 for these. Every character of a file is looked up in one. */
function codes(characters: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
