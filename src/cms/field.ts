/**
 * A field as an editor meets it: one of a dozen kinds, with label, help, limits and choices. Every CMS schema is built from
 * these. Nothing here imports zod, so that targets also run in the published package.
 */

export interface Common {
  readonly name: string
  /** `Newest first by` for `newestFirstBy`. */
  readonly label: string
  readonly help: string
  /** Must have a value; an optional field without a value is null. Lists are never null. */
  readonly isRequired: boolean
  /** Computed, or bound to the lines of the seed: shown to editors, changed by the compiler. */
  readonly isReadOnly: boolean
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Of a text, or of each text of a list. */
export interface TextLimits {
  readonly pattern: string | null
  /** Null where the model asks only that the text is not empty. */
  readonly minLength: number | null
  readonly maxLength: number | null
}

export interface NumberLimits {
  readonly isInteger: boolean
  readonly minimum: number | null
  readonly maximum: number | null
  /** Null for integers, whose bounds can always be said inclusively. */
  readonly exclusiveMinimum: number | null
  readonly exclusiveMaximum: number | null
  readonly multipleOf: number | null
}

export interface ItemLimits {
  readonly minItems: number | null
  readonly maxItems: number | null
}

export type Field = Common &
  (
    | (TextLimits & {
        readonly kind: 'text'
        /** What the text is in the model; null: just text. */
        readonly role: 'id' | 'slug' | 'date' | 'language' | 'key' | 'url' | null
        /** Several lines of prose. */
        readonly isLong: boolean
      })
    | (NumberLimits & { readonly kind: 'number' })
    | { readonly kind: 'boolean' }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | (ItemLimits & { readonly kind: 'choices'; readonly choices: readonly Choice[] })
    | (TextLimits & ItemLimits & { readonly kind: 'texts' })
    | { readonly kind: 'reference'; readonly to: string }
    | (ItemLimits & { readonly kind: 'references'; readonly to: string })
    | {
        readonly kind: 'group'
        readonly type: string
        readonly fields: readonly Field[]
        /** The value is a tuple, whose items are the fields in their order. */
        readonly isTuple: boolean
      }
    | (ItemLimits & {
        readonly kind: 'groups'
        readonly type: string
        readonly fields: readonly Field[]
        /** The field in which an item names the one that it belongs to, by its `_key`; null: the list is flat. */
        readonly parent: string | null
      })
    /** Portable Text. */
    | { readonly kind: 'blocks'; readonly text: TextFields }
    /** Any JSON, which editors do not change. */
    | { readonly kind: 'json' }
  )

/**
 * The fields of a block of Portable Text. An optional field without a value is absent from a block, not null.
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

export type FieldOf<K extends Kind> = Extract<Field, { readonly kind: K }>

export type Groups = FieldOf<'groups'>

/** The field by which people know an entry: the first that is just text, else its id. */
export const titleOf = (fields: readonly Field[]): string =>
  fields.find((field) => field.kind === 'text' && field.role === null)?.name ?? 'id'

/** The first date of an entry; null without one. */
export const dateOf = (fields: readonly Field[]): string | null =>
  fields.find((field) => field.kind === 'text' && field.role === 'date')?.name ?? null
