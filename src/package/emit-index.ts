/** Takes a compiled corpus; gives the main entry: lists, records, redirects, look-up, guards, renderers, and their types. */

import type { Model } from '../model/define.ts'
import { jsdoc } from './emit-types.ts'
import { rendererTypes } from './renderer-types.ts'

export interface IndexContent {
  readonly model: Model
  /** Summary objects in list order. */
  readonly summaries: readonly object[]
  /** Records by type name, each list sorted by id. */
  readonly records: ReadonlyMap<string, readonly { readonly id: string }[]>
  /** Former slug or retired slug -> slug. */
  readonly redirects: ReadonlyMap<string, string>
  /** Slug or alias -> type name, in list order. */
  readonly typeBySlug: ReadonlyMap<string, string>
}

/** `authors` for `Authors`. */
export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

export function emitIndex(content: IndexContent, format: 'esm' | 'cjs'): string {
  const constants = [
    ['documents', list(content.summaries)],
    ...content.model.records.map(
      (type) =>
        [
          lowerFirst(type.plural),
          map((content.records.get(type.name) ?? []).map((r) => [r.id, r] as const)),
        ] as const,
    ),
    ['redirects', map(content.redirects)],
    ['isSlug', '(value) => documents.some((document) => document.slug === value)'],
    ...content.model.documents.map(
      (type) => [`is${type.name}`, `(document) => document.type === ${JSON.stringify(type.name)}`] as const,
    ),
  ] as const
  const renderers = 'toHtml, toMarkdown, toText'
  const getDocument = 'async (slug) => (await import("./load.js")).load(slug)'
  const body = [...constants, ['getDocument', getDocument] as const]
    .map(([name, value]) => `const ${name} = ${value};\n`)
    .join('')
  const exported = [...constants.map(([name]) => name), 'getDocument'].join(', ')
  if (format === 'esm')
    return `export { ${renderers} } from "./runtime.js";\n${body}export { ${exported} };\n`
  return `"use strict";\nconst { ${renderers} } = require("./runtime.cjs");\n${body}module.exports = { ${renderers}, ${exported} };\n`
}

/** One import for each document, so that a page loads the one that it shows. Not part of the surface. */
export function emitLoader(typeBySlug: ReadonlyMap<string, string>): string {
  const entries = [...typeBySlug.keys()].map(
    (slug) => `  [${JSON.stringify(slug)}, () => import(${JSON.stringify(`./documents/${slug}.js`)})],\n`,
  )
  return `const modules = new Map([
${entries.join('')}]);
export async function load(slug) {
  const module = modules.get(slug);
  if (module === undefined) throw new Error(\`No document has the slug "\${slug}".\`);
  return (await module()).document;
}
`
}

const list = (values: readonly object[]): string =>
  `[\n${values.map((value) => `  ${JSON.stringify(value)},\n`).join('')}]`

const map = (entries: Iterable<readonly [string, unknown]>): string =>
  // Without a prototype, a look-up of `constructor` finds nothing.
  `{\n  __proto__: null,\n${[...entries].map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join('')}}`

export function emitIndexTypes(content: IndexContent, format: 'esm' | 'cjs'): string {
  const { model, typeBySlug } = content
  const types = format === 'esm' ? './types.js' : './types.cjs'
  const records = model.records.map((type) => [type, lowerFirst(type.plural)] as const)
  const imported = [
    'Alias',
    'Block',
    'Slug',
    'Summary',
    ...model.documents.map((d) => d.name),
    ...model.records.flatMap((r) => [r.name, `${r.name}Id`]),
  ]
  return [
    `import type { ${imported.join(', ')} } from '${types}';\nexport type * from '${types}';\n`,
    `${jsdoc(`All documents as summary objects, ${orderOf(model)}.`)}export declare const documents: readonly Summary[];\n`,
    ...records.map(
      ([type, name]) =>
        `${jsdoc(`${type.description} By id.`)}export declare const ${name}: {\n${(content.records.get(type.name) ?? []).map((r) => `  readonly ${JSON.stringify(r.id)}: ${type.name};\n`).join('')}};\n`,
    ),
    `${jsdoc('Addresses that documents no longer have, each with the one to send readers to.')}export declare const redirects: { readonly [from: string]: Slug | undefined };\n`,
    `${jsdoc('The document of each address.')}export interface DocumentBySlug {\n${[...typeBySlug].map(([slug, type]) => `  readonly ${JSON.stringify(slug)}: ${type};\n`).join('')}}\n`,
    `${jsdoc('Loads one whole document, and nothing else.\n\n@throws Error when no document has the slug.')}export declare function getDocument<S extends Slug | Alias>(slug: S): Promise<DocumentBySlug[S]>;\n`,
    `${jsdoc('Whether a text, from a URL say, is the slug of a document.')}export declare function isSlug(value: string): value is Slug;\n`,
    ...model.documents.map(
      ({ name }) =>
        `${jsdoc(`Whether a document or summary object is of the type ${name}.`)}export declare function is${name}<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: '${name}' }>;\n`,
    ),
    rendererTypes,
  ].join('\n')
}

const orderOf = (model: Model): string =>
  model.newestFirstBy === null
    ? 'by id'
    : `newest first by the earliest day that \`${model.newestFirstBy}\` may mean, undated last, then by id`
