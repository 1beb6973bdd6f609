/**
 * Emits the list of the package in columns, a module for each summary field, and `./list`, from which a page imports the
 * columns that it shows and loads no others.
 */

import { type DocumentEntry, sha256 } from '../compile/index-entry.ts'
import type { Model } from '../model/define.ts'
import { releaseFields } from '../model/document.ts'
import { sumList } from '../runtime/sum-list.ts'
import { columnModule } from './column-module.ts'
import { jsdoc } from './emit-types.ts'
import { namedByContent, type PackageFile } from './file-group.ts'
import type { OutputCache } from './output-cache.ts'
import { daysOfDocuments, type ReleaseRecord } from './release-days.ts'
import { releaseFieldTypes } from './release-fields.ts'

export interface Column {
  readonly field: string
  /** Of its module. */
  readonly path: string
}

export function* columnFiles(
  model: Model,
  entries: readonly DocumentEntry[],
  cache: OutputCache,
): Generator<PackageFile, Column[]> {
  const columns: Column[] = []
  for (const [i, field] of model.summaryFields.entries()) {
    const base = `columns/${field}`
    const isSame = (entry: DocumentEntry, before: DocumentEntry): boolean =>
      entry.summary.at(i) === before.summary.at(i)
    const make = () => [
      namedByContent(base, columnModule(entries.map(({ summary }) => summary.at(i) ?? null))),
    ]
    for (const file of cache.files(base, { isSame }, make)) {
      columns.push({ field, path: file[0] })
      yield file
    }
  }
  return columns
}

/** Columns of what the record of releases says of each document; it is in no document, which must not change by being released. */
export function* releaseColumnFiles(
  releases: readonly ReleaseRecord[],
  entries: readonly DocumentEntry[],
  cache: OutputCache,
): Generator<PackageFile, Column[]> {
  const columns: Column[] = []
  const inputs = releaseInputs(releases)
  const valuesOf = releaseValues(releases, entries)
  for (const field of releaseFields) {
    const make = () => [namedByContent(`columns/${field}`, columnModule(valuesOf(field)))]
    for (const file of cache.files(`columns/${field}`, inputs, make)) {
      columns.push({ field, path: file[0] })
      yield file
    }
  }
  return columns
}

/** Module with the `sumList` of each of these columns; all others repeat fields of documents. */
export const releaseColumnSums = (
  releases: readonly ReleaseRecord[],
  entries: readonly DocumentEntry[],
  cache: OutputCache,
): Iterable<PackageFile> =>
  cache.files('column-sums', releaseInputs(releases), () => {
    const valuesOf = releaseValues(releases, entries)
    const sums = releaseFields.map((field) => [field, sumList(valuesOf(field))])
    return [
      namedByContent('parts/column-sums', [
        `export const columnSums = ${JSON.stringify(Object.fromEntries(sums))};\n`,
      ]),
    ]
  })

const releaseInputs = (releases: readonly ReleaseRecord[]) => ({
  isSame: (entry: DocumentEntry, before: DocumentEntry): boolean => entry.id === before.id,
  dependsOn: sha256(JSON.stringify(releases)),
})

/** JSON of each value. */
function releaseValues(
  releases: readonly ReleaseRecord[],
  entries: readonly DocumentEntry[],
): (field: (typeof releaseFields)[number]) => string[] {
  const days = daysOfDocuments(releases)
  return (field) => entries.map(({ id }) => JSON.stringify(days.get(id)?.[field] ?? null))
}

/** `rows` is the path of the module that holds the function. */
export function listFiles(model: Model, columns: readonly Column[], rows: string): PackageFile[] {
  const exported = columns.map(({ field, path }) => `export { column as ${field} } from "./${path}";\n`)
  return [
    [
      'list.js',
      `${exported.join('')}export { groupBy } from "./${rows}";\nexport { rows } from "./${rows}";\n`,
    ],
    ['list.cjs', 'module.exports = require("./list.js");\n'],
    ['list.d.ts', listTypes(model, './types.js')],
    ['list.d.cts', listTypes(model, './types.cjs')],
  ]
}

function listTypes(model: Model, types: string): string {
  const description = (field: string): string | undefined =>
    releaseFieldTypes[field]?.description ??
    model.documents.map((d) => d.schema.shape[field]?.description).find((text) => text !== undefined)
  const columns = [...model.summaryFields, ...releaseFields].map(
    // Declared under another name: a field may be called `class` or `default`.
    (field, i) =>
      `${jsdoc(description(field))}declare const c${i}: readonly Field<'${field}'>[];\nexport { c${i} as ${field} };\n`,
  )
  return [
    `import type { Summary } from '${types}';\n`,
    '/** Type of a field in each type that has it, and `undefined` where one has not. */\ntype Field<Name extends string, S = Summary> = S extends { readonly [Key in Name]: infer Value } ? Value : undefined;\n',
    ...columns,
    `${jsdoc('Rows of the given columns, in list order: `rows({ slug, title })`.')}export declare function rows<Columns extends { readonly [field: string]: readonly unknown[] }>(columns: Columns): { readonly [Name in keyof Columns]: Columns[Name][number] }[];\n`,
    '/** What rows are grouped by: each item where the field is a list. */\ntype GroupKey<Value> = Value extends readonly (infer Item)[] ? Item : Exclude<Value, null | undefined>;\n',
    `${jsdoc('Rows, or summary objects, by each value of a field, in their order: `groupBy(rows({ slug, languages }), "languages").get("en")`. Where the field is a list, by each of its items; what has no value is in no group.')}export declare function groupBy<Row extends object, Field extends keyof Row>(rows: readonly Row[], field: Field): ReadonlyMap<GroupKey<Row[Field]>, readonly Row[]>;\n`,
  ].join('\n')
}
