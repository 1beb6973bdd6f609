/** Says which of the places of a fault are reported: where they are many, the first stands for all. */

import type { SeedText } from '../../annotation/seed-text.ts'
import type { Piece } from '../assign-roles.ts'
import { quoteOf } from '../quote.ts'

/** More are one fault of the whole text. */
const mostPlaces = 10

interface ReportedPlaces<Place> {
  readonly shown: readonly Place[]
  /** Whether the one that is shown stands for all. */
  readonly isOfWhole: boolean
  /** What a text says, and how many others there are. */
  readonly quote: (seed: SeedText, piece: Piece) => string
}

/** `mayBeWhole`: whether many of them would be one fault. */
export function reportedPlaces<Place>(found: readonly Place[], mayBeWhole = true): ReportedPlaces<Place> {
  const isOfWhole = mayBeWhole && found.length > mostPlaces
  const others = isOfWhole ? ` and ${found.length - 1} more lines` : ''
  return {
    shown: isOfWhole ? found.slice(0, 1) : found,
    isOfWhole,
    quote: ({ text }, { start, end }) => `${quoteOf(text.slice(start, end))}${others}`,
  }
}
