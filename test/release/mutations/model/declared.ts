/** Looks up the types that the names of a model stand for, and the names that a type leads to. */

import type { Declaration, PackageModel, TypeNode } from './package-model.ts'

/** Every type by its name, with those that list what the content is. */
export const declarationsOf = ({
  types,
  documents,
}: PackageModel): Readonly<Record<string, Declaration>> => ({
  ...types,
  Slug: { kind: 'union', members: documents.flatMap((d) => [d.slug, ...d.aliases]), open: true },
  Alias: { kind: 'union', members: documents.flatMap((d) => d.aliases), open: true },
})

export function declarationOf(model: PackageModel, name: string): Declaration {
  const declaration = declarationsOf(model)[name]
  if (declaration === undefined) throw new Error(`The model has no type ${name}.`)
  return declaration
}

export const documentTypes = ({ types }: PackageModel): readonly string[] =>
  types.Document?.kind === 'oneOf' ? types.Document.of : []

/** All names that the given types lead to, in the order in which they are met. */
export function namesWithin(model: PackageModel, roots: readonly TypeNode[]): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (type: TypeNode): void => {
    if (type.kind === 'list') visit(type.of)
    if (type.kind === 'either') type.of.forEach(visit)
    if (type.kind !== 'name' || names.has(type.name)) return
    names.add(type.name)
    partsOf(declarationOf(model, type.name)).forEach(visit)
  }
  roots.forEach(visit)
  return names
}

function partsOf(declaration: Declaration): readonly TypeNode[] {
  switch (declaration.kind) {
    case 'object':
      return Object.values(declaration.fields).map(({ type }) => type)
    case 'oneOf':
      return declaration.of.map((name) => ({ kind: 'name', name }))
    case 'alias':
      return [declaration.type]
    case 'union':
      return []
  }
}

/** Types that readers get in hand; all others they only pass. */
export const receivedTypes = (model: PackageModel): ReadonlySet<string> =>
  namesWithin(model, [
    { kind: 'name', name: 'Document' },
    ...Object.values(model.values),
    ...Object.values(model.functions).map(({ returns }) => returns),
  ])

/** What a type looks like in TypeScript. */
export function writeType(type: TypeNode): string {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return type.kind
    case 'literal':
      return JSON.stringify(type.value)
    case 'name':
      return type.name
    case 'list':
      return `${type.writable ? '' : 'readonly '}${type.of.kind === 'either' ? `(${writeType(type.of)})` : writeType(type.of)}[]`
    case 'either':
      return type.of.map(writeType).join(' | ')
  }
}
