/**
 * Nodes of Lexical, Payload's rich text, as they are stored. What Lexical has no place for lies in the state of a node
 * (`$`), which Lexical keeps though it does not know it; inline blocks have no state, but fields.
 */

import type { MarkDef } from '../../model/portable-text.ts'
import { decorators } from '../../model/text-vocabulary.ts'
import type { Value } from '../records.ts'

export interface RichText {
  readonly root: Node
}

export interface Node {
  readonly type: string
  readonly version: number
  /** Of all that hold other nodes. */
  readonly children?: readonly Node[]
  readonly $?: State
  readonly [property: string]: unknown
}

/** Key of a block, span or note reference, and how many before it have the same: that distinguishes a copy that an editor made. */
export interface Identity {
  readonly key: string
  readonly nth?: number
}

/** All of it may be missing: from a node that an editor made. */
export interface State extends Partial<Identity> {
  /** Of a run of text: marks that are not link nodes. */
  readonly marks?: readonly MarkDef[]
  /** Of a run of text: decorators that Lexical has no format for. */
  readonly decorators?: readonly string[]
  /** Of a line break at the start of a run: the format that its text has. */
  readonly format?: number
  /** Of a block: keys of its mark definitions, where their order is not that of their use. */
  readonly order?: readonly string[]
  /** Of a block: its level, where its place in lists does not say it; null: it has none. */
  readonly level?: number | null
}

type Decorator = (typeof decorators)[number]

/** Lexical's format of a text is a sum of these; the model has no place for its others. */
const formatBits: { readonly [decorator in Decorator]: number } = { strong: 1, em: 2 }

export const formatOf = (marks: readonly string[]): number =>
  decorators.reduce((sum, mark) => sum + (marks.includes(mark) ? formatBits[mark] : 0), 0)

export const hasFormat = (mark: string): boolean => Object.hasOwn(formatBits, mark)

export const decoratorsOf = (format: unknown): readonly string[] =>
  decorators.filter((mark) => (Number(format ?? 0) & formatBits[mark]) !== 0)

/** A node that holds others; `own` is what only nodes of its type have. */
export const element = (
  type: string,
  children: readonly Node[],
  own: Value = {},
  state: State = {},
): Node => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  ...own,
  children,
  ...stated(state),
})

/** An empty state is none. */
export const stated = (state: State): { readonly $?: State } =>
  Object.keys(state).length === 0 ? {} : { $: state }

/** Says for each key in its turn how many of the same came before. */
export function identities(): (key: string) => Identity {
  const seen = new Map<string, number>()
  return (key) => {
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return nth === 0 ? { key } : { key, nth }
  }
}
