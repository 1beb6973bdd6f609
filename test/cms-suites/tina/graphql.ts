/** Between the files of a TinaCMS site and its GraphQL: parameters of mutations out of a file, a file out of an answer. */

import { partsOfPath } from '../../../src/cms/tina/names.ts'
import type { TinaField } from '../../../src/cms/tina/schema.ts'

export type Content = Readonly<Record<string, unknown>>

interface Template {
  readonly name: string
  readonly fields: readonly TinaField[]
}

const fileName = ({ name, nameOverride }: TinaField): string => String(nameOverride ?? name)

const templatesOf = ({ templates = [] }: TinaField) => templates as readonly Template[]

const fieldsIn = ({ fields = [] }: TinaField) => fields as readonly TinaField[]

const kept = (pairs: readonly (readonly [string, unknown])[]): Content =>
  Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== null))

/** What a mutation takes. */
export const paramsOf = (fields: readonly TinaField[], content: Content): Content =>
  kept(fields.map((field) => [field.name, each(content[fileName(field)], (item) => paramOf(field, item))]))

function paramOf(field: TinaField, item: unknown): unknown {
  if (field.type !== 'object') return item
  if (field.templates === undefined) return paramsOf(fieldsIn(field), item as Content)
  const type = (item as Content)[String(field.templateKey)]
  const template = templatesOf(field).find(({ name }) => name === type)
  if (template === undefined) throw new Error(`${field.name} has no template ${String(type)}.`)
  return { [template.name]: paramsOf(template.fields, item as Content) }
}

/** What is in the file, by the answer to a query for all fields. */
export const contentOf = (fields: readonly TinaField[], answer: Content): Content =>
  kept(fields.map((field) => [fileName(field), each(answer[field.name], (item) => itemOf(field, item))]))

function itemOf(field: TinaField, item: unknown): unknown {
  if (field.type === 'reference') return (item as Content).id
  if (field.type !== 'object') return item
  if (field.templates === undefined) return contentOf(fieldsIn(field), item as Content)
  // The name of the type ends with that of the template: `PostBodyChildrenSpan`.
  const type = String((item as Content).__typename).toLowerCase()
  const template = templatesOf(field).find(({ name }) => type.endsWith(name.toLowerCase()))
  if (template === undefined) throw new Error(`${field.name} has no template for ${type}.`)
  return { [String(field.templateKey)]: template.name, ...contentOf(template.fields, item as Content) }
}

const each = (value: unknown, one: (item: unknown) => unknown): unknown => {
  if (value === undefined || value === null) return value
  return Array.isArray(value) ? value.map(one) : one(value)
}

/** Where a mutation and a query look for an entry: in the folder of its collection. */
export const relativePath = (path: string): string => `${partsOfPath(path).id}.json`
