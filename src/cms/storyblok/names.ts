/** Names and addresses in Storyblok: components are in kebab case, a story is in the folder of its type, under its id. */

import { kebabCase } from '../../model/letter-case.ts'

/** `LocalName` -> `local-name` */
export const componentName = kebabCase

/** Members that every blok has. */
const reserved: readonly string[] = ['component', '_uid', '_editable']

/** The key of an item is the `_uid` of its blok. */
export const fieldName = (name: string): string =>
  name === '_key' ? '_uid' : reserved.includes(name) ? `own_${name}` : name

/** Address of a story: other stories refer to it by that. */
export const storyPath = (type: string, id: string): string => `${componentName(type)}/${id}`

/** The id in the model of a story of that type; a story that an editor made elsewhere is known by its address. */
export function modelId(type: string, path: string): string {
  const folder = storyPath(type, '')
  return path.startsWith(folder) ? path.slice(folder.length) : path
}

/** A blok with one text: Storyblok's lists hold bloks only. */
export const textItem = 'text-item'

/** A blok with one reference. */
export const referenceItem = (type: string): string => `${componentName(type)}-reference`

/** Component of a block of Portable Text, or of an object in one: `noteReference` -> `text-note-reference` */
export const textPart = (type: string): string => `text-${kebabCase(type)}`

/** `text-note-reference` -> `noteReference` */
export const typeOfPart = (component: string): string =>
  component.replace(/^text-/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
