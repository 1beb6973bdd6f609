/** Describes the type of a schema node as a person would write it in TypeScript: `string | null`, `Block[]`. */

import type { Node } from './schema-graph.ts'

export function describeSchemaType(node: Node | null): string {
  if (node === null) return 'anything'
  if (node.reference !== null) return node.reference.name
  const [union] = node.unions
  if (union !== undefined) return alternatives(union.members.map(describeSchemaType))
  if (node.values !== null) return describeValues(node.values)
  if (node.types === null)
    return node.allOf.length > 0 ? node.allOf.map(describeSchemaType).join(' & ') : 'anything'
  if (node.types.length === 0) return 'nothing'
  return alternatives(
    node.types.map((type) => {
      if (type === 'array') return listWords(node)
      return type === 'object' ? objectWords(node) : type
    }),
  )
}

const mostValues = 4

export function describeValues(values: readonly unknown[]): string {
  const shown = values.slice(0, mostValues).map((value) => JSON.stringify(value))
  return alternatives(values.length > mostValues ? [...shown, `${values.length - mostValues} more`] : shown)
}

const alternatives = (words: readonly string[]): string => [...new Set(words)].join(' | ')

function listWords(node: Node): string {
  const item = describeSchemaType(node.items)
  return item.includes(' ') ? `(${item})[]` : `${item}[]`
}

/** Objects are distinguished by their constants. */
function objectWords(node: Node): string {
  const constants = [...node.properties].flatMap(([name, { values }]) =>
    values?.length === 1 ? [`${name}: ${JSON.stringify(values[0])}`] : [],
  )
  return constants.length === 0 ? 'object' : `{ ${constants.join(', ')} }`
}
