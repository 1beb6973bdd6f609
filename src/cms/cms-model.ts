/** What a CMS holds: collections of fields, and entries in them. Nothing here imports zod: see field.ts. */

import type { Field } from './field.ts'

export interface Collection {
  /** Name of the type in the model. */
  readonly type: string
  readonly label: string
  readonly help: string
  readonly isDocument: boolean
  readonly fields: readonly Field[]
}

export interface CmsModel {
  readonly collections: readonly Collection[]
  /** Styles of blocks, with the label of each. */
  readonly blockStyles: Readonly<Record<string, string>>
  /** Marks of a text that say no more than their name, in the order of the normal form. */
  readonly decorators: readonly string[]
  /** By the decorator. */
  readonly decoratorLabels: Readonly<Record<string, string>>
}

/** What goes into a collection: a document or a record of the model. */
export interface Entry {
  readonly type: string
  readonly value: Readonly<Record<string, unknown>>
}

/** @throws Error when the model has no such type. */
export function collectionOf({ collections }: CmsModel, type: string): Collection {
  const found = collections.find((collection) => collection.type === type)
  if (found === undefined)
    throw new Error(`There is no type ${type}: expected ${collections.map((c) => c.type).join(', ')}.`)
  return found
}
