/**
 * Emits `./labels`: what each code, type and role is called, with its definition, in English and in Persian. Each vocabulary
 * is a constant of its own, so that a bundle holds those that a page shows.
 */

import type { Model } from '../model/define.ts'
import type { Label, Labels } from '../model/label.ts'
import { type ModelSchema, textMarksOf } from '../model/model-schema.ts'
import { jsdoc } from './emit-types.ts'
import { entryFiles } from './entry-files.ts'
import type { PackageFile } from './file-group.ts'

interface LabelList {
  readonly name: string
  readonly description: string
  readonly labels: Labels
}

export function labelFiles(model: Model, modelSchema: ModelSchema): PackageFile[] {
  const lists = listsOf(model, modelSchema)
  const constants = lists.map(({ name, labels }) => `export const ${name} = ${JSON.stringify(labels)};\n`)
  return entryFiles('labels', { code: constants.join(''), types: () => typesOf(lists) })
}

function listsOf(model: Model, modelSchema: ModelSchema): LabelList[] {
  const { types, documents, records } = modelSchema
  const ofTypes = (names: readonly string[]): Labels =>
    Object.assign({}, ...names.map((name) => types[name]?.labels ?? {})) as Labels
  const vocabularies = Object.entries(types).flatMap(([name, { enum: codes, labels, description = name }]) =>
    codes === undefined || labels === undefined ? [] : [{ name, description, labels }],
  )
  return [
    ...vocabularies,
    { name: 'DocumentType', description: 'Types of documents.', labels: ofTypes(documents) },
    { name: 'RecordType', description: 'Types of records.', labels: ofTypes(records) },
    { name: 'TextMark', description: 'What may mark a run of text.', labels: textMarksOf(modelSchema) },
    { name: 'LineRole', description: 'What a line of a seed may be.', labels: model.roleLabels },
  ]
}

function typesOf(lists: readonly LabelList[]): string {
  const constants = lists.map(({ name, description, labels }) => {
    const codes = Object.entries(labels).map(
      ([code, label]) => `${jsdoc(sentenceOf(label), '  ')}  readonly ${JSON.stringify(code)}: Label;\n`,
    )
    return `${jsdoc(description)}export declare const ${name}: {\n${codes.join('')}};\n`
  })
  return `${wordsType('What a code, a type or a role is called.', 'A sentence: when it applies.')}
${jsdoc('In English, and in Persian; where the corpus says nothing in Persian, both are English.')}export interface Label {
  readonly en: Words;
  readonly fa: Words;
}

${constants.join('\n')}`
}

/** The type of a label and its definition, in one language. */
export const wordsType = (description: string, definition: string): string =>
  `${jsdoc(description)}export interface Words {
  /** A few words. */
  readonly label: string;
  /** ${definition} */
  readonly definition: string;
}
`

const sentenceOf = ({ en }: Label): string => `${en.label}: ${en.definition}`
