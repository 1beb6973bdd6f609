/**
 * Writes the types of the package as one flat text: interfaces, unions and literal ids, with a sentence of the model on
 * every field. It names no other package. Fields and lists are `readonly`, but the lists of Portable Text are not: the
 * types of its renderers ask for lists that one may write to.
 */

import type { DocumentEntry } from '../compile/index-entry.ts'
import type { Labels } from '../model/label.ts'
import { type ModelSchema, nonNull, refName, type SchemaNode } from '../model/model-schema.ts'
import { linesOf } from './file-group.ts'
import { releaseDayType, releaseFieldTypes } from './release-fields.ts'

export interface TypeNames {
  /** In list order. */
  readonly documents: readonly Pick<DocumentEntry, 'slug' | 'aliases' | 'type'>[]
  /** Ids of each record type. */
  readonly recordIds: ReadonlyMap<string, readonly string[]>
  readonly summaryFields: readonly string[]
}

/** Types that list what the content is, and change with it. */
export const contentTypes: readonly string[] = ['Slug', 'Alias', 'DocumentBySlug']

/** The declarations once more for CommonJS: the same, so that no slug is in the package twice (TypeScript 5.3). */
export const commonJsTypes = "export type * from './types.js' with { 'resolution-mode': 'import' };\n"

/** Whether the types declare a document as they did before. */
export const hasSameTypes = (entry: TypeNames['documents'][number], before: typeof entry): boolean =>
  entry.slug === before.slug && entry.type === before.type && `${entry.aliases}` === `${before.aliases}`

export function* emitTypes(modelSchema: ModelSchema, names: TypeNames): Generator<string> {
  const documents = new Set(modelSchema.documents)
  const portableText = portableTextTypes(modelSchema)
  const declarations = Object.entries(modelSchema.types).map(([name, node]) =>
    portableText.has(name) ? declarePortableText(name, node) : declare(name, node, documents.has(name)),
  )
  const summaries = modelSchema.documents.map((name) =>
    summaryInterface(name, modelSchema.types[name] ?? {}, names.summaryFields),
  )
  const aliases = names.documents.flatMap((d) => d.aliases)
  // With the former ones, so that a program that names a slug still compiles when it was renamed.
  yield* union(
    'Slug',
    'Address of a document, or a former one, which still leads to it. New ones come in minor versions: keep a default case.',
    [...names.documents.map((d) => d.slug), ...aliases],
    true,
  )
  yield* union('Alias', 'Former address of a document, which still leads to it.', aliases, true)
  yield `${jsdoc('The document of each address.')}export interface DocumentBySlug {\n`
  yield* linesOf(names.documents, ({ slug, aliases, type }) =>
    [slug, ...aliases].map((name) => `  readonly ${JSON.stringify(name)}: ${type};\n`).join(''),
  )
  yield '}\n\n'
  for (const [type, ids] of names.recordIds) yield* union(`${type}Id`, `Id of one ${type}.`, ids, true)
  yield [
    ...declarations,
    declare('ReleaseDay', releaseDayType, false),
    ...summaries,
    `${jsdoc('Any document: narrow it by `type`.')}export type Document = ${modelSchema.documents.join(' | ')};\n`,
    `${jsdoc('What a list shows of a document: no body, replies or provenance.')}export type Summary = ${modelSchema.documents.map((d) => `${d}Summary`).join(' | ')};\n`,
    `${jsdoc('Type of a document: the discriminant. A new one comes only in a major version.')}export type DocumentType = Document['type'];\n`,
  ].join('\n')
}

function declare(name: string, node: SchemaNode, isDocument: boolean): string {
  if (node.enum !== undefined)
    return [...union(name, node.description ?? name, node.enum, node.open === true, node.labels)]
      .join('')
      .trimEnd()
      .concat('\n')
  if (node.properties !== undefined)
    return `${jsdoc(node.description)}export interface ${name} ${members(node, '', { isDocument })}\n`
  return `${jsdoc(node.description)}export type ${name} = ${typeOf(node, '')};\n`
}

/** Names of the types that blocks are made of. */
function portableTextTypes({ types }: ModelSchema): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref') visit(inner)
      else if (!found.has(refName(String(inner)))) {
        found.add(refName(String(inner)))
        visit(types[refName(String(inner))])
      }
    }
  }
  visit({ $ref: 'Block' })
  return found
}

/** An alias and no interface: only an alias is assignable to a type with an index signature, as that of marks is. */
function declarePortableText(name: string, node: SchemaNode): string {
  if (node.properties === undefined) return declare(name, node, false)
  return `${jsdoc(node.description)}export type ${name} = ${members(node, '', { list: '' })};\n`
}

function summaryInterface(name: string, node: SchemaNode, fields: readonly string[]): string {
  const listed = fields.flatMap((field) =>
    node.properties?.[field] === undefined ? [] : [[field, node.properties[field]] as const],
  )
  const properties = { ...Object.fromEntries(listed), ...releaseFieldTypes }
  const required = [...(node.required ?? []), ...Object.keys(releaseFieldTypes)]
  const description = `What a list shows of the type ${name}.`
  return `${jsdoc(description)}export interface ${name}Summary ${members({ ...node, properties, required }, '', { isDocument: true })}\n`
}

interface Style {
  readonly isDocument?: boolean
  /** What stands before the type of a list. */
  readonly list?: 'readonly ' | ''
}

function members(node: SchemaNode, indent: string, { isDocument, list }: Style = {}): string {
  const inside = `${indent}  `
  const lines = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const optional = node.required?.includes(name) === true ? '' : '?'
    const type = isDocument && name === 'slug' ? 'Slug' : typeOf(property, inside, list)
    return `${jsdoc(property.description, inside)}${inside}readonly ${propertyName(name)}${optional}: ${type};\n`
  })
  return `{\n${lines.join('')}${indent}}`
}

function typeOf(node: SchemaNode, indent: string, list: Style['list'] = 'readonly '): string {
  if (node.$ref !== undefined) return refName(node.$ref)
  const { node: inner, nullable } = nonNull(node)
  if (nullable) return `${typeOf(inner, indent, list)} | null`
  if (node.kind === 'reference') return `${node.to}Id`
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.enum !== undefined) return node.enum.map((value) => JSON.stringify(value)).join(' | ')
  const options = node.oneOf ?? node.anyOf
  if (options !== undefined) return options.map((option) => typeOf(option, indent, list)).join(' | ')
  switch (node.type) {
    case 'array':
      if (node.prefixItems !== undefined)
        return `${list}[${node.prefixItems.map((item) => typeOf(item, indent, list)).join(', ')}]`
      return `${node.kind === 'blocks' ? '' : list}${parenthesised(typeOf(node.items ?? {}, indent, list))}[]`
    case 'object':
      if (node.properties !== undefined) return members(node, indent, { list })
      return `{ readonly [key: string]: ${typeof node.additionalProperties === 'object' ? typeOf(node.additionalProperties, indent, list) : 'unknown'} }`
    case 'integer':
    case 'number':
      return 'number'
    case 'string':
    case 'boolean':
    case 'null':
      return node.type
    default:
      return 'unknown'
  }
}

const parenthesised = (type: string): string =>
  / \| /.test(type) && !type.startsWith('{') ? `(${type})` : type

const propertyName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

function* union(
  name: string,
  description: string,
  members: readonly string[],
  open: boolean,
  labels?: Labels,
): Generator<string> {
  const meanings =
    labels === undefined
      ? []
      : ['', ...members.map((member) => `- \`${member}\`: ${labels[member]?.en.definition ?? ''}`)]
  const text = [description, ...meanings, ...(open ? ['', '@open'] : [])].join('\n')
  yield `${jsdoc(text)}export type ${name} =${members.length === 0 ? ' never' : ''}`
  yield* linesOf(members, (member) => `\n  | ${JSON.stringify(member)}`)
  yield ';\n\n'
}

export function jsdoc(text: string | undefined, indent = ''): string {
  if (text === undefined) return ''
  const lines = text.replaceAll('*/', '*\\/').split('\n')
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}
