/**
 * Builds Strapi's content types and components as plain objects, each the content of a `schema.json`. `config` says how the
 * admin shows them: Strapi copies it when it first sees a type, later its own store counts.
 */

import type { CmsModel, Collection } from '../cms-model.ts'
import { dateOf, type Field, titleOf } from '../field.ts'
import { attributesOf } from './attributes.ts'
import type { Attributes, Component, Project } from './components.ts'
import { metadatasOf, settingsOf } from './metadatas.ts'
import { collectionName, fieldName, identity, snakeCase, typeName } from './names.ts'

interface ContentType {
  readonly kind: 'collectionType'
  readonly collectionName: string
  readonly info: {
    readonly singularName: string
    readonly pluralName: string
    readonly displayName: string
    readonly description: string
  }
  readonly options: { readonly draftAndPublish: false }
  readonly attributes: Attributes
  readonly config: object
}

export interface StrapiSchema {
  /** By name: `essay`. */
  readonly contentTypes: Readonly<Record<string, ContentType>>
  /** By category and name: `text.block`. */
  readonly components: Readonly<Record<string, Component>>
}

export function schemaOf(model: CmsModel): StrapiSchema {
  const project: Project = { model, components: new Map(), attributesOf }
  const contentTypes = model.collections.map(
    (collection) => [typeName(collection.type), contentType(collection, project)] as const,
  )
  return {
    contentTypes: Object.fromEntries(contentTypes),
    components: Object.fromEntries(project.components),
  }
}

function contentType({ type, label, help, fields }: Collection, project: Project): ContentType {
  const attributes = attributesOf(fields, project)
  const pluralName = collectionName(type)
  return {
    kind: 'collectionType',
    collectionName: snakeCase(pluralName),
    info: { singularName: typeName(type), pluralName, displayName: label, description: help },
    options: { draftAndPublish: false },
    attributes: withUniqueOnes(fields, attributes),
    config: {
      settings: settingsOf(fieldName(titleOf(fields))),
      metadatas: metadatasOf(fields, project.model),
      layouts: { list: columnsOf(fields) },
    },
  }
}

/** No two records of a type have the same id or slug. */
function withUniqueOnes(fields: readonly Field[], attributes: Attributes): Attributes {
  const names = fields
    .filter((field) => field.kind === 'text' && (field.role === 'id' || field.role === 'slug'))
    .map(({ name }) => fieldName(name))
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      names.includes(name) ? { ...attribute, unique: true } : attribute,
    ]),
  )
}

/** The columns of the list of records. */
function columnsOf(fields: readonly Field[]): string[] {
  const date = dateOf(fields)
  return [...new Set([fieldName(titleOf(fields)), ...(date === null ? [] : [fieldName(date)]), identity])]
}
