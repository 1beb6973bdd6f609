/** The seeds of this repository, compiled once per process, as entries (authors first), and the CMS model of their types. */

import { join } from 'node:path'
import type { Entry } from '../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import { compileFolder, documentOf } from '../../src/compile/compile-corpus.ts'
import { model } from '../../src/corpus/model.ts'

export const corpus = compileFolder({ model, seeds: 'seeds' }, join(import.meta.dirname, '../..'))

export const corpusModel = cmsModelOf(corpus.modelSchema)

const authors = corpus.records.get('Author') ?? []

export const authorIds: readonly string[] = authors.map(({ id }) => id)

export const builtEntries: readonly Entry[] = [
  ...authors.map((value) => ({ type: 'Author', value: { ...value } })),
  ...corpus.entries
    .map((entry) => documentOf(corpus, entry))
    .map((value) => ({ type: value.type, value: { ...value } })),
]
