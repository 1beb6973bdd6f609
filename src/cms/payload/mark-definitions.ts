/** Collects the mark definitions of a block from its spans, and finds the keys of the marks that a span has. */

import type { Mark, SpanContent } from './inline-content.ts'

type Keyed = Mark & { readonly _key: string }

interface Definitions {
  readonly markDefs: readonly Keyed[]
  readonly marksOf: (span: SpanContent) => readonly string[]
}

/** `order`: keys that come first, in their order; what is not among them follows as the text uses it. */
export function definitionsOf(
  blockKey: string,
  spans: readonly SpanContent[],
  order: readonly string[],
): Definitions {
  const used = spans.flatMap(({ marks }) => marks)
  const keyed: Keyed[] = []
  const keyOf = new Map<Mark, string>()
  // Marks that have keys first: new ones get what is left.
  for (const mark of [...used.filter(hasKey), ...used.filter((mark) => !hasKey(mark))]) {
    const known = keyed.find((def) => isSame(def, mark))
    const key = known?._key ?? uniqueKey(blockKey, mark._key, keyed)
    if (known === undefined) keyed.push({ ...mark, _key: key })
    keyOf.set(mark, key)
  }
  const keys = [...new Set(used.map((mark) => keyOf.get(mark)))]
  const place = (def: Keyed) =>
    [...order, ...keys.filter((key) => !order.includes(String(key)))].indexOf(def._key)
  const markDefs = keyed.sort((a, b) => place(a) - place(b))
  return {
    markDefs,
    marksOf: ({ decorators, marks }) => {
      const own = marks.map((mark) => keyOf.get(mark))
      return [...decorators, ...markDefs.map(({ _key }) => _key).filter((key) => own.includes(key))]
    },
  }
}

const hasKey = (mark: Mark): boolean => mark._key !== undefined

/** A link that an editor made is the same as another with its address. */
const isSame = (def: Keyed, mark: Mark): boolean =>
  def._type === mark._type &&
  def.href === mark.href &&
  def.language === mark.language &&
  (mark._key === undefined || mark._key === def._key)

function uniqueKey(blockKey: string, own: string | undefined, keyed: readonly Keyed[]): string {
  const isFree = (key: string) => keyed.every(({ _key }) => _key !== key)
  if (own !== undefined && isFree(own)) return own
  let number = 0
  while (!isFree(`${blockKey}-m${number}`)) number++
  return `${blockKey}-m${number}`
}
