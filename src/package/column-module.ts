/**
 * Emits the module with the values of one summary field, in list order, in the form that loads fastest. A few values that
 * repeat often are written once, and the list refers to them; texts are one long literal that is split; everything else is
 * an array. Bundlers drop what a page does not use of any of them.
 */

import { linesOf } from './file-group.ts'

/** The values are JSON; `null` means `undefined`: the document's type has no such field. */
export function columnModule(values: readonly (string | null)[]): Iterable<string> {
  const distinct = distinctOf(values)
  if (distinct !== null && !values.every(isShort)) return shared(values, distinct)
  return values.length > 0 && values.every(isOneLine) ? split(values) : list(values)
}

/** Shorter than a reference to it. */
const isShort = (value: string | null): boolean => value !== null && value.length <= 4

/** JSON of a text without line ends. */
const isOneLine = (value: string | null): value is string =>
  value?.startsWith('"') === true && !value.includes('\\n')

/** Each value with its number; null when most come only once. */
function distinctOf(values: readonly (string | null)[]): ReadonlyMap<string | null, number> | null {
  const distinct = new Map<string | null, number>()
  for (const value of values) {
    if (!distinct.has(value)) distinct.set(value, distinct.size)
    if (distinct.size > values.length / 2) return null
  }
  return distinct
}

function* list(values: readonly (string | null)[]): Generator<string> {
  yield 'export const column = [\n'
  yield* linesOf(values, (value) => `${value ?? 'undefined'},\n`)
  yield '];\n'
}

function* split(values: readonly string[]): Generator<string> {
  yield 'export const column = /* @__PURE__ */ "'
  yield* linesOf(values.entries(), ([i, value]) => `${i === 0 ? '' : '\\n'}${value.slice(1, -1)}`)
  yield '".split("\\n");\n'
}

function* shared(
  values: readonly (string | null)[],
  distinct: ReadonlyMap<string | null, number>,
): Generator<string> {
  yield 'const values = [\n'
  yield* linesOf(distinct.keys(), (value) => `${value ?? 'undefined'},\n`)
  yield '];\nexport const column = /* @__PURE__ */ [\n'
  yield* linesOf(values, (value) => `${distinct.get(value)},\n`)
  yield '].map((i) => values[i]);\n'
}
