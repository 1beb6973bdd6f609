/**
 * Makes the `_uid`s of bloks unique in their story. Keys of the model are unique in their list only, so a `_uid` is the path
 * to its list and the key: `post/well/replies/l21/body/l22`.
 */

import { nestedName } from '../threads.ts'
import { type Blok, isBlok } from './blok.ts'

/** `blok` and all in it have keys for `_uid`s; returned with paths. */
export const withPaths = (blok: Blok, list: string, uid = `${list}/${blok._uid}`): Blok => ({
  ...mapBloks(blok, (item, name) => withPaths(item, listPath(name, item, { blok, uid, list }))),
  _uid: uid,
})

/** Undoes `withPaths`. A blok that an editor added has a `_uid` of Storyblok's, which stays as its key. */
export const withoutPaths = (blok: Blok, list: string): Blok => ({
  ...mapBloks(blok, (item, name) => withoutPaths(item, listPath(name, item, { blok, uid: blok._uid, list }))),
  _uid: blok._uid.startsWith(`${list}/`) ? blok._uid.slice(list.length + 1) : blok._uid,
})

/**
 * A reply inside another is named as if it were beside it, so that an editor who moves it does not give it another key.
 */
const listPath = (
  name: string,
  { component }: Blok,
  { blok, uid, list }: { readonly blok: Blok; readonly uid: string; readonly list: string },
): string => (name === nestedName && component === blok.component ? list : `${uid}/${name}`)

const mapBloks = (blok: Blok, map: (item: Blok, name: string) => Blok): Blok => ({
  ...blok,
  ...Object.fromEntries(
    Object.entries(blok).flatMap(([name, value]) =>
      Array.isArray(value) && value.every(isBlok) ? [[name, value.map((item) => map(item, name))]] : [],
    ),
  ),
})
