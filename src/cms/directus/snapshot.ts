/**
 * A schema as `directus schema snapshot` writes it (https://directus.io/docs/api/schema): completes
 * collections, fields and relations with all defaults of Directus, so that a snapshot that is applied already has no
 * difference to the database.
 */

import type { Rule } from './validation.ts'

export interface Snapshot {
  readonly version: 1
  /** Directus' own version. */
  readonly directus: string
  readonly vendor: string
  readonly collections: readonly SnapshotCollection[]
  readonly fields: readonly SnapshotField[]
  readonly relations: readonly SnapshotRelation[]
}

export interface Translation {
  readonly language: string
  readonly translation: string
}

export interface SnapshotCollection {
  readonly collection: string
  readonly meta: CollectionMeta & Readonly<Record<string, unknown>>
  readonly schema: { readonly name: string }
}

interface CollectionMeta {
  readonly note: string | null
  readonly display_template: string | null
  readonly hidden: boolean
  readonly sort: number | null
  readonly translations: readonly Translation[] | null
}

export interface SnapshotField {
  readonly collection: string
  readonly field: string
  readonly type: ColumnType | 'alias'
  readonly meta: FieldMeta & Readonly<Record<string, unknown>>
  /** Absent: no column. */
  readonly schema?: Column & Readonly<Record<string, unknown>>
}

export type ColumnType = keyof typeof columnTypes

interface FieldMeta {
  /** null: no input. */
  readonly interface: string | null
  readonly options: Readonly<Record<string, unknown>> | null
  readonly special: readonly string[] | null
  readonly note: string | null
  readonly required: boolean
  readonly readonly: boolean
  readonly hidden: boolean
  readonly sort: number
  readonly group: string | null
  readonly validation: Rule | null
  readonly validation_message: string | null
  readonly translations: readonly Translation[] | null
}

interface Column {
  readonly is_nullable: boolean
  readonly is_unique: boolean
  readonly is_primary_key: boolean
  readonly has_auto_increment: boolean
  readonly foreign_key_table: string | null
  readonly foreign_key_column: string | null
}

export interface SnapshotRelation {
  readonly collection: string
  readonly field: string
  readonly related_collection: string
  readonly meta: RelationMeta & Readonly<Record<string, unknown>>
  readonly schema: Readonly<Record<string, unknown>>
}

interface RelationMeta {
  readonly one_field: string | null
  readonly junction_field: string | null
  readonly sort_field: string | null
  readonly one_deselect_action: 'nullify' | 'delete'
}

/** What SQLite calls them. */
const columnTypes = {
  string: 'varchar',
  text: 'text',
  integer: 'integer',
  float: 'float',
  boolean: 'boolean',
  json: 'json',
}

/** Characters in a column that is compared. */
export const lineLength = 255

export const collectionOf = (collection: string, meta: Partial<CollectionMeta>): SnapshotCollection => ({
  collection,
  meta: {
    ...{ accountability: 'all', archive_app_filter: true, archive_field: null, archive_value: null },
    ...{ autosave_revision_interval: null, collapse: 'open', collection, color: null },
    ...{ display_template: null, group: null, hidden: false, icon: null, item_duplication_fields: null },
    ...{ note: null, preview_url: null, singleton: false, sort: null, sort_field: null, status: 'active' },
    ...{ translations: null, unarchive_value: null, versioning: false, ...meta },
  },
  schema: { name: collection },
})

export const fieldOf = (
  collection: string,
  field: string,
  type: ColumnType | 'alias',
  meta: Partial<FieldMeta>,
  column: Partial<Column> = {},
): SnapshotField => ({
  collection,
  field,
  type,
  meta: {
    ...{ collection, conditions: null, display: null, display_options: null, field, group: null },
    ...{ hidden: false, interface: null, note: null, options: null, readonly: false, required: false },
    ...{ searchable: true, sort: 1, special: null, translations: null, validation: null },
    ...{ validation_message: null, width: 'full', ...meta },
  },
  ...(type === 'alias'
    ? {}
    : {
        schema: {
          ...{ name: field, table: collection, data_type: columnTypes[type], default_value: null },
          ...{ max_length: type === 'string' ? lineLength : null, numeric_precision: null },
          ...{ numeric_scale: null, is_nullable: true, is_unique: false, is_indexed: false },
          ...{ is_primary_key: false, is_generated: false, generation_expression: null },
          ...{ has_auto_increment: false, foreign_key_table: null, foreign_key_column: null, ...column },
        },
      }),
})

/** `to`: a collection and its key. */
export const relationOf = (
  collection: string,
  field: string,
  to: { readonly collection: string; readonly key: string },
  onDelete: 'NO ACTION' | 'CASCADE',
  meta: Partial<RelationMeta> = {},
): SnapshotRelation => ({
  collection,
  field,
  related_collection: to.collection,
  meta: {
    ...{
      junction_field: null,
      many_collection: collection,
      many_field: field,
      one_allowed_collections: null,
    },
    ...{ one_collection: to.collection, one_collection_field: null, one_deselect_action: 'nullify' },
    ...{ one_field: null, sort_field: null, ...meta },
  },
  schema: {
    ...{ table: collection, column: field, foreign_key_table: to.collection, foreign_key_column: to.key },
    ...{ constraint_name: null, on_update: 'NO ACTION', on_delete: onDelete },
  },
})
