/** All CMS targets. A new one is a folder of its own and a line here. */

import type { CmsModel, Entry } from './cms-model.ts'
import { contentful } from './contentful/target.ts'
import { decap } from './decap/target.ts'
import { directus } from './directus/target.ts'
import { described } from './keystatic/described.ts'
import { keystatic } from './keystatic/target.ts'
import { payload } from './payload/target.ts'
import { sanity } from './sanity/target.ts'
import { storyblok } from './storyblok/target.ts'
import { strapi } from './strapi/target.ts'
import type { Target } from './target.ts'
import { tina } from './tina/target.ts'

/** A target whose records are its own business: what `encode` gave, `decode` takes. */
export interface AnyTarget
  extends Pick<Target<unknown, unknown>, 'name' | 'capabilities' | 'schema' | 'files' | 'encode'> {
  readonly decode: (model: CmsModel, record: never) => Entry
}

export const targets: readonly AnyTarget[] = [
  contentful,
  decap,
  directus,
  keystatic(described),
  payload,
  sanity,
  storyblok,
  strapi,
  tina,
]
