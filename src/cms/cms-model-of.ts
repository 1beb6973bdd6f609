/** Builds the collections that a CMS holds from a model schema: one for each type of documents and of records. */

import type { ModelSchema } from '../model/model-schema.ts'
import { decorators } from '../model/text-vocabulary.ts'
import type { CmsModel, Collection } from './cms-model.ts'
import { fieldsOf } from './fields.ts'

export function cmsModelOf(modelSchema: ModelSchema): CmsModel {
  const collection = (type: string, isDocument: boolean): Collection => ({
    type,
    help: modelSchema.types[type]?.description ?? '',
    isDocument,
    fields: fieldsOf(modelSchema, type),
  })
  const marks = modelSchema.types.Span?.properties?.marks?.labels
  return {
    collections: [
      ...modelSchema.documents.map((type) => collection(type, true)),
      ...modelSchema.records.map((type) => collection(type, false)),
    ],
    blockStyles: modelSchema.types.BlockStyle?.labels ?? {},
    decorators: marks === undefined ? decorators : Object.keys(marks),
  }
}
