/**
 * All CMS targets, as what they declare; their code is loaded when it is needed. A new one is a folder with `declaration.ts`
 * and `target.ts`, and a line here.
 */

import { contentful } from './contentful/declaration.ts'
import { decap } from './decap/declaration.ts'
import type { Declaration } from './declaration.ts'
import { directus } from './directus/declaration.ts'
import { keystatic } from './keystatic/declaration.ts'
import { payload } from './payload/declaration.ts'
import { sanity } from './sanity/declaration.ts'
import { storyblok } from './storyblok/declaration.ts'
import { strapi } from './strapi/declaration.ts'
import type { AnyTarget } from './target.ts'
import { tina } from './tina/declaration.ts'

export const targets: readonly Declaration[] = [
  contentful,
  decap,
  directus,
  keystatic,
  payload,
  sanity,
  storyblok,
  strapi,
  tina,
]

export const loadTargets = (): Promise<readonly AnyTarget[]> => Promise.all(targets.map(({ load }) => load()))
