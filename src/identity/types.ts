/** What the alignment of a text with its last release takes and answers. */

/** A block as a release had it. */
export interface ReleasedBlock {
  readonly key: string
  readonly text: string
}

/** A block as it is now: its natural key (where it begins in the seed), its text. */
export interface PlacedBlock {
  readonly at: string
  readonly text: string
}

export interface KeyAssignment {
  /** Of each block, in their order. */
  readonly keys: readonly string[]
  /** Keys of the release that no block has now, each with the key of the block where their text went, or null. */
  readonly former: Readonly<Record<string, string | null>>
}
