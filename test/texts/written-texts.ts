/** The invented texts of this folder, one of each kind, compiled as a corpus of the sample model. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { compileFolder } from '../../src/compile/compile-corpus.ts'
import type { CorpusDocument } from '../../src/model/document.ts'
import { sampleModel } from '../support/sample-model.ts'
import { documentsOf } from '../support/workspace.ts'

const folder = import.meta.dirname

/** What a person says a text must become; `shown-text.ts` explains how blocks are written. */
export interface Expected {
  readonly body: readonly object[]
  /** Reason -> lines. */
  readonly omitted: Readonly<Record<string, string>>
  readonly lost?: readonly object[]
  /** Words that renderers say and the text does not: names of speakers whom the annotation names. */
  readonly added?: string
  readonly [field: string]: unknown
}

export const compiled = compileFolder({ model: sampleModel, seeds: 'seeds' }, folder)

/** By id. */
export const documents: ReadonlyMap<string, CorpusDocument> = new Map(
  documentsOf(compiled).map((document) => [document.id, document]),
)

export const expectations: readonly (readonly [string, Expected])[] = readdirSync(join(folder, 'expected'))
  .sort()
  .map((file) => [
    file.slice(0, -'.yaml'.length).replace('.', '-'),
    parse(readFileSync(join(folder, 'expected', file), 'utf8')) as Expected,
  ])

export function documentNamed(id: string): CorpusDocument {
  const document = documents.get(id)
  if (document === undefined) throw new Error(`${id} does not compile.`)
  return document
}
