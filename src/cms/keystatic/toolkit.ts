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

interface NumberValidation {
  isRequired: boolean
  min?: number
  max?: number
}

interface Count {
  readonly min?: number
  readonly max?: number
}

interface TextValidation {
  isRequired: boolean
  length?: Count
  pattern?: { regex: RegExp; message: string }
}

/** Methods, not properties: Keystatic's are narrower in what they take of each other. */
export interface KeystaticFields<Component> {
  text(options: Described & { multiline: boolean; validation: TextValidation }): Component
  integer(options: Described & { validation: NumberValidation }): Component
  number(options: Described & { step?: number; validation: NumberValidation & { step?: boolean } }): Component
  checkbox(options: Described): Component
  select(options: Described & { options: readonly Choice[]; defaultValue: string }): Component
  multiselect(options: Described & { options: readonly Choice[] }): Component
  relationship(options: Described & { collection: string; validation: { isRequired: boolean } }): Component
  multiRelationship(options: Described & { collection: string; validation?: { length: Count } }): Component
  object(fields: Record<string, Component>, options: Described): Component
  array(
    element: Component,
    options: Described & { itemLabel: ItemLabel; validation?: { length: Count } },
  ): Component
  blocks(
    variants: Record<string, { label: string; schema: Component; itemLabel: ItemLabel }>,
    options: Described,
  ): Component
  conditional(discriminant: Component, values: { true: Component; false: Component }): Component
  empty(): Component
  /** Kept as it is in the file, shown to nobody. */
  ignored(): Component
}
