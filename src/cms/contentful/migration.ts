/** Takes content types; gives the function that `contentful space migration` runs: it makes them in an empty space. */

import type { ContentType } from './schema.ts'

/** As much of a content type of `contentful-migration` as we use. */
export interface NewContentType {
  readonly createField: (id: string, properties: object) => unknown
  readonly changeFieldControl: (id: string, namespace: string, widget: string, settings: object) => unknown
}

export interface Migration {
  readonly createContentType: (id: string, properties: object) => NewContentType
}

export const migrationOf = (types: readonly ContentType[]) => (migration: Migration) => {
  for (const { id: typeId, fields, controls, ...properties } of types) {
    const type = migration.createContentType(typeId, properties)
    for (const { id, ...field } of fields) type.createField(id, field)
    for (const { field, widget, help } of controls)
      type.changeFieldControl(field, 'builtin', widget, { helpText: help })
  }
}
