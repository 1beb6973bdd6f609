/** Builds the snapshot that Directus applies: collections, their fields and the relations among them. */

import type { CmsModel, Collection } from '../cms-model.ts'
import { type Field, titleOf } from '../field.ts'
import { collectionName } from '../records.ts'
import { interfaceOf, typeOf } from './interfaces.ts'
import { columnName, identity, isSpread, junction } from './names.ts'
import { junctionFields, junctionOf, type Reference, relationsOf } from './relations.ts'
import {
  type ColumnType,
  collectionOf,
  fieldOf,
  type Snapshot,
  type SnapshotCollection,
  type SnapshotField,
  type Translation,
} from './snapshot.ts'
import { ruleOf } from './validation.ts'

/** Those of the tests; another version or database takes the snapshot only when forced to. */
const directusVersion = '12.4.0'
const vendor = 'sqlite'

export function schemaOf({ collections }: CmsModel): Snapshot {
  const references = collections.flatMap(referencesOf)
  const lists = references.filter(({ isList }) => isList)
  const titles = new Map(collections.map(({ type, fields }) => [type, titleOf(fields)]))
  return {
    version: 1,
    directus: directusVersion,
    vendor,
    collections: [...collections.map(shownCollection), ...lists.map(junctionOf)],
    fields: [
      ...collections.flatMap(({ type, fields }) =>
        fieldsOf({ collection: collectionName(type), titles }, fields, []),
      ),
      ...lists.flatMap(junctionFields),
    ],
    relations: references.flatMap(relationsOf),
  }
}

const shownCollection = ({ type, label, help, fields }: Collection, index: number): SnapshotCollection =>
  collectionOf(collectionName(type), {
    note: help,
    display_template: `{{${titleOf(fields)}}}`,
    sort: index + 1,
    translations: labelled(label),
  })

const labelled = (translation: string): Translation[] => [{ language: 'en-US', translation }]

/** Those that are columns: within JSON Directus knows none. */
const referencesOf = ({ type, fields }: Collection): Reference[] => {
  const within = (fields: readonly Field[], path: readonly string[]): Reference[] =>
    fields.flatMap((field) => {
      const own = [...path, field.name]
      if (isSpread(field)) return within(field.fields, own)
      if (field.kind !== 'reference' && field.kind !== 'references') return []
      return [{ type, column: columnName(own), to: field.to, isList: field.kind === 'references' }]
    })
  return within(fields, [])
}

interface Place {
  readonly collection: string
  /** Of each type, the field by which people know an entry. */
  readonly titles: ReadonlyMap<string, string>
}

function fieldsOf(place: Place, fields: readonly Field[], path: readonly string[]): SnapshotField[] {
  return fields.flatMap((field, index) => {
    const own = [...path, field.name]
    const column = columnName(own)
    const { type, ...shown } = shownAs(field, place)
    const common = {
      ...shown,
      note: field.help,
      readonly: field.isReadOnly,
      sort: index + 1,
      group: path.length === 0 ? null : columnName(path),
      translations: labelled(field.label),
    }
    if (isSpread(field))
      return [fieldOf(place.collection, column, type, common), ...fieldsOf(place, field.fields, own)]
    const checked = {
      required: field.isRequired,
      validation: ruleOf(column, field),
      validation_message: 'pattern' in field && type !== 'json' ? messageOf(field.pattern) : null,
    }
    return [fieldOf(place.collection, column, type, { ...common, ...checked }, columnOf(column, field))]
  })
}

const messageOf = (pattern: string | null) => (pattern === null ? null : `Must match ${pattern}`)

interface Shown {
  readonly type: ColumnType | 'alias'
  readonly interface: string
  readonly options: Readonly<Record<string, unknown>> | null
  readonly special: readonly string[] | null
}

function shownAs(field: Field, { titles }: Place): Shown {
  if (isSpread(field))
    return { type: 'alias', interface: 'group-detail', options: null, special: ['alias', 'no-data', 'group'] }
  switch (field.kind) {
    case 'reference': {
      const options = { template: `{{${titles.get(field.to) ?? identity}}}` }
      return { type: 'string', interface: 'select-dropdown-m2o', options, special: ['m2o'] }
    }
    case 'references': {
      const options = { template: `{{${junction.reference}.${titles.get(field.to) ?? identity}}}` }
      return { type: 'alias', interface: 'list-m2m', options, special: ['m2m'] }
    }
    default: {
      const type = typeOf(field)
      const isCast = type === 'json' || type === 'boolean'
      return { type, ...interfaceOf(field), special: isCast ? [`cast-${type}`] : null }
    }
  }
}

const columnOf = (column: string, field: Field) => ({
  is_nullable: !field.isRequired,
  is_unique: column === identity || (field.kind === 'text' && field.role === 'slug'),
  is_primary_key: column === identity,
  ...(field.kind === 'reference'
    ? { foreign_key_table: collectionName(field.to), foreign_key_column: identity }
    : {}),
})
