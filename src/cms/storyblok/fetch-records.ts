/** Reads all stories of the model, page by page, from Storyblok’s delivery API (`…/v2/cdn`, with `?token=`). */

import type { CmsModel } from '../cms-model.ts'
import type { Get } from '../target.ts'
import type { Story } from './blok.ts'
import { componentName } from './names.ts'

/** The most that Storyblok gives at once. */
const pageLength = 100

export async function* fetchRecords({ collections }: CmsModel, get: Get): AsyncGenerator<Story> {
  for (const { type } of collections) {
    for (let page = 1, last = false; !last; page++) {
      const query = `content_type=${componentName(type)}&version=draft&per_page=${pageLength}&page=${page}`
      const { stories } = (await get(`/stories?${query}`)) as { readonly stories: readonly Story[] }
      yield* stories
      last = stories.length < pageLength
    }
  }
}
