/** Takes a compiled corpus; gives the modules of single documents and of all documents. */

import type { Model } from '../model/define.ts'
import type { CorpusDocument } from '../seeds/compiled-seed.ts'
import { lowerFirst } from './emit-index.ts'

export type PackageFile = readonly [path: string, content: string]

/**
 * Texts are stored once, as ECMAScript modules; the CommonJS entry of a document requires that module, which every
 * Node of the package's `engines` can.
 */
export function documentFiles(document: CorpusDocument): PackageFile[] {
  const type = `${document.type} & { readonly id: ${JSON.stringify(document.id)}; readonly slug: ${JSON.stringify(document.slug)} }`
  const base = `documents/${document.slug}`
  return [
    [`${base}.js`, `export const document = ${JSON.stringify(document)};\n`],
    [`${base}.cjs`, `module.exports = require("./${document.slug}.js");\n`],
    [`${base}.d.ts`, declaration(document.type, '../types.js', type, document.title)],
    [`${base}.d.cts`, declaration(document.type, '../types.cjs', type, document.title)],
    ...document.aliases.flatMap((alias) => aliasFiles(alias, document.slug)),
  ]
}

function declaration(name: string, types: string, type: string, title: string): string {
  return `import type { ${name} } from '${types}';\n/** ${title.replaceAll('*/', '*\\/')} */\nexport declare const document: ${type};\n`
}

const aliasFiles = (alias: string, slug: string): PackageFile[] => [
  [`documents/${alias}.js`, `export { document } from "./${slug}.js";\n`],
  [`documents/${alias}.cjs`, `module.exports = require("./${slug}.cjs");\n`],
  [`documents/${alias}.d.ts`, `export { document } from './${slug}.js';\n`],
  [`documents/${alias}.d.cts`, `export { document } from './${slug}.cjs';\n`],
]

/** contentlayer's names: `allDocuments`, `allArticles` …, with bodies. `documents` come in list order. */
export function allFiles(
  model: Model,
  documents: readonly { readonly slug: string; readonly type: string }[],
): PackageFile[] {
  const imports = documents
    .map(({ slug }, i) => `import { document as d${i} } from "./documents/${slug}.js";\n`)
    .join('')
  const variables = documents.map(({ type }, i) => ({ type, name: `d${i}` }))
  const list = (names: readonly string[]): string => `[${names.join(', ')}]`
  const records = model.records.map((r) => [r, lowerFirst(r.plural)] as const)
  const recordImport =
    records.length === 0
      ? ''
      : `import { ${records.map(([, name]) => name).join(', ')} } from "./index.js";\n`
  const constants = [
    `export const allDocuments = ${list(variables.map((v) => v.name))};\n`,
    ...model.documents.map(
      (type) =>
        `export const all${type.plural} = ${list(variables.filter((v) => v.type === type.name).map((v) => v.name))};\n`,
    ),
    ...records.map(([type, name]) => `export const all${type.plural} = Object.values(${name});\n`),
  ]
  return [
    ['all.js', imports + recordImport + constants.join('')],
    ['all.cjs', 'module.exports = require("./all.js");\n'],
    ['all.d.ts', allTypes(model, './types.js')],
    ['all.d.cts', allTypes(model, './types.cjs')],
  ]
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
