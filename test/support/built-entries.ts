/** Gives what `npm run build` made of the seeds as entries, authors first, and the CMS model that they are of. */

import type { Entry } from '../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import { model } from '../../src/corpus/model.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'

interface BuiltPackage {
  readonly allDocuments: readonly { readonly id: string; readonly type: string }[]
  readonly allAuthors: readonly { readonly id: string }[]
}

export const corpusModel = cmsModelOf(modelSchemaOf(model))

/** Not named as a literal: the package is built before tests run, not before they are type-checked. */
const { allDocuments, allAuthors } = (await import('../../dist/all.js' as string)) as BuiltPackage

export const authorIds: readonly string[] = allAuthors.map(({ id }) => id)

export const builtEntries: readonly Entry[] = [
  ...allAuthors.map((value) => ({ type: 'Author', value: { ...value } })),
  ...allDocuments.map((value) => ({ type: value.type, value: { ...value } })),
]
