/** Gives what `npm run build` made of the seeds as entries, authors first, and the CMS model that they are of. */

import { cmsModelOf, type Entry } from '../../../../src/cms/cms-model.ts'
import { model } from '../../../../src/corpus/model.ts'
import { outlineOf } from '../../../../src/model/outline.ts'
import { everyKind } from './every-kind.ts'

interface BuiltPackage {
  readonly allDocuments: readonly { readonly id: string; readonly type: string }[]
  readonly allAuthors: readonly { readonly id: string }[]
}

const corpus = cmsModelOf(outlineOf(model))

/** The corpus's collections, and an invented one. */
export const cms = { collections: [...corpus.collections, everyKind] }

const { allDocuments, allAuthors } = (await import('../../../../dist/all.js' as string)) as BuiltPackage

export const authorIds: readonly string[] = allAuthors.map(({ id }) => id)

export const entries: readonly Entry[] = [
  ...allAuthors.map((value) => ({ type: 'Author', value: { ...value } })),
  ...allDocuments.map((value) => ({ type: value.type, value: { ...value } })),
]
