/** Builds the relations of a type in Directus: foreign keys, and a junction table for each list of references. */

import { collectionName } from '../records.ts'
import { identity, junction, junctionName } from './names.ts'
import {
  type ColumnType,
  collectionOf,
  fieldOf,
  relationOf,
  type SnapshotCollection,
  type SnapshotField,
  type SnapshotRelation,
} from './snapshot.ts'

export interface Reference {
  /** Type that refers. */
  readonly type: string
  readonly column: string
  /** Type that is referred to. */
  readonly to: string
  readonly isList: boolean
}

const keyOf = (type: string) => ({ collection: collectionName(type), key: identity })

/** An entry that is referred to cannot be deleted; the rows of a list go with the entry that has the list. */
export function relationsOf({ type, column, to, isList }: Reference): SnapshotRelation[] {
  if (!isList) return [relationOf(collectionName(type), column, keyOf(to), 'NO ACTION')]
  const collection = junctionName(type, column)
  const { entry, reference, sort } = junction
  return [
    relationOf(collection, entry, keyOf(type), 'CASCADE', {
      ...{ one_field: column, junction_field: reference, sort_field: sort, one_deselect_action: 'delete' },
    }),
    relationOf(collection, reference, keyOf(to), 'NO ACTION', { junction_field: entry }),
  ]
}

export const junctionOf = ({ type, column }: Reference): SnapshotCollection =>
  collectionOf(junctionName(type, column), { hidden: true })

export function junctionFields({ type, column, to }: Reference): SnapshotField[] {
  const field = (sort: number, name: string, kind: ColumnType, schema = {}) =>
    fieldOf(junctionName(type, column), name, kind, { hidden: true, sort }, schema)
  const foreign = (of: string) => ({ foreign_key_table: collectionName(of), foreign_key_column: identity })
  const own = { is_nullable: false, is_primary_key: true, has_auto_increment: true }
  return [
    field(1, identity, 'integer', own),
    field(2, junction.entry, 'string', foreign(type)),
    field(3, junction.reference, 'string', foreign(to)),
    field(4, junction.sort, 'integer'),
  ]
}
