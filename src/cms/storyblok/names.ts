/**
 * Names and addresses in Storyblok. Components are in kebab case; a story lies in the folder of its type, under its
 * id; a blok has a `_uid` that is unique in its story.
 */

/** `LocalName` -> `local-name` */
export const componentName = (type: string): string =>
  type.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

/** What every blok has of Storyblok's own. */
const taken: readonly string[] = ['component', '_uid', '_editable']

/** The key of an item lies in the `_uid` of its blok. */
export const fieldName = (name: string): string =>
  name === '_key' ? '_uid' : taken.includes(name) ? `own_${name}` : name

/** Address of a story: other stories refer to it by that. */
export const storyPath = (type: string, id: string): string => `${componentName(type)}/${id}`

/** The id in the model of a story of that type; a story that an editor made elsewhere is known by its address. */
export function modelId(type: string, path: string): string {
  const folder = storyPath(type, '')
  return path.startsWith(folder) ? path.slice(folder.length) : path
}

/** `_uid` of an item: keys are unique in their list, with the way to the list in front they are so in the story. */
export const uidOf = (list: string, key: string | number): string => `${list}/${key}`

/** The key of an item; an item that an editor made has a `_uid` of Storyblok, and that is its key then. */
export const keyOf = (list: string, uid: string): string =>
  uid.startsWith(`${list}/`) ? uid.slice(list.length + 1) : uid

/** Way to a list of a blok. */
export const listIn = (uid: string, name: string): string => `${uid}/${name}`

/** A blok with one text: Storyblok's lists hold bloks only. */
export const textItem = 'text-item'

/** A blok with one reference. */
export const referenceItem = (type: string): string => `${componentName(type)}-reference`

/** Components of Portable Text. */
export const textParts = {
  block: 'text-block',
  span: 'text-span',
  note: 'text-note-reference',
  language: 'text-language',
  link: 'text-link',
  attribution: 'text-attribution',
} as const
