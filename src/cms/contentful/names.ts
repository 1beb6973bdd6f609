/** Names in Contentful: ids of entries are unique over all types, ids of fields begin with a letter. */

import { collectionName } from '../records.ts'

/** `LocalName` -> `localName` */
export const typeId = collectionName

/** Characters that an id may have in Contentful. */
const longestId = 64

/** @throws Error when the id is too long for Contentful. */
export function entryId(type: string, id: string): string {
  const entry = `${typeId(type)}-${id}`
  if (entry.length > longestId)
    throw new Error(`Contentful’s ids have at most ${longestId} characters, ${entry} has ${entry.length}.`)
  return entry
}

/** The id in the model of an entry of that type; an entry that an editor made has an id of Contentful's, and keeps it. */
export function modelId(type: string, id: string): string {
  const start = `${typeId(type)}-`
  return id.startsWith(start) ? id.slice(start.length) : id
}

export const fieldName = (name: string): string => (/^[A-Za-z]/.test(name) ? name : `field${name}`)

/** Language is a field of ours: every value lies in the one locale that a new space has. */
export const locale = 'en-US'
