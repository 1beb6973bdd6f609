/**
 * Emits `./fields`: the model as data, for sites that know no field by name. Labels, kinds and vocabularies of the fields of
 * documents and records, in types as literal as the values.
 */

import { type Model, writtenByOf } from '../model/define.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import { wordsType } from './emit-labels.ts'
import { jsdoc } from './emit-types.ts'
import { entryFiles } from './entry-files.ts'
import { documentFields, fieldKinds, recordFields } from './field-data.ts'
import type { PackageFile } from './file-group.ts'

export function fieldFiles(model: Model, modelSchema: ModelSchema): PackageFile[] {
  const constants = [
    ['fields', documentFields(model, modelSchema), 'Fields of documents by name, in their order.'],
    ['records', recordFields(modelSchema), 'Fields of records, by type and name.'],
    ['writtenBy', writtenByOf(model), 'Name of the field that says who wrote a text; null without one.'],
    [
      'sortedBy',
      model.sortBy?.field ?? null,
      'Name of the date that lists are sorted by; null where they are sorted by id.',
    ],
  ] as const
  const code = constants.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
  const types = (): string =>
    [
      ...constants.map(
        ([name, value, text]) => `${jsdoc(text)}export declare const ${name}: ${literal(value)};\n`,
      ),
      wordsType('What a field is called.', 'A sentence: what it holds.'),
      fieldTypes,
    ].join('\n')
  return entryFiles('fields', { code: code.join(''), types })
}

/** The type that has this value and no other; words and definitions are texts. */
function literal(value: unknown, indent = ''): string {
  if (Array.isArray(value)) return `readonly (${value.map((item) => JSON.stringify(item)).join(' | ')})[]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inside = `${indent}  `
  const members = Object.entries(value).map(([name, inner]) =>
    name === 'en' || name === 'fa'
      ? `${inside}readonly ${name}: Words;\n`
      : `${inside}readonly ${name}: ${literal(inner, inside)};\n`,
  )
  return `{\n${members.join('')}${indent}}`
}

const kindUnion = Object.entries(fieldKinds).map(([kind, text]) => `  /** ${text} */\n  | '${kind}'\n`)

/** For code that takes any field: each of `fields` and of `records` is one. */
const fieldTypes = `${jsdoc('What a value is, or each item of a list.')}export type FieldKind =
${kindUnion.join('')};

${jsdoc('A field of anything: of a document, a record, or an object in one.')}export interface Field {
  readonly en: Words;
  /** In English where the corpus has no Persian. */
  readonly fa: Words;
  readonly kind: FieldKind;
  /** Whether the value is a list. */
  readonly list: boolean;
  /** Whether the value may be null or missing. */
  readonly nullable: boolean;
  /** For codes: the constant of \`./labels\` that has them. */
  readonly codes: string | null;
  /** For ids of records: their type. */
  readonly records: string | null;
  /** What stands in an object; null for anything else, and for an object inside one of its own kind. */
  readonly fields: { readonly [name: string]: Field } | null;
}

${jsdoc('A field of documents.')}export interface DocumentField extends Field {
  /** Types of documents that have it. */
  readonly types: readonly string[];
  /** Whether summary objects have it. */
  readonly summary: boolean;
  /** Whether \`basis\` says where its value comes from. */
  readonly basis: boolean;
}
`
