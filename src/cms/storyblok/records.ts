/**
 * Encodes entries of the model as Storyblok's stories, and decodes them again. A reference is a link to the story's address:
 * the importer puts the uuid that Storyblok gave that story into `id`; only `cached_url` is read, which Storyblok keeps up to
 * date. Members that Storyblok adds (`_editable`, uuids, dates …) are ignored.
 */

import { type CmsModel, collectionOf, type Entry } from '../cms-model.ts'
import { type Codec, codecOf, isNothing } from '../codec.ts'
import { collectionNamed, entryOf, listOf, type Value } from '../records.ts'
import { type Blok, numberOf, type Story } from './blok.ts'
import { componentName, fieldName, modelId, referenceItem, storyPath, textItem, textPart } from './names.ts'
import { bloksOfText, textInStoryblok, withJoinedMarks, withSplitMarks } from './text.ts'
import { withoutPaths, withPaths } from './uids.ts'

export function encode(model: CmsModel, { type, value }: Entry): Story {
  const id = String(value.id)
  const path = storyPath(type, id)
  const fields = codec.encodeFields(collectionOf(model, type).fields, value)
  return {
    name: String(value.title ?? value.name ?? id),
    slug: id,
    full_slug: path,
    content: withPaths({ _uid: id, component: componentName(type), ...fields }, path, path),
  }
}

export function decode(model: CmsModel, { content }: Story): Entry {
  const collection = collectionNamed(model, componentName, content.component, 'Storyblok’s component')
  return entryOf(collection, codec.decodeFields(collection.fields, withoutPaths(content, content._uid)))
}

const linkTo = (type: string, id: string) => ({
  fieldtype: 'multilink',
  linktype: 'story',
  id: '',
  url: '',
  cached_url: storyPath(type, id),
})

/** A link that an editor cleared is still there, without an address. */
function linkedId(type: string, link: unknown): string | null {
  const { cached_url } = (link ?? {}) as Value
  return isNothing(cached_url) ? null : modelId(type, String(cached_url))
}

/** Lists hold bloks only, so that a text or a reference in a list is a blok, and a group a list of one. */
const codec: Codec = codecOf({
  fieldName,
  isNested: true,
  variants: bloksOfText,
  itemMembers: ({ type }, _, index) => ({ _uid: String(index), component: componentName(type) }),
  encode: {
    number: (_, value) => String(value),
    texts: (_, texts) =>
      listOf<string>(texts).map((text, i) => ({ _uid: String(i), component: textItem, text })),
    reference: ({ to }, id) => linkTo(to, String(id)),
    references: ({ to }, ids) =>
      listOf<string>(ids).map((id) => ({ _uid: id, component: referenceItem(to), to: linkTo(to, id) })),
    group: ({ type, fields }, value) => [
      { _uid: '0', component: componentName(type), ...codec.encodeMembers(fields, value as Value) },
    ],
    blocks({ text }, blocks) {
      const parts = textInStoryblok(text)
      return listOf<Value>(blocks).map((block) => ({
        component: textPart('block'),
        ...codec.encodeBlock(parts, withSplitMarks(block)),
      }))
    },
    json: (_, value) => JSON.stringify(value),
  },
  decode: {
    number: (_, value) => numberOf(value),
    texts: (_, items) => listOf<Blok>(items).map(({ text }) => text),
    reference: ({ to }, link) => linkedId(to, link),
    references: ({ to }, items) => listOf<Blok>(items).map((item) => linkedId(to, item.to)),
    group: ({ fields }, items) => {
      const [item] = listOf<Blok>(items)
      return item === undefined ? null : codec.decodeMembers(fields, item)
    },
    blocks({ text }, bloks) {
      const parts = textInStoryblok(text)
      return listOf<Blok>(bloks).map((blok) => withJoinedMarks(codec.decodeBlock(parts, blok)))
    },
    json: (_, value) => (isNothing(value) ? null : (JSON.parse(String(value)) as unknown)),
  },
})
