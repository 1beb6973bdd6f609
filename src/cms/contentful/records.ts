/**
 * Takes entries of the model; gives Contentful's entries, and takes them back. What Contentful keeps for itself in
 * `sys` (versions, dates, who …) is passed over: only fields of the model are read.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import type { Field } from '../field.ts'
import {
  collectionNamed,
  entryOf,
  fieldsDecoder,
  fieldsEncoder,
  listOf,
  type Present,
  type Value,
} from '../records.ts'
import { entryId, fieldName, locale, modelId, typeId } from './names.ts'

export interface Link {
  readonly sys: { readonly type: 'Link'; readonly linkType: 'Entry' | 'ContentType'; readonly id: string }
}

export interface ContentfulEntry {
  readonly sys: { readonly type: 'Entry'; readonly id: string; readonly contentType: Link }
  readonly fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** @throws Error when an id is too long for Contentful. */
export function encode(model: CmsModel, { type, value }: Entry): ContentfulEntry {
  const { fields } = collectionOf(model, type)
  const contentType = linkTo('ContentType', typeId(type))
  return {
    sys: { type: 'Entry', id: entryId(type, String(value.id)), contentType },
    fields: encodeFields(fields, value),
  }
}

export function decode(model: CmsModel, { sys, fields: given }: ContentfulEntry): Entry {
  const { id } = sys.contentType.sys
  const collection = collectionNamed(model, typeId, id, 'Contentful’s content type')
  return entryOf(collection, decodeFields(collection.fields, given))
}

/** Each value stands under its locale. */
const encodeFields = fieldsEncoder(fieldName, (field, value) => ({ [locale]: encodeValue(field, value) }))
const decodeFields = fieldsDecoder(fieldName, (field, localised) =>
  decodeValue(field, (localised as Value | undefined)?.[locale]),
)

function encodeValue(field: Field, value: Present): Present {
  switch (field.kind) {
    case 'reference':
      return entryLink(field.to, String(value))
    case 'references':
      return (value as readonly string[]).map((id) => entryLink(field.to, id))
    case 'text':
    case 'integer':
    case 'boolean':
    case 'choice':
    case 'choices':
    case 'texts':
    case 'group':
    case 'groups':
    case 'blocks':
    case 'json':
      return value
  }
}

function decodeValue(field: Field, value: unknown): Present | null {
  switch (field.kind) {
    case 'reference':
      return value === undefined || value === null ? null : linkedId(field.to, value as Link)
    case 'references':
      return listOf<Link>(value).map((link) => linkedId(field.to, link))
    case 'choices':
    case 'texts':
    case 'groups':
    case 'blocks':
      return listOf(value)
    case 'text':
    case 'integer':
    case 'boolean':
    case 'choice':
    case 'group':
    case 'json':
      return value ?? null
  }
}

export const linkTo = (linkType: Link['sys']['linkType'], id: string): Link => ({
  sys: { type: 'Link', linkType, id },
})

const entryLink = (type: string, id: string): Link => linkTo('Entry', entryId(type, id))

const linkedId = (type: string, { sys }: Link): string => modelId(type, sys.id)
