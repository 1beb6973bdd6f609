/** All CMS targets. A new one is a folder of its own and a line here. */

import type { CmsModel, Entry } from './cms-model.ts'
import { contentful } from './contentful/target.ts'
import { decap } from './decap/target.ts'
import { keystatic } from './keystatic/target.ts'
import { payload } from './payload/target.ts'
import { sanity } from './sanity/target.ts'
import { storyblok } from './storyblok/target.ts'
import { strapi } from './strapi/target.ts'
import type { EntryFiles, Get, SchemaFile, Target } from './target.ts'

/** A target whose records are its own business: what `encode` gave, `decode` takes. */
export interface AnyTarget
  extends Pick<
    Target<unknown, unknown>,
    'name' | 'capabilities' | 'fieldName' | 'schema' | 'shown' | 'files' | 'encode' | 'importFile'
  > {
  readonly decode: (model: CmsModel, record: never) => Entry
  readonly entryFiles?: {
    readonly write: (record: never) => SchemaFile
    readonly read: EntryFiles<unknown>['read']
  }
  readonly fetchRecords?: (model: CmsModel, get: Get) => AsyncIterable<unknown>
}

export const targets: readonly AnyTarget[] = [
  contentful,
  decap,
  keystatic,
  payload,
  sanity,
  storyblok,
  strapi,
]
