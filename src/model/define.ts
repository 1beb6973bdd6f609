/**
 * Takes a corpus's own types, fields and vocabularies; gives the model that every room works from.
 * A model is data: rooms receive it as a parameter and know no field of any corpus.
 */

import * as z from 'zod'
import { derivedFields, editorialBaseFields, leadingFields, trailingFields } from './document.ts'
import { basis } from './provenance.ts'
import { replies } from './reply.ts'
import { identifier } from './slug.ts'

export interface DocumentTypeDefinition {
  /** One sentence that says what a document of this type is. */
  readonly description: string
  /** Name of a list of them: `NoteBooks` gives `allNoteBooks`. */
  readonly plural: string
  /** The type's own fields: zod schemas with a description each. */
  readonly fields: z.ZodRawShape
  /** Whether texts of this type come with a thread of replies, the field `replies`. */
  readonly replies?: boolean
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
  /** Record type of those who reply; needed when a type has replies. */
  readonly replyAuthors?: string
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
  readonly replies: boolean
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

/** Names that the package uses itself: of types, and of lists with a capital. */
const reservedNames = [
  ...['Document', 'DocumentType', 'DocumentBySlug', 'Documents', 'Redirects', 'Summary', 'Slug', 'Alias'],
  ...['Content', 'Renderable', 'RenderableReply', 'HtmlOptions', 'MarkdownOptions', 'TextOptions'],
  ...[
    'Attribution',
    'Basis',
    'BasisKind',
    'Block',
    'BlockStyle',
    'ContentsEntry',
    'Gap',
    'GapKind',
    'LanguageMark',
  ],
  ...['LineRange', 'Link', 'NoteReference', 'Omission', 'OmissionReason', 'Reply', 'Source', 'Span'],
]

/** @throws Error when a name cannot be one of the package, is taken, or names a field or type that the model lacks. */
export function defineModel(definition: ModelDefinition): Model {
  checkNames(definition)
  const { replyAuthors = null } = definition
  const thread = replyAuthors === null ? null : replies(replyAuthors)
  const documents = Object.entries(definition.documents).map(([name, d]) => documentType(name, d, thread))
  const records = Object.entries(definition.records).map(([name, r]) => recordType(name, r))
  const named = [...definition.list, ...(definition.newestFirstBy === null ? [] : [definition.newestFirstBy])]
  for (const field of named) {
    if (!documents.some((d) => Object.hasOwn(d.fields, field)))
      throw new Error(`The model has no field \`${field}\`.`)
  }
  return {
    documents,
    records,
    replyAuthors,
    summaryFields: [...summaryLead, ...definition.list],
    newestFirstBy: definition.newestFirstBy,
  }
}

/** Type names become interfaces, plurals become constants, fields become properties. */
function checkNames({ documents, records, replyAuthors }: ModelDefinition): void {
  const types = [...Object.entries(documents), ...Object.entries(records)]
  const made = [
    ...Object.keys(documents).map((name) => `${name}Summary`),
    ...Object.keys(records).map((name) => `${name}Id`),
  ]
  const seen = new Set([...reservedNames, ...made])
  for (const [name, { plural, fields }] of types) {
    for (const word of [name, plural]) {
      if (!/^[A-Z][A-Za-z0-9]*$/.test(word))
        throw new Error(`\`${word}\` must be a word like \`NoteBook\`: it names a type or a list.`)
      if (seen.has(word)) throw new Error(`The name \`${word}\` is taken.`)
      seen.add(word)
    }
    const wrong = Object.keys(fields).find((field) => !/^[a-z][A-Za-z0-9]*$/.test(field))
    if (wrong !== undefined)
      throw new Error(`${name}: \`${wrong}\` must be a word like \`shelfMark\`: it names a field.`)
  }
  if (replyAuthors !== undefined && !Object.hasOwn(records, replyAuthors))
    throw new Error(`The model has no record type \`${replyAuthors}\`.`)
}

function documentType(
  name: string,
  definition: DocumentTypeDefinition,
  thread: z.ZodType | null,
): DocumentType {
  const base = {
    ...leadingFields,
    ...derivedFields,
    ...trailingFields,
    type: null,
    replies: null,
    basis: null,
  }
  for (const field of Object.keys(definition.fields)) {
    if (Object.hasOwn(base, field))
      throw new Error(`${name}: \`${field}\` is a field of every document already.`)
  }
  const hasReplies = definition.replies ?? false
  if (hasReplies && thread === null)
    throw new Error(`${name} has replies, so the model must say \`repliers\`.`)
  const editorial = [...editorialBaseFields, ...Object.keys(definition.fields)]
  const bases = z
    .strictObject(
      Object.fromEntries(editorial.map((field) => [field, basis.describe(`Where \`${field}\` comes from.`)])),
    )
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
      ...(hasReplies && thread !== null ? { replies: thread } : {}),
      ...trailingFields,
      basis: bases,
    })
    .meta({ id: name, description: definition.description })
  return { ...definition, name, replies: hasReplies, schema, editorial }
}

function recordType(name: string, definition: RecordTypeDefinition): RecordType {
  if (Object.hasOwn(definition.fields, 'id'))
    throw new Error(`${name}: \`id\` is a field of every record already.`)
  const schema = z
    .strictObject({ id: identifier, ...definition.fields })
    .meta({ id: name, description: definition.description })
  return { ...definition, name, schema }
}

/** @throws Error when the model has no such type; names come from checked annotations. */
export function documentTypeOf(model: Model, name: string): DocumentType {
  const type = model.documents.find((d) => d.name === name)
  if (type === undefined) throw new Error(`The model has no document type \`${name}\`.`)
  return type
}
