/**
 * Writes a migration: a CommonJS file that holds the content types and creates them in an empty space,
 * with `contentful space migration migration.cjs`. It needs nothing beside it.
 */

import type { ContentType } from './schema.ts'

export const migrationText = (
  types: readonly ContentType[],
): string => `const types = ${JSON.stringify(types, null, 2)}

module.exports = function (migration) {
  for (const { id: typeId, fields, controls, tabs, ...properties } of types) {
    const type = migration.createContentType(typeId, properties)
    for (const { id, ...field } of fields) type.createField(id, field)
    for (const { field, widget, help } of controls)
      type.changeFieldControl(field, 'builtin', widget, { helpText: help })
    if (tabs.length === 0) continue
    const layout = type.createEditorLayout()
    for (const { id, name, fields } of tabs) {
      layout.createFieldGroup(id, { name })
      for (const field of fields) layout.moveField(field).toTheBottomOfFieldGroup(id)
    }
  }
}
`
