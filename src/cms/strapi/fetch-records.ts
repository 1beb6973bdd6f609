/** Reads all records of the model, page by page, from Strapi’s REST API (`…/api`). */

import type { CmsModel } from '../cms-model.ts'
import type { Get } from '../target.ts'
import { collectionName } from './names.ts'
import { populateQuery } from './populate.ts'
import type { StrapiRecord } from './records.ts'

/** The most that Strapi gives at once, unless a site says otherwise. */
const pageLength = 100

export async function* fetchRecords(model: CmsModel, get: Get): AsyncGenerator<StrapiRecord> {
  for (const { type } of model.collections) {
    const collection = collectionName(type)
    for (let page = 1, pages = 1; page <= pages; page++) {
      const paging = `pagination[pageSize]=${pageLength}&pagination[page]=${page}`
      const answer = (await get(`/${collection}?${populateQuery(model, type)}&${paging}`)) as Answer
      pages = answer.meta.pagination.pageCount
      for (const data of answer.data) yield { collection, data }
    }
  }
}

interface Answer {
  readonly data: readonly StrapiRecord['data'][]
  readonly meta: { readonly pagination: { readonly pageCount: number } }
}
