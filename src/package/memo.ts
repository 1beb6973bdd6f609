/**
 * Remembers what the last package was made of, piece by piece, for a program that makes one after the other: a piece whose
 * parts are the same is not made again. Holds one result for each name, so it does not grow.
 */

export interface Memo {
  /** What was made of the same parts last time, or what `make` gives. Parts are compared one by one. */
  readonly same: <Part, T>(
    name: string,
    parts: () => readonly Part[],
    make: () => T,
    isSame?: (part: Part, before: Part) => boolean,
  ) => T
  /** What was made of an item before under this name, as long as somebody holds the item. */
  readonly of: <Item extends object>(name: string, item: Item, make: (item: Item) => string) => string
}

/** For a program that makes one package: remembering would be most of the work. */
export const noMemo: Memo = {
  same: (_name, _parts, make) => make(),
  of: (_name, item, make) => make(item),
}

export function newMemo(): Memo {
  const made = new Map<string, { readonly parts: readonly unknown[]; readonly result: unknown }>()
  const madeOf = new Map<string, WeakMap<object, string>>()
  return {
    of(name, item, make) {
      const items = madeOf.get(name) ?? new WeakMap<object, string>()
      madeOf.set(name, items)
      const known = items.get(item) ?? make(item)
      items.set(item, known)
      return known
    },
    same<Part, T>(
      name: string,
      give: () => readonly Part[],
      make: () => T,
      isSame: (part: Part, before: Part) => boolean = Object.is,
    ): T {
      const parts = give()
      const last = made.get(name)
      const areSame =
        last?.parts.length === parts.length && parts.every((part, i) => isSame(part, last.parts[i] as Part))
      if (last !== undefined && areSame) return last.result as T
      const result = make()
      made.set(name, { parts, result })
      return result
    },
  }
}
