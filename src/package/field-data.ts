/** Describes the fields of a model as data: what they hold, who has them, and what people call them. */

import type { Model } from '../model/define.ts'
import { releaseFields } from '../model/document.ts'
import { completeFieldLabel } from '../model/field-label.ts'
import type { Label } from '../model/label.ts'
import { type ModelSchema, nonNull, refName, resolve, type SchemaNode } from '../model/model-schema.ts'
import { releaseDayType, releaseFieldTypes } from './release-fields.ts'

/** What a value is, or each item of a list. */
export const fieldKinds = {
  text: 'Words, an id, an address of the package.',
  url: 'An address of the web.',
  number: 'A number.',
  boolean: 'Yes or no.',
  date: 'A date in EDTF, as exact as it is known.',
  day: 'A day, as `YYYY-MM-DD`.',
  language: 'A BCP 47 tag.',
  code: 'A code of the vocabulary that `codes` names, a constant of `./labels`.',
  record: 'The id of a record of the type that `records` names.',
  document: 'The id of a document.',
  object: 'An object; `fields` has what stands in it.',
  blocks: 'Text, as Portable Text.',
  replies: 'A thread; `fields` has what stands in a reply.',
  basis: 'Where values come from, by the name of their field; `fields` has what is said of each.',
  other:
    'Anything else, such as a choice between forms; or kinds that differ between the types that have the field.',
} as const

type FieldKind = keyof typeof fieldKinds

export interface FieldData extends Label {
  readonly kind: FieldKind
  readonly list: boolean
  readonly nullable: boolean
  readonly codes: string | null
  readonly records: string | null
  readonly fields: Fields | null
}

type Fields = Readonly<Record<string, FieldData>>

export interface DocumentFieldData extends FieldData {
  readonly types: readonly string[]
  readonly summary: boolean
  readonly basis: boolean
}

/**
 * Fields of documents by name, in the order in which a document has them, those of lists only last. Where types have a field
 * of one name, the first of them in the model says the words; where its kinds differ, it is `other`.
 */
export function documentFields(
  model: Model,
  modelSchema: ModelSchema,
): Readonly<Record<string, DocumentFieldData>> {
  const lists = releaseTypes(modelSchema)
  const ofTypes = model.documents.map(({ name }) => fieldsOf(modelSchema, modelSchema.types[name] ?? {}))
  const released = fieldsOf(lists, { properties: releaseFieldTypes, required: releaseFields })
  const names = [...inOrder(ofTypes.map(Object.keys)), ...releaseFields]
  return Object.fromEntries(
    names.map((name) => {
      const types = model.documents.filter((_, i) => ofTypes[i]?.[name] !== undefined || name in released)
      const variants = ofTypes.flatMap((fields) => fields[name] ?? [])
      return [
        name,
        {
          ...(released[name] ?? merged(variants)),
          types: types.map((type) => type.name),
          summary: model.summaryFields.includes(name) || name in released,
          basis: types.some(({ editorial }) => editorial.includes(name)),
        },
      ]
    }),
  )
}

/** Fields of records, by type and name. */
export const recordFields = ({ types, ...schema }: ModelSchema): Readonly<Record<string, Fields>> =>
  Object.fromEntries(schema.records.map((name) => [name, fieldsOf({ ...schema, types }, types[name] ?? {})]))

const releaseTypes = (modelSchema: ModelSchema): ModelSchema => ({
  ...modelSchema,
  types: { ...modelSchema.types, ReleaseDay: releaseDayType },
})

/** Names of all lists once; one that only some have follows the one that it follows there. */
function inOrder(lists: readonly (readonly string[])[]): string[] {
  const all: string[] = []
  for (const list of lists)
    for (const [i, name] of list.entries())
      if (!all.includes(name)) all.splice(i === 0 ? 0 : all.indexOf(list[i - 1] ?? '') + 1, 0, name)
  return all
}

function merged(variants: readonly FieldData[]): FieldData {
  const [first, ...others] = variants
  if (first === undefined) throw new Error('No type has the field.')
  const nullable = variants.some((variant) => variant.nullable)
  const isSame = ({ kind, list, codes, records }: FieldData): boolean =>
    kind === first.kind && list === first.list && codes === first.codes && records === first.records
  if (others.every(isSame)) return { ...first, nullable }
  return { ...first, nullable, kind: 'other', list: false, codes: null, records: null, fields: null }
}

/** `inside` has the types that the node is part of: one that holds itself is told once. */
function fieldsOf(modelSchema: ModelSchema, node: SchemaNode, inside: readonly SchemaNode[] = []): Fields {
  const { properties = {}, required = [] } = node
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const { node: value, nullable } = nonNull(property)
      const label = property.label ?? value.label
      const words = completeFieldLabel(name, property.description ?? value.description ?? '', label)
      const isNullable = nullable || !required.includes(name)
      return [name, { ...words, ...shapeOf(modelSchema, name, value, inside), nullable: isNullable }]
    }),
  )
}

type Shape = Omit<FieldData, 'en' | 'fa' | 'nullable'>

function shapeOf(
  modelSchema: ModelSchema,
  name: string,
  value: SchemaNode,
  inside: readonly SchemaNode[],
): Shape {
  const outer = resolve(modelSchema, value)
  const list = outer.type === 'array' && outer.items !== undefined
  const item = list ? nonNull(outer.items ?? {}).node : value
  const target = resolve(modelSchema, item)
  const isDocument = inside.length === 0 && modelSchema.documents.includes(String(target.const))
  const kind = isDocument ? 'code' : kindOf(target, outer)
  const bases = kind === 'object' && name === 'basis' && inside.length === 0
  const content = bases ? (modelSchema.types.Basis ?? {}) : target
  const nests = ['object', 'replies'].includes(kind) && !inside.includes(content)
  return {
    kind: bases ? 'basis' : kind,
    list,
    codes: kind !== 'code' ? null : isDocument ? 'DocumentType' : refName(item.$ref ?? ''),
    records: kind === 'record' ? (target.to ?? null) : null,
    fields: nests ? fieldsOf(modelSchema, content, [...inside, content]) : null,
  }
}

/** Kinds of texts that are called the same in the model. */
const isOwnKind = (kind: string | undefined): kind is 'date' | 'day' | 'language' | 'document' =>
  kind !== undefined && ['date', 'day', 'language', 'document'].includes(kind)

/** @param outer The list, for a list; else the value itself. */
function kindOf(value: SchemaNode, outer: SchemaNode): FieldKind {
  if (outer.kind === 'blocks' || outer.kind === 'replies') return outer.kind
  if (value.kind === 'vocabulary') return 'code'
  if (value.kind === 'reference') return 'record'
  if (isOwnKind(value.kind)) return value.kind
  if (value.properties !== undefined) return 'object'
  if (value.format === 'uri') return 'url'
  if (value.type === 'integer' || value.type === 'number') return 'number'
  if (value.type === 'boolean') return 'boolean'
  return value.type === 'string' || value.enum !== undefined ? 'text' : 'other'
}
