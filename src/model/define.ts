/**
 * Defines a corpus's model: its own types, fields and vocabularies, on top of what every document is. Modules receive the
 * model as a parameter and know no field of any corpus.
 */

import * as z from 'zod'
import { lacking } from '../diagnostics/suggest.ts'
import { buildModelSchema } from './build-model-schema.ts'
import { checkDefinition } from './check-definition.ts'
import { checkTypeNames } from './check-names.ts'
import { dateFieldsOf, dayFieldNames, withDayFields } from './day-fields.ts'
import {
  compiled,
  derivedFields,
  editorialBaseFields,
  leadingFields,
  releaseFields,
  trailingFieldsOf,
  typeOf,
  voicesOf,
} from './document.ts'
import { completeLabels, type LabelInput, type Labels } from './label.ts'
import type { ModelSchema } from './model-schema.ts'
import { basis } from './provenance.ts'
import { replies } from './reply.ts'
import type { Role } from './roles.ts'
import { identifier } from './slug.ts'
import { type TextDefinition, textOf } from './text-definition.ts'

export interface DocumentTypeDefinition {
  /** One sentence that says what a document of this type is. */
  readonly description: string
  /** Label and definition in English and Persian; without it, the label is made of the name, and the definition is the description. */
  readonly labels?: LabelInput
  /** Name of a list of them: `NoteBooks` gives `allNoteBooks`. */
  readonly plural: string
  /** The type's own fields: zod schemas with a description each. */
  readonly fields: z.ZodRawShape
  /** Whether texts of this type come with a thread of replies, the field `replies`. */
  readonly replies?: boolean
}

export interface RecordTypeDefinition {
  readonly description: string
  readonly labels?: LabelInput
  readonly plural: string
  /** File of the seeds folder that holds them: a map from id to fields. */
  readonly file: string
  readonly fields: z.ZodRawShape
}

/** Order of all lists: by the earliest day that an EDTF field may mean. Undated documents come last, ties go by id. */
interface SortOrder {
  readonly field: string
  readonly order: 'ascending' | 'descending'
}

export interface ModelDefinition extends TextDefinition {
  readonly documents: Readonly<Record<string, DocumentTypeDefinition>>
  readonly records: Readonly<Record<string, RecordTypeDefinition>>
  /** Record type of those who reply; needed when a type has replies. */
  readonly replyAuthors?: string
  /** Field with the ids of those who wrote a text, records of the type `replyAuthors`: `voices` has them before those who reply. */
  readonly writtenBy?: string
  /** The corpus's own fields that a list shows; id, type, slug, title, language, direction and length always are. */
  readonly list: readonly string[]
  /** null sorts by id only. */
  readonly sortBy: SortOrder | null
}

export interface DocumentType extends DocumentTypeDefinition {
  readonly name: string
  /** The whole document, strict. */
  readonly schema: z.ZodObject
  /** Names of the fields that editors give with a basis. */
  readonly editorial: readonly string[]
  /** Names of its EDTF dates, beside which their days stand. */
  readonly dates: readonly string[]
  readonly replies: boolean
  /** Whether it says who speaks: every type of a model with replies does. */
  readonly hasVoices: boolean
  /** Name of the field that says who wrote it; null without one. */
  readonly writtenBy: string | null
}

export interface RecordType extends RecordTypeDefinition {
  readonly name: string
  readonly schema: z.ZodObject
}

export interface Model {
  readonly documents: readonly DocumentType[]
  readonly records: readonly RecordType[]
  readonly replyAuthors: string | null
  /** Fields of a summary object, in order. */
  readonly summaryFields: readonly string[]
  readonly sortBy: SortOrder | null
  /** What a line may be, by the name that annotations use. */
  readonly roles: ReadonlyMap<string, Role>
  /** By the name of the role. */
  readonly roleLabels: Labels
  /** Reasons to leave text out that keep it out of the package as a whole. */
  readonly withheld: ReadonlySet<string>
  /** Decorators of text in the order of the normal form. */
  readonly decorators: readonly string[]
  readonly schema: ModelSchema
}

const summaryLead = [
  'id',
  'type',
  'slug',
  'title',
  'titleLanguage',
  'language',
  'languages',
  'direction',
  'words',
  'readingMinutes',
] as const

/**
 * @throws Error when the definition does not have the form of one (check-definition.ts); when a name cannot be one of the
 *   package, is taken, or names what the model lacks; and when a field says something that types, JSON Schemas and CMSs
 *   cannot all carry (carried-keywords.ts).
 */
export function defineModel(definition: ModelDefinition): Model {
  checkDefinition(definition)
  const { replyAuthors = null, writtenBy = null, sortBy, list } = definition
  checkTypeNames(definition)
  if (replyAuthors !== null && !Object.hasOwn(definition.records, replyAuthors))
    throw new Error(`replyAuthors: ${lacking('record type', replyAuthors, Object.keys(definition.records))}`)
  const { types, ...words } = textOf(definition)
  const thread = replyAuthors === null ? null : replies(replyAuthors, types.blocks)
  const shared = { ...derivedFields, ...(replyAuthors === null ? {} : { voices: voicesOf(replyAuthors) }) }
  const common = { derived: shared, trailing: trailingFieldsOf(types), thread, writtenBy }
  const documents = Object.entries(definition.documents).map(([name, d]) => documentType(name, d, common))
  const records = Object.entries(definition.records).map(([name, r]) => recordType(name, r))
  const own = documents.flatMap((d) => Object.keys(d.fields))
  const named = {
    list,
    sortBy: sortBy === null ? [] : [sortBy.field],
    writtenBy: writtenBy === null ? [] : [writtenBy],
  }
  for (const [place, fields] of Object.entries(named)) {
    const wrong = fields.find((field) => !own.includes(field))
    if (wrong !== undefined) throw new Error(`${place}: ${lacking('field', wrong, own)}`)
  }
  return {
    documents,
    records,
    replyAuthors,
    summaryFields: [
      ...summaryLead,
      ...(replyAuthors === null ? [] : ['voices']),
      ...list.flatMap((field) =>
        documents.some(({ dates }) => dates.includes(field)) ? [field, ...dayFieldNames(field)] : [field],
      ),
    ],
    sortBy,
    ...words,
    schema: buildModelSchema(documents, records),
  }
}

/** What all types have in common. */
interface CommonFields {
  readonly derived: z.ZodRawShape
  readonly trailing: ReturnType<typeof trailingFieldsOf>
  readonly thread: z.ZodType | null
  readonly writtenBy: string | null
}

function documentType(
  name: string,
  definition: DocumentTypeDefinition,
  { derived, trailing, thread, writtenBy }: CommonFields,
): DocumentType {
  const dates = dateFieldsOf(definition.fields)
  const days = Object.fromEntries(dates.flatMap(dayFieldNames).map((day) => [day, null]))
  const base = { ...leadingFields, ...derived, ...trailing, ...days, type: null, replies: null, basis: null }
  for (const field of Object.keys(definition.fields)) {
    if (Object.hasOwn(base, field) || releaseFields.some((name) => name === field))
      throw new Error(`${name}: \`${field}\` is a field of every document already.`)
  }
  const hasReplies = definition.replies ?? false
  if (hasReplies && thread === null)
    throw new Error(`${name} has replies, so the model must say \`replyAuthors\`.`)
  const editorial = [...editorialBaseFields, ...Object.keys(definition.fields)]
  const bases = z
    .strictObject(
      Object.fromEntries(editorial.map((field) => [field, basis.describe(`Where \`${field}\` comes from.`)])),
    )
    .meta({
      description: 'Where each value that an editor gave comes from, by field.',
      label: {
        en: { label: 'Basis' },
        fa: { label: 'مبنا', definition: 'هر مقداری که ویراستار داده است از کجا می‌آید.' },
      },
    })
  const { id, ...afterId } = leadingFields
  const type = typeOf(name)
  const schema = z
    .strictObject({
      id,
      type,
      ...afterId,
      ...derived,
      ...withDayFields(definition.fields),
      ...(hasReplies && thread !== null ? { replies: thread } : {}),
      ...trailing,
      basis: compiled(bases),
    })
    .meta({ id: name, description: definition.description, labels: typeLabels(name, definition) })
  return {
    ...definition,
    name,
    replies: hasReplies,
    schema,
    editorial,
    dates,
    hasVoices: Object.hasOwn(derived, 'voices'),
    writtenBy: writtenBy !== null && Object.hasOwn(definition.fields, writtenBy) ? writtenBy : null,
  }
}

function recordType(name: string, definition: RecordTypeDefinition): RecordType {
  if (Object.hasOwn(definition.fields, 'id'))
    throw new Error(`${name}: \`id\` is a field of every record already.`)
  const schema = z
    .strictObject({
      id: identifier.meta({
        label: {
          en: { label: 'Identity' },
          fa: { label: 'شناسه', definition: 'هویت آن: هرگز تغییر نمی‌کند و به دیگری داده نمی‌شود.' },
        },
      }),
      ...definition.fields,
    })
    .meta({ id: name, description: definition.description, labels: typeLabels(name, definition) })
  return { ...definition, name, schema }
}

const typeLabels = (
  name: string,
  { description, labels = description }: RecordTypeDefinition | DocumentTypeDefinition,
): Labels => completeLabels({ [name]: labels })

/** Name of the field that says who wrote a document; null where no type has one. */
export const writtenByOf = ({ documents }: Model): string | null =>
  documents.find(({ writtenBy }) => writtenBy !== null)?.writtenBy ?? null

/** @throws Error when the model has no such type; names come from checked annotations. */
export function documentTypeOf(model: Model, name: string): DocumentType {
  const type = model.documents.find((d) => d.name === name)
  if (type === undefined) throw new Error(`The model has no document type \`${name}\`.`)
  return type
}
