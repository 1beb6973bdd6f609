/** Remembers the line that an item has in a list, for a program that makes the list again and again. */

/** What was made of the item before under this name, as long as somebody holds the item; else what `make` gives. */
export type LineOf = <Item extends object>(name: string, item: Item, make: (item: Item) => string) => string

/** For a program that makes each list once: remembering would be most of the work. */
export const newLine: LineOf = (_name, item, make) => make(item)

export function rememberedLines(): LineOf {
  const made = new Map<string, WeakMap<object, string>>()
  return (name, item, make) => {
    const items = made.get(name) ?? new WeakMap<object, string>()
    made.set(name, items)
    const line = items.get(item) ?? make(item)
    items.set(item, line)
    return line
  }
}
