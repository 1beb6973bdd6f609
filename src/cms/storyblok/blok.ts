/** What Storyblok keeps: stories, and the bloks that they are made of. */

export type Value = Readonly<Record<string, unknown>>

export interface Blok {
  readonly _uid: string
  readonly component: string
  readonly [field: string]: unknown
}

export interface Story {
  readonly name: string
  readonly slug: string
  /** The folder of the type, then the slug. */
  readonly full_slug: string
  readonly content: Blok
}

/** What is there; both ways return it, so that TypeScript finds a kind of field that nobody answers for. */
export type Present = NonNullable<unknown>

/** What is null in the model, and what an editor has emptied, is nothing in Storyblok. */
export const isUnset = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The fields that have a value. */
export const present = (fields: Value): Value =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isUnset(value)))

export const listOf = <Item = Blok>(value: unknown): readonly Item[] => (value ?? []) as readonly Item[]

/** Storyblok keeps numbers as strings. */
export const numberOf = (value: unknown): number | null => (isUnset(value) ? null : Number(value))

export const textOf = (value: unknown): string | null => (isUnset(value) ? null : String(value))
