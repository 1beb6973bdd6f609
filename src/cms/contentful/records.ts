/**
 * Encodes entries of the model as Contentful's entries, and decodes them again. Members of `sys` that Contentful adds
 * (versions, dates, authors …) are ignored: only fields of the model are read.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { codecOf, isNothing } from '../codec.ts'
import { collectionNamed, entryOf, listOf, type Value } from '../records.ts'
import { entryId, fieldName, locale, modelId, typeId } from './names.ts'

export interface Link {
  readonly sys: { readonly type: 'Link'; readonly linkType: 'Entry' | 'ContentType'; readonly id: string }
}

type Localised = Readonly<Record<string, unknown>>

export interface ContentfulEntry {
  readonly sys: { readonly type: 'Entry'; readonly id: string; readonly contentType: Link }
  /** Each value under its locale. */
  readonly fields: Readonly<Record<string, Localised>>
}

/** @throws Error when an id is too long for Contentful. */
export function encode(model: CmsModel, { type, value }: Entry): ContentfulEntry {
  const { fields } = collectionOf(model, type)
  const contentType = linkTo('ContentType', typeId(type))
  return {
    sys: { type: 'Entry', id: entryId(type, String(value.id)), contentType },
    fields: mapValues(codec.encodeFields(fields, value), (encoded) => ({ [locale]: encoded })),
  }
}

export function decode(model: CmsModel, { sys, fields: given }: ContentfulEntry): Entry {
  const { id } = sys.contentType.sys
  const collection = collectionNamed(model, typeId, id, 'Contentful’s content type')
  const values = mapValues(given, (localised) => (localised as Localised | undefined)?.[locale])
  return entryOf(collection, codec.decodeFields(collection.fields, values))
}

const mapValues = <Mapped>(
  values: Value,
  map: (value: unknown) => Mapped,
): Readonly<Record<string, Mapped>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))

export const linkTo = (linkType: Link['sys']['linkType'], id: string): Link => ({
  sys: { type: 'Link', linkType, id },
})

const entryLink = (type: string, id: string): Link => linkTo('Entry', entryId(type, id))

const linkedId = (type: string, { sys }: Link): string => modelId(type, sys.id)

const unchanged = (_: unknown, value: unknown): unknown => value

/** Groups and Portable Text are JSON. */
const codec = codecOf({
  fieldName,
  encode: {
    reference: ({ to }, id) => entryLink(to, String(id)),
    references: ({ to }, ids) => listOf<string>(ids).map((id) => entryLink(to, id)),
    group: unchanged,
    groups: unchanged,
    blocks: unchanged,
  },
  decode: {
    reference: ({ to }, link) => (isNothing(link) ? null : linkedId(to, link as Link)),
    references: ({ to }, links) => listOf<Link>(links).map((link) => linkedId(to, link)),
    group: (_, value) => value ?? null,
    groups: (_, value) => listOf(value),
    blocks: (_, value) => listOf(value),
  },
})
