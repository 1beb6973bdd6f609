/** Emits the main entry: lists, records, redirects, look-up, guards, renderers, and their types. */

import type { Model } from '../model/define.ts'
import { lowerFirst } from '../model/letter-case.ts'
import { modelSchemaOf, nonNull } from '../model/model-schema.ts'
import type { Column } from './emit-columns.ts'
import { jsdoc } from './emit-types.ts'
import { linesOf, namedByContent, type PackageFile } from './file-group.ts'
import { releaseFieldTypes } from './release-fields.ts'

export interface IndexContent {
  readonly model: Model
  readonly columns: readonly Column[]
  /** Records by type name, each list sorted by id. */
  readonly records: ReadonlyMap<string, readonly { readonly id: string }[]>
  /** Module of each record type by its name, of the loader and of the runtime. */
  readonly modules: {
    readonly records: ReadonlyMap<string, string>
    readonly loader: string
    readonly runtime: string
  }
  /** Former slug or retired slug -> slug. */
  readonly redirects: ReadonlyMap<string, string>
  /** Former slugs that still lead to a document. */
  readonly aliases: readonly string[]
  /** Declarations of the renderers. */
  readonly rendererTypes: string
}

const renderers = ['toHtml', 'toMarkdown', 'toText']

export function* emitIndex({ model, columns, modules, redirects, aliases }: IndexContent): Generator<string> {
  const records = model.records.map((type) => [type, lowerFirst(type.plural)] as const)
  const speakers = records.find(([type]) => type.name === authorType(model))?.[1]
  yield speakers === undefined
    ? `import { ${renderers.join(', ')} } from "./${modules.runtime}";\n`
    : `import { ${renderers.map((name) => `${name} as ${name}Of`).join(', ')}, withSpeakers } from "./${modules.runtime}";\n`
  for (const [i, { path }] of columns.entries()) yield `import { column as c${i} } from "./${path}";\n`
  for (const [type, name] of records)
    yield `import { records as ${name} } from "./${modules.records.get(type.name)}";\n`
  const slugs = columns.findIndex(({ field }) => field === 'slug')
  const rendered = speakers === undefined ? [] : renderers
  const constants = [
    ...rendered.map((name) => [name, `/* @__PURE__ */ withSpeakers(${name}Of, ${speakers})`] as const),
    ['documents', `/* @__PURE__ */ c0.map((_, i) => (${summary(model, columns)}))`],
    ['redirects', map(redirects)],
    ['isSlug', `(value) => c${slugs}.includes(value)`],
    ['aliases', JSON.stringify(aliases)],
    ['hasDocument', '(value) => isSlug(value) || aliases.includes(value)'],
    ...model.documents.map(
      (type) => [`is${type.name}`, `(document) => document.type === ${JSON.stringify(type.name)}`] as const,
    ),
    ['getDocument', `async (slug) => (await import("./${modules.loader}")).load(slug)`],
  ] as const
  for (const [name, value] of constants) yield `const ${name} = ${value};\n`
  const exported = new Set([
    ...renderers,
    ...records.map(([, name]) => name),
    ...constants.map(([name]) => name).filter((name) => name !== 'aliases'),
  ])
  yield `export { ${[...exported].join(', ')} };\n`
}

/** Name of the records that reply to documents; undefined in a model without replies. */
function authorType(model: Model): string | undefined {
  const author = modelSchemaOf(model).types.Reply?.properties?.author
  return author === undefined ? undefined : nonNull(author).node.to
}

/** Object `i` of the list. Spelled out it is made in half the time that `rows` takes, which takes any columns. */
function summary(model: Model, columns: readonly Column[]): string {
  const cells = columns.map(({ field }, i) => {
    const ofAll =
      Object.hasOwn(releaseFieldTypes, field) ||
      model.documents.every((type) => Object.hasOwn(type.schema.shape, field))
    return ofAll ? `${field}: c${i}[i]` : `...(c${i}[i] === undefined ? {} : { ${field}: c${i}[i] })`
  })
  return `{ ${cells.join(', ')} }`
}

/** The records of one type, by id. */
export const recordModule = (plural: string, records: readonly { readonly id: string }[]): PackageFile =>
  namedByContent(`records/${lowerFirst(plural)}`, [
    `export const records = ${map(records.map((record) => [record.id, record]))};\n`,
  ])

const map = (entries: Iterable<readonly [string, unknown]>): string =>
  // Without a prototype, a look-up of `constructor` finds nothing.
  `{\n  __proto__: null,\n${[...entries].map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join('')}}`

export function* emitIndexTypes(content: IndexContent, format: 'js' | 'cjs'): Generator<string> {
  const { model } = content
  const types = `./types.${format}`
  const imported = [
    'Alias',
    'Block',
    'DocumentBySlug',
    'Slug',
    'Summary',
    ...model.documents.map((d) => d.name),
    ...model.records.flatMap((r) => [r.name, `${r.name}Id`]),
  ]
  yield `import type { ${imported.join(', ')} } from '${types}';\nexport type * from '${types}';\n\n`
  yield `${jsdoc(`All documents as summary objects, ${orderOf(model)}.`)}export declare const documents: readonly Summary[];\n\n`
  for (const type of model.records) {
    yield `${jsdoc(`${type.description} By id.`)}export declare const ${lowerFirst(type.plural)}: {\n`
    yield* linesOf(
      content.records.get(type.name) ?? [],
      ({ id }) => `  readonly ${JSON.stringify(id)}: ${type.name};\n`,
    )
    yield '};\n\n'
  }
  yield `${jsdoc('Addresses that documents no longer have, each with the one to send readers to; of any other, undefined: `redirects[asked] ?? asked`.')}export declare const redirects: { readonly [from: string]: Slug };\n\n`
  yield [
    `${jsdoc('Loads one whole document, and nothing else.\n\n@throws Error when no document has the slug.')}export declare function getDocument<S extends Slug | Alias>(slug: S): Promise<DocumentBySlug[S]>;\n`,
    `${jsdoc('Whether a text, from a URL say, is the slug that a document has now. Of a former one `redirects` knows the new.')}export declare function isSlug(value: string): value is Exclude<Slug, Alias>;\n`,
    `${jsdoc('Whether `getDocument` finds a document under a text, from a URL say: its slug, or a former one that still leads to it.')}export declare function hasDocument(value: string): value is Slug;\n`,
    ...model.documents.map(
      ({ name }) =>
        `${jsdoc(`Whether a document or summary object is of the type ${name}.`)}export declare function is${name}<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: '${name}' }>;\n`,
    ),
    anyBlock,
    content.rendererTypes,
  ].join('\n')
}

/** What the renderers take. Looser than `Block`, so that a field that blocks get asks nothing of those who pass some. */
const anyBlock = `${jsdoc('A block of Portable Text, of this package or from elsewhere.')}export type AnyBlock = Block | { readonly _type: string };
`

function orderOf({ sortBy }: Model): string {
  if (sortBy === null) return 'by id'
  const first = sortBy.order === 'descending' ? 'newest' : 'oldest'
  return `${first} first by the earliest day that \`${sortBy.field}\` may mean, undated last, then by id`
}
