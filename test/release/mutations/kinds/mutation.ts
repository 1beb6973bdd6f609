/** One change of a package, and small edits of a model that changes are made of. An edit that finds nothing to change throws. */

import { declarationOf } from '../model/declared.ts'
import type {
  Declaration,
  DocumentModel,
  Field,
  FunctionModel,
  PackageModel,
  TypeNode,
} from '../model/package-model.ts'

export interface Mutation {
  /** What kind of change: `field removed`. */
  readonly kind: string
  /** Where: `Talk.seats`. */
  readonly at: string
  /** @throws NotThere when the model has not what is to be changed. */
  readonly apply: (model: PackageModel) => PackageModel
}

export class NotThere extends Error {}

export const mutation = (kind: string, at: string, apply: Mutation['apply']): Mutation => ({
  kind,
  at,
  apply,
})

export function there<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new NotThere(what)
  return value
}

export function notThere(isThere: boolean, what: string): void {
  if (isThere) throw new NotThere(`${what} is there already`)
}

export const withType = (model: PackageModel, name: string, declaration: Declaration): PackageModel => ({
  ...model,
  types: { ...model.types, [name]: declaration },
})

export const without = <T>(
  record: Readonly<Record<string, T>>,
  name: string,
): Readonly<Record<string, T>> => {
  there(record[name], name)
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
}

export function objectOf(model: PackageModel, name: string): Extract<Declaration, { kind: 'object' }> {
  const declaration = there(model.types[name], name)
  if (declaration.kind !== 'object') throw new NotThere(`${name} has no fields`)
  return declaration
}

export function unionOf(model: PackageModel, name: string): Extract<Declaration, { kind: 'union' }> {
  const declaration = declarationOf(model, name)
  if (declaration.kind !== 'union') throw new NotThere(`${name} has no members`)
  return declaration
}

/** `Talk.seats` -> the model with that field changed. */
export function withField(model: PackageModel, at: string, change: (field: Field) => Field): PackageModel {
  const [name = '', field = ''] = at.split('.')
  const declaration = objectOf(model, name)
  const fields = { ...declaration.fields, [field]: change(there(declaration.fields[field], at)) }
  return withType(model, name, { ...declaration, fields })
}

export const withFieldType = (
  model: PackageModel,
  at: string,
  change: (type: TypeNode) => TypeNode,
): PackageModel => withField(model, at, (field) => ({ ...field, type: change(field.type) }))

export function withDocument(
  model: PackageModel,
  id: string,
  change: (document: DocumentModel) => Readonly<Record<string, unknown>>,
): PackageModel {
  there(
    model.documents.find((document) => document.id === id),
    id,
  )
  return {
    ...model,
    documents: model.documents.map((document) =>
      document.id === id ? { ...document, ...change(document) } : document,
    ),
  }
}

export function withFunction(
  model: PackageModel,
  name: string,
  change: (shape: FunctionModel) => FunctionModel,
): PackageModel {
  const shape = there(model.functions[name], name)
  return { ...model, functions: { ...model.functions, [name]: change(shape) } }
}
