/** What Storyblok stores: stories, and the bloks that they hold. */

import { isNothing } from '../codec.ts'

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

export const isBlok = (value: unknown): value is Blok =>
  typeof value === 'object' && value !== null && '_uid' in value && 'component' in value

/** Storyblok stores numbers as strings. */
export const numberOf = (value: unknown): number | null => (isNothing(value) ? null : Number(value))
