/**
 * Takes entries of the model; gives Storyblok's stories, and takes them back. A reference is a link to the story's
 * address: whoever imports puts the uuid that Storyblok gave that story into `id`; read is only `cached_url`, which
 * Storyblok keeps up to date. What it adds of its own (`_editable`, uuids, dates …) is passed over.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import type { Field } from '../field.ts'
import { collectionNamed, entryOf, listOf, type Present, type Value } from '../records.ts'
import { flatItems, isInner, nestedItems } from '../threads.ts'
import { type Blok, isUnset, numberOf, type Story } from './blok.ts'
import {
  componentName,
  fieldName,
  keyOf,
  listIn,
  modelId,
  referenceItem,
  storyPath,
  textItem,
  uidOf,
} from './names.ts'
import { decodeBlocks, encodeBlocks } from './text.ts'

export function encode(model: CmsModel, { type, value }: Entry): Story {
  const { fields } = collectionOf(model, type)
  const id = String(value.id)
  const path = storyPath(type, id)
  return {
    name: String(value.title ?? value.name ?? id),
    slug: id,
    full_slug: path,
    content: { _uid: path, component: componentName(type), ...encodeFields(fields, value, path, path) },
  }
}

export function decode(model: CmsModel, { content }: Story): Entry {
  const collection = collectionNamed(model, componentName, content.component, 'Storyblok’s component')
  return entryOf(collection, decodeFields(collection.fields, content, content._uid))
}

/**
 * Way to the list of a field. An item that lies below another of its own kind is named as if it lay beside it: an
 * editor who moves it has not given it another key.
 */
const wayTo = (field: Field, uid: string, list: string): string =>
  field.kind === 'groups' && isInner(field) ? list : listIn(uid, field.name)

/** `list`: the one that the blok of that `_uid` lies in. */
const encodeFields = (fields: readonly Field[], value: Value, uid: string, list: string): Value =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const given = value[field.name]
      return given === null || given === undefined || field.name === '_key'
        ? []
        : [[fieldName(field.name), encodeValue(field, given, wayTo(field, uid, list))]]
    }),
  )

const decodeFields = (fields: readonly Field[], blok: Blok, list: string): Value =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      decodeValue(field, blok[fieldName(field.name)], wayTo(field, blok._uid, list)),
    ]),
  )

/** An item of a list; it has a key where the model gives it one. */
function decodeItem(fields: readonly Field[], blok: Blok, list: string): Value {
  const value = decodeFields(fields, blok, list)
  return value._key === undefined ? value : { ...value, _key: keyOf(list, blok._uid) }
}

function encodeValue(field: Field, value: Present, list: string): Present {
  switch (field.kind) {
    case 'text':
    case 'boolean':
    case 'choice':
    case 'choices':
      return value
    case 'integer':
      return String(value)
    case 'texts':
      return listOf<string>(value).map((text, i) => ({ _uid: uidOf(list, i), component: textItem, text }))
    case 'reference':
      return linkTo(field.to, String(value))
    case 'references':
      return listOf<string>(value).map((id) => ({
        _uid: uidOf(list, id),
        component: referenceItem(field.to),
        to: linkTo(field.to, id),
      }))
    case 'group':
      return [itemOf(field.type, field.fields, value as Value, list, 0)]
    case 'groups':
      return nestedItems(field, value, (fields, item, i) => itemOf(field.type, fields, item, list, i))
    case 'blocks':
      return encodeBlocks(listOf<Value>(value), list)
    case 'json':
      return JSON.stringify(value)
  }
}

function decodeValue(field: Field, value: unknown, list: string): Present | null {
  switch (field.kind) {
    case 'text':
    case 'choice':
    case 'boolean':
      return isUnset(value) ? null : (value as Present)
    case 'integer':
      return numberOf(value)
    case 'choices':
      return listOf<string>(value)
    case 'texts':
      return listOf<Blok>(value).map(({ text }) => text)
    case 'reference':
      return linkedId(field.to, value)
    case 'references':
      return listOf<Blok>(value).map(({ to }) => linkedId(field.to, to))
    case 'group': {
      const [item] = listOf<Blok>(value)
      return item === undefined ? null : decodeItem(field.fields, item, list)
    }
    case 'groups':
      return flatItems<Blok>(field, value, (fields, item) => decodeItem(fields, item, list))
    case 'blocks':
      return decodeBlocks(listOf<Blok>(value), list)
    case 'json':
      return isUnset(value) ? null : (JSON.parse(String(value)) as Present)
  }
}

function itemOf(type: string, fields: readonly Field[], value: Value, list: string, place: number): Blok {
  const uid = uidOf(list, String(value._key ?? place))
  return { _uid: uid, component: componentName(type), ...encodeFields(fields, value, uid, list) }
}

const linkTo = (type: string, id: string) => ({
  fieldtype: 'multilink',
  linktype: 'story',
  id: '',
  url: '',
  cached_url: storyPath(type, id),
})

/** An emptied link is there still, with no address. */
function linkedId(type: string, link: unknown): string | null {
  const { cached_url } = (link ?? {}) as Value
  return isUnset(cached_url) ? null : modelId(type, String(cached_url))
}
