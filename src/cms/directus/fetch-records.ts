/** Reads all records of the model from a Directus, with the rows of their lists of references. */

import type { CmsModel } from '../cms-model.ts'
import type { Field } from '../field.ts'
import { collectionName } from '../records.ts'
import type { Get } from '../target.ts'
import { columnName, isSpread } from './names.ts'
import type { DirectusRecord } from './records.ts'

export async function* fetchRecords({ collections }: CmsModel, get: Get): AsyncGenerator<DirectusRecord> {
  for (const { type, fields } of collections) {
    const collection = collectionName(type)
    const query = ['*', ...listsIn(fields, []).map((column) => `${column}.*`)].join(',')
    const { data } = (await get(`/items/${collection}?limit=-1&fields=${query}`)) as {
      readonly data: readonly DirectusRecord['item'][]
    }
    for (const item of data) yield { collection, item }
  }
}

/** Columns that are lists of references. */
const listsIn = (fields: readonly Field[], path: readonly string[]): readonly string[] =>
  fields.flatMap((field) => {
    const own = [...path, field.name]
    if (isSpread(field)) return listsIn(field.fields, own)
    return field.kind === 'references' ? [columnName(own)] : []
  })
