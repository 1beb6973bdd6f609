/** Writes the declaration files of a model. */

import { declarationsOf, documentTypes, writeType } from './declared.ts'
import type {
  Declaration,
  DocumentModel,
  EntryModel,
  FunctionModel,
  PackageModel,
  TypeNode,
} from './package-model.ts'

export const mainDeclarations = (model: PackageModel): string =>
  [
    ...Object.entries(declarationsOf(model)).map(([name, declaration]) => declare(name, declaration)),
    documentBySlug(model),
    'export declare const documents: readonly Document[];',
    'export declare const redirects: { readonly [from: string]: Slug | undefined };',
    'export declare function getDocument<S extends Slug | Alias>(slug: S): Promise<DocumentBySlug[S]>;',
    ...documentTypes(model).map(guard),
    ...Object.entries(model.functions).map(([name, shape]) => declareFunction(name, shape)),
    ...Object.entries(model.values).map(([name, type]) => declareValue(name, type)),
    '',
  ].join('\n')

export const entryDeclarations = ({ values }: EntryModel): string =>
  `${Object.entries(values)
    .map(([name, type]) => declareValue(name, type))
    .join('\n')}\n`

export const documentDeclarations = ({ type }: DocumentModel, main: string): string =>
  `import type { ${type} } from '../${main}';\nexport declare const document: ${type};\n`

function declare(name: string, declaration: Declaration): string {
  switch (declaration.kind) {
    case 'object': {
      const fields = Object.entries(declaration.fields).map(
        ([field, { type, optional, writable }]) =>
          `  ${writable ? '' : 'readonly '}${field}${optional ? '?' : ''}: ${writeType(type)};\n`,
      )
      return `export interface ${name} {\n${fields.join('')}}`
    }
    case 'union': {
      const members = declaration.members.map((member) => JSON.stringify(member)).join(' | ') || 'never'
      return `${declaration.open ? `/**\n * ${name}.\n *\n * @open\n */\n` : ''}export type ${name} = ${members};`
    }
    case 'oneOf':
      return `export type ${name} = ${declaration.of.join(' | ')};`
    case 'alias':
      return `export type ${name} = ${writeType(declaration.type)};`
  }
}

function documentBySlug({ documents }: PackageModel): string {
  const lines = documents.flatMap(({ slug, aliases, type }) =>
    [slug, ...aliases].map((address) => `  readonly ${JSON.stringify(address)}: ${type};\n`),
  )
  return `export interface DocumentBySlug {\n${lines.join('')}}`
}

const guard = (type: string): string =>
  `export declare function is${type}<D extends { readonly type: string }>(document: D): document is Extract<D, { readonly type: '${type}' }>;`

function declareFunction(name: string, { parameters, returns }: FunctionModel): string {
  const written = parameters.map((p) => `${p.name}${p.optional ? '?' : ''}: ${writeType(p.type)}`)
  return `export declare function ${name}(${written.join(', ')}): ${writeType(returns)};`
}

const declareValue = (name: string, type: TypeNode): string =>
  name === 'default'
    ? `declare const it: ${writeType(type)};\nexport default it;`
    : `export declare const ${name}: ${writeType(type)};`
