/** Collects the components of a Strapi project, each once, however many fields use it. */

import type { CmsModel } from '../cms-model.ts'
import type { Field } from '../field.ts'
import { type Metadatas, metadatasOf, settingsOf } from './metadatas.ts'
import { fieldName, snakeCase } from './names.ts'

export interface Attribute {
  readonly type: string
  readonly [property: string]: unknown
}

export type Attributes = Readonly<Record<string, Attribute>>

export interface Component {
  readonly collectionName: string
  readonly info: { readonly displayName: string }
  readonly options: object
  readonly attributes: Attributes
  readonly config: object
}

/** A schema that is being built. */
export interface Project {
  readonly model: CmsModel
  /** The components so far, by category and name: `text.block`. */
  readonly components: Map<string, Component>
  /** Handed in: attributes need components, and components have attributes. */
  readonly attributesOf: (fields: readonly Field[], project: Project) => Attributes
}

/** The field that tells an item of a list from others. */
export const keyOf = (fields: readonly Field[]): string | undefined =>
  fields.find((field) => field.kind === 'text' && field.role === 'key')?.name

/** What a component has besides its fields. */
interface Extra {
  readonly attributes: Attributes
  readonly metadatas: Metadatas
}

export interface Part {
  readonly category: string
  readonly name: string
  readonly label: string
  readonly fields: readonly Field[]
  /** By what an item of a list is known, if there is such a field. */
  readonly title: string
}

/** @returns how attributes refer to it. @throws Error when there is another component of that name. */
export function addComponent(
  { category, name, label, fields, title }: Part,
  project: Project,
  extra: Extra = { attributes: {}, metadatas: {} },
): string {
  const uid = `${category}.${name}`
  const component: Component = {
    collectionName: `components_${snakeCase(category)}_${snakeCase(name)}`,
    info: { displayName: label },
    options: {},
    attributes: { ...project.attributesOf(fields, project), ...extra.attributes },
    config: {
      ...(fields.some((field) => field.name === title) ? { settings: settingsOf(fieldName(title)) } : {}),
      metadatas: { ...metadatasOf(fields, project.model), ...extra.metadatas },
    },
  }
  const known = project.components.get(uid)
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(component))
    throw new Error(`Two components are called ${uid}, with other fields.`)
  project.components.set(uid, component)
  return uid
}
