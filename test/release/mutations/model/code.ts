/** Writes the modules of a model, as ESM or CommonJS, which do what their declarations say. */

import { documentTypes } from './declared.ts'
import type { DocumentModel, EntryModel, PackageModel } from './package-model.ts'
import { samplesOf } from './samples.ts'

export type ModuleSystem = 'import' | 'require'

export const extensionOf: Readonly<Record<ModuleSystem, string>> = { import: 'js', require: 'cjs' }

export function mainCode(model: PackageModel, system: ModuleSystem): string {
  const extension = extensionOf[system]
  const load = (address: string): string =>
    system === 'import'
      ? `import('./documents/${address}.${extension}')`
      : `Promise.resolve(require('./documents/${address}.${extension}'))`
  const addresses = model.documents.flatMap(({ slug, aliases }) => [slug, ...aliases])
  const loaders = addresses.map((address) => `${JSON.stringify(address)}: () => ${load(address)}`)
  return moduleOf(system, {
    documents: json(inListOrder(model)),
    redirects: json(model.redirects),
    getDocument: `(slug) => ({ ${loaders.join(', ')} })[slug]().then(({ document }) => document)`,
    ...Object.fromEntries(
      documentTypes(model).map((type) => [`is${type}`, `({ type }) => type === ${json(type)}`]),
    ),
    ...Object.fromEntries(
      Object.entries(model.functions).map(([name, { returns }]) => [
        name,
        `() => (${json(samplesOf(model, returns)[0])})`,
      ]),
    ),
    ...valuesOf(model, model.values),
  })
}

export const entryCode = (model: PackageModel, { values }: EntryModel, system: ModuleSystem): string =>
  moduleOf(system, valuesOf(model, values))

/** The whole document, which its addresses lead to. */
export const textCode = (document: DocumentModel, system: ModuleSystem): string =>
  moduleOf(system, { document: json(document) })

export const addressCode = (text: string, system: ModuleSystem): string =>
  system === 'import'
    ? `export { document } from "../texts/${text}.js";\n`
    : `module.exports = require("../texts/${text}.cjs");\n`

/** By the sort rule that the model declares, ties and all that has no value by id. */
export function inListOrder({ documents, newestFirstBy }: PackageModel): readonly DocumentModel[] {
  const key = ({ [newestFirstBy ?? '']: value }: DocumentModel): string => String(value ?? '')
  return documents.toSorted((a, b) => compare(key(b), key(a)) || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const json = (value: unknown): string => JSON.stringify(value)

const valuesOf = (model: PackageModel, values: EntryModel['values']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, type]) => [name, json(samplesOf(model, type)[0])]))

function moduleOf(system: ModuleSystem, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, code]) => {
    if (system === 'require') return `exports[${JSON.stringify(name)}] = ${code};\n`
    return name === 'default' ? `export default ${code};\n` : `export const ${name} = ${code};\n`
  })
  return lines.join('')
}
