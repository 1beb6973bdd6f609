/** Puts Strapi's document ids into the references of an encoded record, as its REST API takes them. */

import type { Value } from '../records.ts'
import { identity } from './names.ts'
import type { StrapiRecord } from './records.ts'

/** `documentIdOf` is asked with the collection and the id in the model of what is referred to. */
export const withDocumentIds = (
  { collection, data }: StrapiRecord,
  documentIdOf: (collection: string, id: string) => string,
): StrapiRecord => ({
  collection,
  data: JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    isReference(value) ? documentIdOf(value.collection, String(value[identity])) : value,
  ) as Value,
})

const isReference = (value: unknown): value is Value & { readonly collection: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).sort().join() === `collection,${identity}`
