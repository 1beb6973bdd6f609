/**
 * Fits the documents of a model to its types after either was changed, as a build would: a
 * field that the type does not know is gone, one that it asks for is there, a value that it refuses is another.
 */

import { declarationOf } from './declared.ts'
import type { DocumentModel, PackageModel, TypeNode } from './package-model.ts'
import { isLawful, samplesOf } from './samples.ts'

export const fitDocuments = (model: PackageModel): PackageModel => ({
  ...model,
  documents: model.documents.map(
    (document) => fitted(model, { kind: 'name', name: document.type }, document) as DocumentModel,
  ),
})

function fitted(model: PackageModel, type: TypeNode, value: unknown): unknown {
  if (isLawful(model, type, value)) return value
  if (type.kind === 'list' && Array.isArray(value)) {
    const items = value.map((item) => fitted(model, type.of, item))
    return items.every((item) => isLawful(model, type.of, item)) ? items : []
  }
  if (type.kind === 'name' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const declaration = declarationOf(model, type.name)
    if (declaration.kind === 'object') return fittedFields(model, type.name, value as DocumentModel)
  }
  return samplesOf(model, type)[0]
}

function fittedFields(model: PackageModel, name: string, value: Readonly<Record<string, unknown>>): unknown {
  const declaration = declarationOf(model, name)
  const fields = declaration.kind === 'object' ? Object.entries(declaration.fields) : []
  return Object.fromEntries(
    fields.flatMap(([field, { type, optional }]) =>
      optional && !Object.hasOwn(value, field) ? [] : [[field, fitted(model, type, value[field])]],
    ),
  )
}
