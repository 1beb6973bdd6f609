/** Computes what follows from a document's own values: all fields that the compiler fills in of themselves. */

import { dayValuesOf } from './day-fields.ts'
import type { DocumentType } from './define.ts'
import { countWords, readingMinutes, tableOfContents } from './derive.ts'
import { directionOf } from './memoized-direction.ts'
import type { Block } from './portable-text.ts'
import type { Reply } from './reply.ts'

type Values = Readonly<Record<string, unknown>>

/** What the values of a document say of its text. */
export interface DerivedFrom {
  readonly values: Values
  readonly language: string
  readonly body: readonly Block[]
  readonly replies: readonly Reply[]
}

export function derivedValues(type: DocumentType, from: DerivedFrom): Record<string, unknown> {
  const { values, language, body, replies } = from
  const words = countWords(body, language)
  const derived: Record<string, unknown> = dayValuesOf(type.dates, values)
  derived.languages = distinct([language, ...replies.map((reply) => reply.language)])
  derived.direction = directionOf(language)
  derived.words = words
  derived.readingMinutes = readingMinutes(words)
  derived.contents = tableOfContents(body)
  if (type.hasVoices)
    derived.voices = distinct([...writersIn(type, values), ...replies.map((reply) => reply.author)])
  return derived
}

/** A field holds one id or several. */
function writersIn({ writtenBy }: DocumentType, values: Values): readonly unknown[] {
  const given = writtenBy === null ? null : values[writtenBy]
  return Array.isArray(given) ? given : [given]
}

const distinct = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((value) => typeof value === 'string')),
]
