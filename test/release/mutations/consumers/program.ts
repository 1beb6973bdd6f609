/**
 * Writes a program that relies on everything that a version promises, and on nothing else: it imports
 * every name and entry, reads every field as what it was declared, tells every member of a closed union, keeps a default
 * case for open ones, calls every function with everything that it takes, and looks up every address and id.
 */

import type { ModuleSystem } from '../model/code.ts'
import { declarationsOf, documentTypes, receivedTypes, writeType } from '../model/declared.ts'
import {
  type Declaration,
  type EntryModel,
  type PackageModel,
  packageName,
  type TypeNode,
} from '../model/package-model.ts'
import { callsOf } from './calls.ts'
import { documentImports, lookUpsOf } from './look-ups.ts'

/** One program for each module system. */
export const programsOf = (model: PackageModel): ReadonlyMap<string, string> =>
  new Map([
    ['consumer.mts', programOf(model, 'import')],
    ['consumer.cts', programOf(model, 'require')],
  ])

function programOf(model: PackageModel, system: ModuleSystem): string {
  const declarations = Object.entries(declarationsOf(model))
  const entries = Object.entries(model.entries).filter(([, { conditions }]) =>
    conditions.includes(`${system}.default`),
  )
  return [
    `import { ${valueNames(model).join(', ')} } from '${packageName}'`,
    `import type { DocumentBySlug, ${declarations.map(([name]) => name).join(', ')} } from '${packageName}'`,
    ...entries.map(([subpath, { values }], index) => importEntry(subpath, Object.keys(values), index)),
    ...documentImports(model),
    ...(system === 'import' ? usesOf(model) : jsonFiles),
    lookUpsOf(model),
    'export async function run(): Promise<void> {',
    `  some(${valueNames(model).join(', ')})`,
    ...Object.entries(model.values).map(([name, type]) => `  read<${writeType(type)}>(${name})`),
    ...entries.flatMap(([, { values }], index) => readEntry(values, index)),
    ...(system === 'import' ? ['  call()'] : []),
    '  await lookUp()',
    '}',
    'function read<T>(value: T): void {',
    '  some(value)',
    '}',
    'function some(...values: readonly unknown[]): void {',
    "  if (values.some((value) => value === undefined)) throw new Error('a value is missing')",
    '}',
    `export type Every = readonly [${['DocumentBySlug', ...declarations.map(([name]) => name)].join(', ')}]`,
    '',
  ].join('\n')
}

const valueNames = (model: PackageModel): readonly string[] => [
  'documents',
  'redirects',
  'getDocument',
  ...documentTypes(model).map((type) => `is${type}`),
  ...Object.keys(model.functions),
  ...Object.keys(model.values),
]

/** In one module system only: the declarations of the other say the same once more. */
function usesOf(model: PackageModel): string[] {
  const received = receivedTypes(model)
  return [
    ...Object.entries(declarationsOf(model)).flatMap(([name, declaration]) =>
      reading(name, declaration, received.has(name)),
    ),
    ...callsOf(model),
  ]
}

const importEntry = (subpath: string, names: readonly string[], index: number): string =>
  `import { ${names.map((name) => `${name} as ${name}${index}`).join(', ')} } from '${packageName}${subpath.slice(1)}'`

const readEntry = (values: EntryModel['values'], index: number): string[] =>
  Object.entries(values).map(([name, type]) => `  read<${writeType(type)}>(${name}${index})`)

/** By `require` alone: of an ES module Node would ask for an import attribute. */
const jsonFiles = ['schema.json', 'schema.strict.json', 'manifest.json', 'package.json'].map(
  (name) => `some(require('${packageName}/${name}'))`,
)

function reading(name: string, declaration: Declaration, isReceived: boolean): string[] {
  switch (declaration.kind) {
    case 'object':
      return isReceived ? [readObject(name, declaration)] : []
    case 'union':
      // What is only passed nobody has to tell apart.
      return isReceived ? tellApart(name, declaration) : []
    case 'oneOf':
      return [tellDocuments(declaration.of)]
    case 'alias':
      return [`export const read${name} = (value: ${name}): ${writeType(declaration.type)} => value`]
  }
}

function readObject(name: string, { fields }: Extract<Declaration, { kind: 'object' }>): string {
  const lines = Object.entries(fields).flatMap(([field, { type, optional, writable }]) => {
    const written = `${writeType(type)}${optional ? ' | undefined' : ''}`
    const read = `  const ${field}: ${written} = value.${field}`
    return [
      `${read}; void ${field}`,
      ...(writable ? [`  value.${field} = ${field}`] : []),
      ...push(field, type),
    ]
  })
  return `export function read${name}(value: ${name}): void {\n${lines.join('\n')}\n}`
}

const push = (field: string, type: TypeNode): string[] =>
  type.kind === 'list' && type.writable ? [`  value.${field}.length = 0`] : []

function tellApart(name: string, { members, open }: Extract<Declaration, { kind: 'union' }>): string[] {
  if (members.length === 0) return []
  const cases = members.map(
    (member) => `    case ${JSON.stringify(member)}: return ${JSON.stringify(member)}`,
  )
  const rest = open
    ? "    default: return 'another'"
    : '    default: { const never: never = value; return never }'
  const tell = `export function tell${name}(value: ${name}): string {\n  switch (value) {\n${cases.join('\n')}\n${rest}\n  }\n}`
  if (open) return [tell]
  const labels = members.map((member) => `${JSON.stringify(member)}: ''`).join(', ')
  return [tell, `export const labels${name}: Readonly<Record<${name}, string>> = { ${labels} }`]
}

function tellDocuments(types: readonly string[]): string {
  const cases = types.map((type) => `    case '${type}': return read${type}(value)`)
  const guards = types.map((type) => `  if (is${type}(value)) read${type}(value)`)
  return [
    'export function readDocument(value: Document): void {',
    ...guards,
    `  switch (value.type) {\n${cases.join('\n')}\n    default: { const never: never = value; return never }\n  }`,
    '}',
    `export const plurals: Readonly<Record<Document['type'], string>> = { ${types.map((type) => `${type}: ''`).join(', ')} }`,
  ].join('\n')
}
