/** Emits `./all`, with contentlayer's names: `allDocuments`, `allArticles` …, with bodies. */

import type { DocumentEntry } from '../compile/index-entry.ts'
import type { Model } from '../model/define.ts'
import { textPath } from './emit-documents.ts'
import { linesOf, type PackageFile } from './file-group.ts'
import type { OutputCache } from './output-cache.ts'

/** `records` is the path of each record type's module. Entries come in list order. */
export function allFiles(
  model: Model,
  entries: readonly DocumentEntry[],
  records: ReadonlyMap<string, string>,
  cache: OutputCache,
): PackageFile[] {
  const line = (entry: DocumentEntry, place: number): string =>
    `import { document as d${place} } from "./${textPath(entry)}";\n`
  const isSame = (entry: DocumentEntry, before: DocumentEntry): boolean => entry.type === before.type
  function* module(): Generator<string> {
    yield* linesOf(entries.entries(), ([place, entry]) => line(entry, place))
    for (const [i, type] of model.records.entries())
      yield `import { records as r${i} } from "./${records.get(type.name)}";\n`
    yield* list('allDocuments', entries.entries())
    for (const type of model.documents)
      yield* list(
        `all${type.plural}`,
        [...entries.entries()].filter(([, e]) => e.type === type.name),
      )
    for (const [i, type] of model.records.entries())
      yield `export const all${type.plural} = Object.values(r${i});\n`
  }
  return [
    cache.list('all', { line, isSame, dependsOn: JSON.stringify([...records]) }, module, (content) => [
      'all.js',
      content,
    ]),
    ['all.cjs', 'module.exports = require("./all.js");\n'],
    ['all.d.ts', allTypes(model, './types.js')],
    ['all.d.cts', allTypes(model, './types.cjs')],
  ]
}

function* list(name: string, entries: Iterable<readonly [number, DocumentEntry]>): Generator<string> {
  yield `export const ${name} = [`
  yield* linesOf(entries, ([i]) => `d${i},`)
  yield '];\n'
}

function allTypes(model: Model, types: string): string {
  const named = [...model.documents, ...model.records]
  return [
    `import type { Document, ${named.map((t) => t.name).join(', ')} } from '${types}';\n`,
    '/** All documents with their bodies, in list order. */\nexport declare const allDocuments: readonly Document[];\n',
    ...named.map(
      (t) =>
        `/** ${t.description} All of them. */\nexport declare const all${t.plural}: readonly ${t.name}[];\n`,
    ),
  ].join('')
}
