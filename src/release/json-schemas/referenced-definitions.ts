/** Collects the names of all definitions that a schema node leads to. */

import type { Node } from './schema-graph.ts'

export function referencedDefinitions(root: Node): ReadonlySet<string> {
  const names = new Set<string>()
  const seen = new Set<Node>()
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.reference !== null) {
      names.add(node.reference.name)
      open.push(node.reference.target())
    }
    open.push(...partsOf(node))
  }
  return names
}

const partsOf = (node: Node): Node[] => [
  ...node.allOf,
  ...node.unions.flatMap((union) => union.members),
  ...node.properties.values(),
  ...(node.others === null ? [] : [node.others]),
  ...node.prefix,
  ...(node.items === null ? [] : [node.items]),
]
