/** Builds the collections that a CMS holds from a model schema: one for each type of documents and of records. */

import { type Labels, labelOf } from '../model/label.ts'
import { blockStylesOf, type ModelSchema, textMarksOf } from '../model/model-schema.ts'
import type { CmsModel, Collection } from './cms-model.ts'
import { fieldsOf } from './fields.ts'

export function cmsModelOf(modelSchema: ModelSchema): CmsModel {
  const collection = (type: string, isDocument: boolean): Collection => ({
    type,
    label: modelSchema.types[type]?.labels?.[type]?.en.label ?? labelOf(type),
    help: modelSchema.types[type]?.description ?? '',
    isDocument,
    fields: fieldsOf(modelSchema, type),
  })
  return {
    collections: [
      ...modelSchema.documents.map((type) => collection(type, true)),
      ...modelSchema.records.map((type) => collection(type, false)),
    ],
    blockStyles: englishOf(blockStylesOf(modelSchema)),
    decorators: Object.keys(textMarksOf(modelSchema)),
    decoratorLabels: englishOf(textMarksOf(modelSchema)),
  }
}

const englishOf = (labels: Labels): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([code, { en }]) => [code, en.label]))
