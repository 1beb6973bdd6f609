/**
 * Keeps whitespace at the edges of a text through Sveltia, which trims every text when it saves: a span of Portable Text may
 * begin or end with a space. A bar guards such an edge while the text is in the CMS.
 */

import type { Field } from '../field.ts'

const guard = '|'

export const guardHelp = `A ${guard} at an edge keeps the space inside it, and is not part of the text.`

/** Prose; a title, a code or a date has no space at its edges. */
export const isGuarded = (field: Field): boolean =>
  field.kind === 'text' && field.isLong && field.pattern === null && field.role === null

/** A bar that the text has itself is doubled, so that it comes back. */
export const withGuards = (text: string): string =>
  text.replace(/^(?=[\s|])/, guard).replace(/(?<=[\s|])$/, guard)

export const withoutGuards = (text: string): string => text.replace(/^\|/, '').replace(/\|$/, '')
