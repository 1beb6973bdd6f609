/** What bounds limit: the size of a number, the length of a string, the items of a list, the fields of an object. */

import type { JsonType, Node } from './schema-graph.ts'

export interface BoundedQuantity {
  /** Keywords of the bounds that belong to the range. */
  readonly least: string
  readonly most: string
  /** Keywords of bounds that do not; sizes have none. */
  readonly excluded: { readonly least: string; readonly most: string }
  /** Counts, from 0. */
  readonly isWhole: boolean
  readonly words: (bound: number) => string
  readonly unbounded: { readonly least: string; readonly most: string }
  readonly of: (value: unknown) => number | null
  /** Range that follows from other keywords. */
  readonly implied: (nodes: readonly Node[]) => { readonly least: number; readonly most: number }
}

const numbers: BoundedQuantity = {
  least: 'minimum',
  most: 'maximum',
  excluded: { least: 'exclusiveMinimum', most: 'exclusiveMaximum' },
  isWhole: false,
  words: String,
  unbounded: { least: 'no minimum', most: 'no maximum' },
  of: (value) => (typeof value === 'number' ? value : null),
  implied: () => ({ least: -Infinity, most: Infinity }),
}

const count = (
  noun: string,
  [least, most]: readonly [string, string],
  of: BoundedQuantity['of'],
  implied: BoundedQuantity['implied'],
): BoundedQuantity => ({
  least,
  most,
  excluded: { least: '', most: '' },
  isWhole: true,
  words: (bound) => `${bound} ${noun}${bound === 1 ? '' : 's'}`,
  unbounded: { least: `no ${noun} needed`, most: `any number of ${noun}s` },
  of,
  implied,
})

const isNever = (node: Node | null): boolean => node?.types?.length === 0

export const boundedQuantities: Readonly<Partial<Record<JsonType, BoundedQuantity>>> = {
  number: numbers,
  integer: numbers,
  // JSON Schema counts characters as Unicode does, not as UTF-16 does.
  string: count(
    'character',
    ['minLength', 'maxLength'],
    (value) => (typeof value === 'string' ? [...value].length : null),
    () => ({ least: 0, most: Infinity }),
  ),
  array: count(
    'item',
    ['minItems', 'maxItems'],
    (value) => (Array.isArray(value) ? value.length : null),
    (nodes) => ({
      least: 0,
      most: Math.min(
        Infinity,
        ...nodes.filter((node) => isNever(node.items)).map((node) => node.prefix.length),
      ),
    }),
  ),
  object: count(
    'field',
    ['minProperties', 'maxProperties'],
    (value) => (typeof value === 'object' && value !== null ? Object.keys(value).length : null),
    (nodes) => ({
      least: new Set(nodes.flatMap((node) => [...node.required])).size,
      most: Math.min(
        Infinity,
        ...nodes.filter((node) => isNever(node.others)).map((node) => node.properties.size),
      ),
    }),
  ),
}
