/** Builds the collections that a CMS holds from a model schema: one for each type of documents and of records. */

import { blockStylesOf, type ModelSchema, textMarksOf } from '../model/model-schema.ts'
import type { CmsModel, Collection } from './cms-model.ts'
import { fieldsOf } from './fields.ts'

export function cmsModelOf(modelSchema: ModelSchema): CmsModel {
  const collection = (type: string, isDocument: boolean): Collection => ({
    type,
    help: modelSchema.types[type]?.description ?? '',
    isDocument,
    fields: fieldsOf(modelSchema, type),
  })
  return {
    collections: [
      ...modelSchema.documents.map((type) => collection(type, true)),
      ...modelSchema.records.map((type) => collection(type, false)),
    ],
    blockStyles: blockStylesOf(modelSchema),
    decorators: Object.keys(textMarksOf(modelSchema)),
  }
}
