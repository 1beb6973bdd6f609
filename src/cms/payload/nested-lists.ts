/** Nests blocks, some of them items of lists with a level, into Lexical's nodes, with lists in lists. */

import { element, type Node, type State } from './rich-text.ts'

export interface ListItem {
  readonly kind: 'bullet' | 'number'
  /** From 1; it may be deeper than the item before by more than one. */
  readonly level: number
  readonly children: readonly Node[]
  readonly state: State
}

interface OpenList {
  readonly kind: ListItem['kind']
  readonly items: (ListItem | OpenList)[]
}

const isList = (entry: ListItem | OpenList): entry is OpenList => 'items' in entry

export function nestLists(entries: readonly (Node | ListItem)[]): Node[] {
  const nested: (Node | OpenList)[] = []
  /** The list of each level that the next item may go on with. */
  let open: OpenList[] = []
  for (const entry of entries) {
    if (!isItem(entry)) {
      nested.push(entry)
      open = []
      continue
    }
    open = open.slice(0, entry.level)
    if (open.length === entry.level && open.at(-1)?.kind !== entry.kind) open.pop()
    while (open.length < entry.level) {
      const list: OpenList = { kind: entry.kind, items: [] }
      const around = open.at(-1)
      if (around === undefined) nested.push(list)
      else around.items.push(list)
      open.push(list)
    }
    open.at(-1)?.items.push(entry)
  }
  return nested.map((entry) => ('items' in entry ? listNode(entry as OpenList, 0) : (entry as Node)))
}

const isItem = (entry: Node | ListItem): entry is ListItem => 'kind' in entry && 'level' in entry

function listNode({ kind, items }: OpenList, indent: number): Node {
  let value = 1
  const children = items.map((item) =>
    isList(item)
      ? // Lexical puts an inner list into an item of its own, which is not counted.
        element('listitem', [listNode(item, indent + 1)], { value, indent })
      : element('listitem', item.children, { value: value++, indent }, item.state),
  )
  return element('list', children, { listType: kind, start: 1, tag: kind === 'bullet' ? 'ul' : 'ol' })
}
