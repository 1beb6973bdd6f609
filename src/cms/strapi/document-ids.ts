/** Takes a record as `encode` gives it; gives it with Strapi's document ids as references, as its REST API takes it. */

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
