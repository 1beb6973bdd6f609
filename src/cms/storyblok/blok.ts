/** What Storyblok keeps: stories, and the bloks that they are made of. */

import type { Value } from '../records.ts'

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

/** What is null in the model, and what an editor has emptied, is nothing in Storyblok. */
export const isUnset = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The fields that have a value. */
export const present = (fields: Value): Value =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isUnset(value)))

/** Storyblok keeps numbers as strings. */
export const numberOf = (value: unknown): number | null => (isUnset(value) ? null : Number(value))

export const textOf = (value: unknown): string | null => (isUnset(value) ? null : String(value))
