/** What the comparison of two schemas finds: places where the inner schema allows what the outer one refuses. */

import type { Node } from './schema-graph.ts'

/** One such place, addressed from the node that was compared. */
export interface Mismatch {
  readonly path: string
  readonly inner: string
  readonly outer: string
  /** Only values of an enumeration or members of a union are missing; others of their type are allowed. */
  readonly isOptions: boolean
}

/** A type of the same name on both sides: its mismatches are reported once, under its name. */
interface NamedMismatch {
  readonly name: string
  readonly mismatches: readonly Finding[]
}

export type Finding = Mismatch | NamedMismatch

/** Compares what the nodes, which all hold, allow with what the outer node allows. Empty: all of it is allowed. */
export type Inclusion = (inner: readonly Node[], outer: Node) => readonly Finding[]
