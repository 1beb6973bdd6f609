/** Takes an outline; gives the collections that a CMS holds: one for each type of documents and of records. */

import type { Outline } from '../model/model-schema.ts'
import type { CmsModel, Collection } from './cms-model.ts'
import { fieldsOf } from './fields.ts'

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
