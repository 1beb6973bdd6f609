/**
 * Reads all entries of the model, page by page, from Contentful’s delivery or preview API
 * (`…/spaces/<id>/environments/master`).
 */

import type { CmsModel } from '../cms-model.ts'
import type { Get } from '../target.ts'
import { typeId } from './names.ts'
import type { ContentfulEntry } from './records.ts'

/** Entries that an answer may hold: Contentful gives at most 1000, and at most 7 MB. */
const pageLength = 100

export async function* fetchRecords({ collections }: CmsModel, get: Get): AsyncGenerator<ContentfulEntry> {
  for (const { type } of collections) {
    for (let skip = 0, total = 1; skip < total; skip += pageLength) {
      // With the names of locales in place: an entry comes as it went in.
      const query = `content_type=${typeId(type)}&locale=*&order=sys.id&limit=${pageLength}&skip=${skip}`
      const page = (await get(`/entries?${query}`)) as Page
      total = page.total
      yield* page.items
    }
  }
}

interface Page {
  readonly total: number
  readonly items: readonly ContentfulEntry[]
}
