/**
 * Takes a corpus's own types, fields and vocabularies; gives the model that every room works from.
 * A model is data: rooms receive it as a parameter and know no field of any corpus.
 */

import * as z from 'zod'
import { derivedFields, editorialBaseFields, leadingFields, trailingFields } from './document.ts'
import { basis } from './provenance.ts'
import { identifier } from './slug.ts'

export interface DocumentTypeDefinition {
  /** One sentence that says what a document of this type is. */
  readonly description: string
  /** Name of a list of them: `Essays` gives `allEssays`. */
  readonly plural: string
  /** The type's own fields: zod schemas with a description each. */
  readonly fields: z.ZodRawShape
}

export interface RecordTypeDefinition {
  readonly description: string
  readonly plural: string
  /** File of the seeds folder that holds them: a map from id to fields. */
  readonly file: string
  readonly fields: z.ZodRawShape
}

export interface ModelDefinition {
  readonly documents: Readonly<Record<string, DocumentTypeDefinition>>
  readonly records: Readonly<Record<string, RecordTypeDefinition>>
  /** The corpus's own fields that a list shows; id, type, slug, title, language, direction and length always are. */
  readonly list: readonly string[]
  /** Order of all lists: by this EDTF field, newest first and undated last; null sorts by id only. Ties go by id. */
  readonly newestFirstBy: string | null
}

export interface DocumentType extends DocumentTypeDefinition {
  readonly name: string
  /** The whole document, strict. */
  readonly schema: z.ZodObject
  /** Names of the fields that editors give with a basis. */
  readonly editorial: readonly string[]
  /** Name of the field that holds the thread of replies; null when the type has none. */
  readonly repliesField: string | null
}

export interface RecordType extends RecordTypeDefinition {
  readonly name: string
  readonly schema: z.ZodObject
}

export interface Model {
  readonly documents: readonly DocumentType[]
  readonly records: readonly RecordType[]
  /** Fields of a summary object, in order. */
  readonly summaryFields: readonly string[]
  readonly newestFirstBy: string | null
}

const summaryLead = [
  'id',
  'type',
  'slug',
  'title',
  'language',
  'direction',
  'words',
  'readingMinutes',
] as const

/** @throws Error when a type redefines a base field, or `list` or `newestFirstBy` name a field that no type has. */
export function defineModel(definition: ModelDefinition): Model {
  const documents = Object.entries(definition.documents).map(([name, d]) => documentType(name, d))
  const records = Object.entries(definition.records).map(([name, r]) => recordType(name, r))
  const named = [...definition.list, ...(definition.newestFirstBy === null ? [] : [definition.newestFirstBy])]
  for (const field of named) {
    if (!documents.some((d) => field in d.fields)) throw new Error(`The model has no field \`${field}\`.`)
  }
  return {
    documents,
    records,
    summaryFields: [...summaryLead, ...definition.list],
    newestFirstBy: definition.newestFirstBy,
  }
}

function documentType(name: string, definition: DocumentTypeDefinition): DocumentType {
  const base = { ...leadingFields, ...derivedFields, ...trailingFields }
  for (const field of Object.keys(definition.fields)) {
    if (field in base || field === 'type' || field === 'basis')
      throw new Error(`${name}: \`${field}\` is a field of every document already.`)
  }
  const own = Object.keys(definition.fields)
  const repliesField = own.find((field) => kindOf(definition.fields[field]) === 'replies') ?? null
  const editorial = [...editorialBaseFields, ...own.filter((field) => field !== repliesField)]
  const bases = z
    .strictObject(Object.fromEntries(editorial.map((field) => [field, basis])))
    .describe('Where each value that an editor gave comes from, by field.')
  const { id, ...afterId } = leadingFields
  const type = z.literal(name).describe('Type of the document: the discriminant of the union.')
  const schema = z
    .strictObject({
      id,
      type,
      ...afterId,
      ...derivedFields,
      ...definition.fields,
      ...trailingFields,
      basis: bases,
    })
    .meta({ id: name, description: definition.description })
  return { name, ...definition, schema, repliesField, editorial }
}

function recordType(name: string, definition: RecordTypeDefinition): RecordType {
  const schema = z
    .strictObject({ id: identifier, ...definition.fields })
    .meta({ id: name, description: definition.description })
  return { name, ...definition, schema }
}

const kindOf = (schema: unknown): unknown => (schema instanceof z.ZodType ? schema.meta()?.kind : undefined)

/** @throws Error when the model has no such type; names come from checked annotations. */
export function documentTypeOf(model: Model, name: string): DocumentType {
  const type = model.documents.find((d) => d.name === name)
  if (type === undefined) throw new Error(`The model has no document type \`${name}\`.`)
  return type
}
