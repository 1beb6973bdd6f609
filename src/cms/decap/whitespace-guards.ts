/**
 * Sveltia trims every text when it saves, and a span of Portable Text may begin or end with a space. Takes a text; gives
 * it with a bar at an edge that would be lost, and takes it back.
 */

import type { Field } from '../field.ts'

const guard = '|'

export const edgeHelp = `A ${guard} at an edge keeps the space inside it, and is not part of the text.`

/** Prose; a title, a code or a date has no space at its edges. */
export const isGuarded = (field: Field): boolean =>
  field.kind === 'text' && field.isLong && field.pattern === null && field.role === null

/** A bar that was there is given a second one, so that it comes back. */
export const guarded = (text: string): string =>
  text.replace(/^(?=[\s|])/, guard).replace(/(?<=[\s|])$/, guard)

export const unguarded = (text: string): string => text.replace(/^\|/, '').replace(/\|$/, '')
