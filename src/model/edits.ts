/**
 * Computes the edits that lead from one value to another, each at its place, and applies such edits to a value. Items with a `_key` are known by it, so that an edit finds its block wherever the block has
 * moved meanwhile; a block of text is replaced as a whole.
 */

import { isDeepStrictEqual } from 'node:util'

export interface Edit {
  /** Names of fields and keys of items, from the value down: `['rights', 'holder']`, `['body', 'l12']`. */
  readonly at: readonly string[]
  /** Without it there was nothing: the item is new. */
  readonly was?: unknown
  /** Without it nothing is left: the item is removed. */
  readonly is?: unknown
  /** Of an item that is new or was moved: key of the item that it follows; null when it is the first. */
  readonly after?: string | null
}

type Values = Readonly<Record<string, unknown>>
type Item = Values & { readonly _key: string }

/** Applied in their order to `before`, they give `after`. */
export function editsBetween(before: unknown, after: unknown, at: readonly string[] = []): Edit[] {
  if (isDeepStrictEqual(before, after)) return []
  if (isKeyed(before) && isKeyed(after)) return itemEdits(before, after, at)
  if (isMap(before) && isMap(after) && before._type === undefined)
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      Object.hasOwn(before, name) && Object.hasOwn(after, name)
        ? editsBetween(before[name], after[name], [...at, name])
        : fieldEdit(before, after, at, name),
    )
  return [{ at, was: before, is: after }]
}

function fieldEdit(before: Values, after: Values, at: readonly string[], name: string): Edit {
  return {
    at: [...at, name],
    ...(Object.hasOwn(before, name) ? { was: before[name] } : {}),
    ...(Object.hasOwn(after, name) ? { is: after[name] } : {}),
  }
}

function itemEdits(before: readonly Item[], after: readonly Item[], at: readonly string[]): Edit[] {
  const old = new Map(before.map((item) => [item._key, item]))
  const now = new Map(after.map((item) => [item._key, item]))
  const removed = before.filter(({ _key }) => !now.has(_key))
  const staying = stayingKeys(
    before.map(({ _key }) => _key).filter((key) => now.has(key)),
    after.map(({ _key }) => _key).filter((key) => old.has(key)),
  )
  return [
    ...removed.map((was) => ({ at: [...at, was._key], was })),
    ...after.flatMap((is, i): Edit[] => {
      const was = old.get(is._key)
      const place = [...at, is._key]
      if (was !== undefined && staying.has(is._key)) return editsBetween(was, is, place)
      return [{ at: place, ...(was === undefined ? {} : { was }), is, after: after[i - 1]?._key ?? null }]
    }),
  ]
}

/** The longest run of keys whose order is the same before and after: all others have moved. */
function stayingKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const positions = new Map(before.map((key, i) => [key, i]))
  const runs: { readonly end: number; readonly length: number; readonly keys: readonly string[] }[] = []
  for (const key of after) {
    const end = positions.get(key) ?? 0
    const best = runs
      .filter((run) => run.end < end)
      .reduce<readonly string[]>((longest, { keys }) => (keys.length > longest.length ? keys : longest), [])
    runs.push({ end, length: best.length + 1, keys: [...best, key] })
  }
  return new Set(
    runs.reduce<readonly string[]>(
      (longest, { keys }) => (keys.length > longest.length ? keys : longest),
      [],
    ),
  )
}

/** The place holds something else than the edit was made for. */
export interface Conflict {
  readonly edit: Edit
  /** What is there; undefined when nothing is. */
  readonly found: unknown
}

/** An edit that does not fit is left out, and reported as a conflict. */
export function applyEdits<Value>(
  value: Value,
  edits: readonly Edit[],
): { readonly value: Value; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  const edited = edits.reduce<unknown>((before, edit) => {
    const applied = applyAt(before, edit.at, edit)
    if ('value' in applied) return applied.value
    conflicts.push({ edit, found: applied.found })
    return before
  }, value)
  return { value: edited as Value, conflicts }
}

type Applied = { readonly value: unknown } | { readonly found: unknown }

function applyAt(value: unknown, [step = '', ...rest]: readonly string[], edit: Edit): Applied {
  const items = isKeyed(value) ? value : null
  const holder = items === null ? value : Object.fromEntries(items.map((item) => [item._key, item]))
  if (!isMap(holder)) return { found: value }
  const there = Object.hasOwn(holder, step) ? holder[step] : undefined
  if (rest.length > 0) {
    const applied = applyAt(there, rest, edit)
    if (!('value' in applied)) return applied
    return {
      value: items === null ? withField(holder, step, applied.value) : replaced(items, step, applied.value),
    }
  }
  if (!isDeepStrictEqual(there, edit.was)) return { found: there }
  if (items === null) return { value: withField(holder, step, edit.is) }
  return edit.after === undefined ? { value: replaced(items, step, edit.is) } : placed(items, step, edit)
}

/** `undefined` takes the field away. */
function withField(map: Values, name: string, value: unknown): Values {
  if (value !== undefined) return { ...map, [name]: value }
  const { [name]: _, ...others } = map
  return others
}

const replaced = (items: readonly Item[], key: string, value: unknown): readonly unknown[] =>
  items.flatMap((item) => (item._key === key ? (value === undefined ? [] : [value]) : [item]))

function placed(items: readonly Item[], key: string, { is, after }: Edit): Applied {
  const others = items.filter(({ _key }) => _key !== key)
  const before = after === null ? -1 : others.findIndex(({ _key }) => _key === after)
  if (before === -1 && after !== null) return { found: undefined }
  return { value: [...others.slice(0, before + 1), is, ...others.slice(before + 1)] }
}

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list whose items have keys, each its own. */
const isKeyed = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) &&
  value.every((item) => isMap(item) && typeof item._key === 'string') &&
  new Set(value.map((item) => item._key)).size === value.length
