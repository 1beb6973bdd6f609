/**
 * As much of Keystatic's `fields` (`import { fields } from '@keystatic/core'`) as we use: its schemas are made by
 * functions, which a site hands in. `Component` is Keystatic's own `ComponentSchema`.
 */

import type { Choice } from '../field.ts'
import type { ItemLabel } from './item-label.ts'

interface Described {
  readonly label: string
  readonly description: string
}

interface Limits {
  isRequired: boolean
  min?: number
  max?: number
}

interface TextLimits {
  isRequired: boolean
  length?: { max: number }
  pattern?: { regex: RegExp; message: string }
}

/** Methods, not properties: Keystatic's are narrower in what they take of each other. */
export interface KeystaticFields<Component> {
  text(options: Described & { multiline: boolean; validation: TextLimits }): Component
  integer(options: Described & { validation: Limits }): Component
  checkbox(options: Described): Component
  select(options: Described & { options: readonly Choice[]; defaultValue: string }): Component
  multiselect(options: Described & { options: readonly Choice[] }): Component
  relationship(options: Described & { collection: string; validation: { isRequired: boolean } }): Component
  multiRelationship(options: Described & { collection: string }): Component
  object(fields: Record<string, Component>, options: Described): Component
  array(element: Component, options: Described & { itemLabel: ItemLabel }): Component
  blocks(
    variants: Record<string, { label: string; schema: Component; itemLabel: ItemLabel }>,
    options: Described,
  ): Component
  conditional(discriminant: Component, values: { true: Component; false: Component }): Component
  empty(): Component
  /** Kept as it is in the file, shown to nobody. */
  ignored(): Component
}
