/** Takes an outline; gives the collections that a CMS holds: one for each type of documents and of records. */

import type { Outline } from '../model/outline.ts'
import type { Field } from './field.ts'
import { fieldsOf } from './fields.ts'

export interface Collection {
  /** Name of the type in the model. */
  readonly type: string
  readonly help: string
  readonly isDocument: boolean
  readonly fields: readonly Field[]
}

export interface CmsModel {
  readonly collections: readonly Collection[]
}

/** What goes into a collection: a document or a record of the model. */
export interface Entry {
  readonly type: string
  readonly value: Readonly<Record<string, unknown>>
}

export function cmsModelOf(outline: Outline): CmsModel {
  const collection = (type: string, isDocument: boolean): Collection => ({
    type,
    help: outline.types[type]?.description ?? '',
    isDocument,
    fields: fieldsOf(outline, type),
  })
  return {
    collections: [
      ...outline.documents.map((type) => collection(type, true)),
      ...outline.records.map((type) => collection(type, false)),
    ],
  }
}

/** @throws Error when the model has no such type. */
export function collectionOf({ collections }: CmsModel, type: string): Collection {
  const found = collections.find((collection) => collection.type === type)
  if (found === undefined)
    throw new Error(`There is no type ${type}: expected ${collections.map((c) => c.type).join(', ')}.`)
  return found
}
