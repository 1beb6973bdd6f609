/** Where the text refers to a note. */

export interface Marker {
  /** Offsets of all of it in the seed, with its brackets. Several that stand in one have the same. */
  readonly start: number
  readonly end: number
  readonly label: string
}

/** A marker with the key of the first block of its note; null where that is not in the text. */
export interface LinkedMarker extends Marker {
  readonly note: string | null
}
