/** How entries and groups show in Sanity's lists: by what a person would call them. */

import type { Collection } from '../cms-model.ts'
import { dateOf, type Field, titleOf } from '../field.ts'
import { listOf, type Value } from '../records.ts'
import { fieldName } from './names.ts'

export interface Preview {
  readonly select: Readonly<Record<string, string>>
  readonly prepare?: (selected: Value) => { readonly title: string; readonly subtitle: string }
}

/** By which field entries of a collection are known. */
export type Titles = (type: string) => string

export const titlesOf =
  (collections: readonly Collection[]): Titles =>
  (type) =>
    fieldName(titleOf(collections.find((collection) => collection.type === type)?.fields ?? []))

/** Title, then date and first author, or whatever else it has of the kind. */
export const documentPreview = (fields: readonly Field[], titles: Titles): Preview => {
  const date = dateOf(fields)
  const person = personOf(fields, titles)
  return {
    select: {
      title: fieldName(titleOf(fields)),
      ...(date === null ? {} : { date: fieldName(date) }),
      ...(person === null ? {} : { person }),
    },
    prepare: ({ title, date, person }) => ({ title: text(title), subtitle: joined(date, person) }),
  }
}

/** Its own words first, else who it is by; then its text. Null when it has nothing of the kind. */
export function groupPreview(fields: readonly Field[], titles: Titles): Preview | null {
  const own = fields.find(({ kind }) => kind === 'choice' || kind === 'text')
  const person = personOf(fields, titles)
  const body = fields.find(({ kind }) => kind === 'blocks')
  if (person === null && body === undefined)
    return own === undefined ? null : { select: { title: fieldName(own.name) } }
  return {
    select: {
      ...(person === null ? {} : { person }),
      ...(body === undefined ? {} : { body: fieldName(body.name) }),
    },
    prepare: ({ person, body }) => ({ title: text(person) || '…', subtitle: plainText(body) }),
  }
}

/** What is said of it that tells people most: its sign, who says it or is quoted, and where. */
export const describedPreview: Preview = {
  select: { block: 'block', marker: 'marker', speaker: 'speaker', name: 'name', work: 'work' },
  prepare: ({ block, marker, speaker, name, work }) => ({
    title: plainText(block) || '…',
    subtitle: joined(marker, speaker, name, work),
  }),
}

/** The way to the name of the first entry that is referred to. */
function personOf(fields: readonly Field[], titles: Titles): string | null {
  const field = fields.find(({ kind }) => kind === 'reference' || kind === 'references')
  switch (field?.kind) {
    case 'reference':
      return `${fieldName(field.name)}.${titles(field.to)}`
    case 'references':
      return `${fieldName(field.name)}.0.${titles(field.to)}`
    default:
      return null
  }
}

/** More is not seen in a line of a list. */
const shown = 120

/** Of spans, and of the blocks of quotations. */
const plainText = (blocks: unknown): string =>
  listOf<Value>(blocks)
    .map(({ children, block }) =>
      block === undefined
        ? listOf<Value>(children)
            .map((child) => text(child.text))
            .join('')
        : plainText(block),
    )
    .join(' ')
    .slice(0, shown)

const joined = (...parts: readonly unknown[]): string => parts.map(text).filter(Boolean).join(' · ')

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
