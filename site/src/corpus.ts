/** The corpus as the site knows it: any package that the compiler makes, installed under the name `corpus`. */

import type { Basis, Document, LineRange, Summary } from 'corpus'
import * as corpus from 'corpus'
import * as described from 'corpus/fields'
import * as vocabularies from 'corpus/labels'
import { site } from '../site.config.ts'
import type { Said, Ui } from './ui.ts'

export { documents } from 'corpus'

/** What the package says of a field, as far as pages need it. */
interface Field extends Said {
  readonly kind: string
  readonly codes?: string
  readonly records?: string
  readonly summary: boolean
  readonly basis: boolean
}

interface Person {
  readonly name: string
  readonly names?: readonly { readonly text: string; readonly language: string }[]
  readonly about?: string | null
}

export const fields: ReadonlyMap<string, Field> = new Map(Object.entries(described.fields))
const { sortedBy } = described
export const { writtenBy } = described

/** Fields by whose values a reader finds texts: each value has a page. */
export const facets = [...fields].filter(
  ([name, { kind, summary }]) =>
    summary && (kind === 'code' || kind === 'record' || name === 'languages') && name !== 'voices',
)

/** The value of a field that not every corpus has. */
export const fieldIn = <Value = unknown>(of: object, field: string | null): Value | undefined =>
  field === null ? undefined : (of as Readonly<Record<string, Value | undefined>>)[field]

export const valuesOf = (of: object, field: string | null): readonly string[] =>
  [fieldIn(of, field) ?? []].flat().map(String)

export const authorsOf = (of: object) => valuesOf(of, writtenBy)
export const noticesOf = (of: object) => valuesOf(of, site.notices)
export const dateOf = (of: object): string | null => valuesOf(of, sortedBy)[0] ?? null
/** First and last day that the date may mean. */
export const daysOf = (of: object) =>
  ['Earliest', 'Latest'].map((end) => valuesOf(of, `${sortedBy}${end}`)[0] ?? null)

export const personOf = (id: string): Person | undefined => {
  const people = fieldIn<Readonly<Record<string, Person>>>(
    corpus,
    fields.get(writtenBy ?? '')?.records ?? null,
  )
  return people?.[id]
}

export const labelOf = (vocabulary: string, code: string): Said | undefined =>
  fieldIn<Readonly<Record<string, Said>>>(vocabularies, vocabulary)?.[code]

/** What a value of a field is called in the language of the interface. */
export function nameOf(field: string, value: string, { lang, said, language, date }: Ui): string {
  const { kind, codes = '' } = fields.get(field) ?? { kind: 'text' }
  if (kind === 'language') return language(value)
  if (kind === 'date') return date(value)
  if (kind === 'code') return said(labelOf(codes, value), value).label
  if (kind !== 'record') return value
  const person = personOf(value)
  return person?.names?.find((name) => name.language.startsWith(lang))?.text ?? person?.name ?? value
}

/** The values under which a text is found: whoever replied in it is among its authors. */
export const saidIn = (of: object, field: string): readonly string[] => [
  ...new Set([...valuesOf(of, field), ...(field === writtenBy ? valuesOf(of, 'voices') : [])]),
]

/** All values of a field: each has a page. */
export const valuesIn = (field: string) => [...new Set(corpus.documents.flatMap((of) => saidIn(of, field)))]

export type { Basis, Document, LineRange, Summary }
