/** Divides a text with signs that are dropped: into what its block shows, and the signs. */

import { edgesOf, glueAtEdge } from './edges.ts'
import { keepsBlanks } from './joining.ts'
import type { Sign } from './syntax-signs.ts'

/** A text of one role on one line. */
export interface SignedText {
  /** Offsets in the seed, whose text is `seed`. */
  readonly seed: string
  readonly start: number
  readonly end: number
  /** In order, none over another. */
  readonly signs: readonly Sign[]
  /** null for what is no block. */
  readonly style: string | null
  /** Whether it goes on with a block that was begun before, and what parts the two. */
  readonly continues: boolean
  readonly glue: string
}

interface SignedPart {
  readonly start: number
  readonly end: number
  /** What stands before it in the block. */
  readonly glue: string
  /** null for the text itself, and for what goes. */
  readonly shown: string | null
  /** Whether it is a sign that goes. */
  readonly isDropped: boolean
}

interface DividedText {
  readonly parts: readonly SignedPart[]
  /** What the last signs say of what parts the text from the next. */
  readonly glueAfter: string
}

export function divideAtSigns({
  seed,
  start,
  end,
  signs,
  style,
  continues,
  ...text
}: SignedText): DividedText {
  const parts: SignedPart[] = []
  const edges = edgesOf(style, continues)
  let { glue } = text
  let offset = start
  const showUpTo = (to: number): void => {
    if (to <= offset) return
    // Blanks at an edge are not shown: what parts two texts stands before the next.
    const isBlank = seed.slice(offset, to).trim() === ''
    const waits = isBlank && glue !== '' && (offset > start || style === null || !keepsBlanks.has(style))
    parts.push({ start: offset, end: to, glue: waits ? '' : glue, shown: null, isDropped: false })
    if (!waits) glue = ''
    if (!isBlank) edges.hasText = true
  }
  for (const sign of signs) {
    showUpTo(sign.start)
    const isDropped = sign.shown === null
    parts.push({
      start: sign.start,
      end: sign.end,
      glue: isDropped ? '' : glue,
      shown: sign.shown,
      isDropped,
    })
    glue = isDropped ? glueAtEdge(edges, glue, sign) : ''
    if (!isDropped) edges.hasText = true
    offset = sign.end
  }
  showUpTo(end)
  return { parts, glueAfter: glue }
}
