/**
 * What Strapi's admin shows of fields: labels, help, whether they can be changed, and by which of them
 * a record or an item of a list is known.
 */

import { type CmsModel, collectionOf } from '../cms-model.ts'
import { type Field, titleOf } from '../field.ts'
import { fieldName } from './names.ts'

interface Metadata {
  readonly edit: {
    readonly label: string
    readonly description: string
    readonly editable: boolean
    /** Of what is referred to: the field by which it is known. */
    readonly mainField?: string
  }
  readonly list: { readonly label: string }
}

export type Metadatas = Readonly<Record<string, Metadata>>

export const metadatasOf = (fields: readonly Field[], model: CmsModel): Metadatas =>
  Object.fromEntries(
    fields.map((field) => {
      const { edit, list } = metadataOf(field.label, helpOf(field))
      const editable = !field.isReadOnly
      return [fieldName(field.name), { edit: { ...edit, editable, ...mainFieldOf(field, model) }, list }]
    }),
  )

export const metadataOf = (label: string, description: string): Metadata => ({
  edit: { label, description, editable: true },
  list: { label },
})

/** What is JSON in Strapi shows no choices by itself. */
function helpOf(field: Field): string {
  if (field.kind === 'texts') return `${field.help} A list in JSON: ["…", "…"]`
  if (field.kind !== 'choices') return field.help
  return `${field.help} A list in JSON of: ${field.choices.map(({ value }) => JSON.stringify(value)).join(', ')}`
}

const mainFieldOf = (field: Field, model: CmsModel) =>
  field.kind === 'reference' || field.kind === 'references'
    ? { mainField: fieldName(titleOf(collectionOf(model, field.to).fields)) }
    : {}

/** Strapi's own settings, which it takes all or none. */
export const settingsOf = (mainField: string) => ({
  bulkable: true,
  filterable: true,
  searchable: true,
  pageSize: 25,
  mainField,
  defaultSortBy: mainField,
  defaultSortOrder: 'ASC',
})
