/**
 * What an editor meets: fields of a dozen kinds, with labels, help, limits and choices. Every CMS target is made from
 * them. Nothing here knows zod, so that a target runs at the reader's too.
 */

import { upperFirst } from '../model/letter-case.ts'

export interface Common {
  readonly name: string
  /** `Newest first by` for `newestFirstBy`. */
  readonly label: string
  readonly help: string
  /** Must have a value; a field that need not is null when it has none. Lists and groups are never null. */
  readonly isRequired: boolean
  /** Computed, or bound to the lines of the seed: shown to editors, changed by the compiler. */
  readonly isReadOnly: boolean
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export type Field = Common &
  (
    | {
        readonly kind: 'text'
        /** What the text is in the model; null: just text. */
        readonly role: 'id' | 'slug' | 'date' | 'language' | 'key' | null
        readonly pattern: string | null
        readonly maxLength: number | null
        /** Several lines of prose. */
        readonly isLong: boolean
      }
    | { readonly kind: 'integer'; readonly minimum: number | null; readonly maximum: number | null }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
    | { readonly kind: 'texts'; readonly pattern: string | null }
    | { readonly kind: 'reference'; readonly to: string }
    | { readonly kind: 'references'; readonly to: string }
    | { readonly kind: 'group'; readonly type: string; readonly fields: readonly Field[] }
    | {
        readonly kind: 'groups'
        readonly type: string
        readonly fields: readonly Field[]
        /** The field in which an item names the one that it belongs to, by its `_key`; null: all stand side by side. */
        readonly parent: string | null
      }
    /** Portable Text. */
    | { readonly kind: 'blocks'; readonly text: TextFields }
    /** What no editor changes, as it is. */
    | { readonly kind: 'json' }
  )

/**
 * What a block of Portable Text is made of. A field that need not have a value is absent from a block without one, not
 * null.
 */
export interface TextFields {
  readonly fields: readonly Field[]
  /** Inline content and mark definitions: lists whose items are of several kinds. */
  readonly lists: readonly VariantList[]
}

export interface VariantList {
  readonly name: string
  readonly help: string
  readonly variants: readonly Variant[]
}

/** One kind of object in a list that holds several: `_type` says which. */
export interface Variant {
  readonly type: string
  readonly fields: readonly Field[]
}

export type Kind = Field['kind']

export type Groups = Extract<Field, { readonly kind: 'groups' }>

/** The field by which people know an entry: the first that is just text, else its id. */
export const titleOf = (fields: readonly Field[]): string =>
  fields.find((field) => field.kind === 'text' && field.role === null)?.name ?? 'id'

/** The first date of an entry; null without one. */
export const dateOf = (fields: readonly Field[]): string | null =>
  fields.find((field) => field.kind === 'text' && field.role === 'date')?.name ?? null

/** `readingMinutes`, `reading-minutes` -> `Reading minutes` */
export const labelOf = (name: string): string =>
  upperFirst(
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/[-_]+/g, ' ')
      .toLowerCase(),
  )
