/** Reads all records of the model from Payload’s REST API (`…/api`). */

import type { CmsModel } from '../cms-model.ts'
import type { Get } from '../target.ts'
import { slugOf } from './names.ts'
import type { PayloadRecord } from './records.ts'

export async function* fetchRecords({ collections }: CmsModel, get: Get): AsyncGenerator<PayloadRecord> {
  for (const { type } of collections) {
    const collection = slugOf(type)
    const { docs } = (await get(`/${collection}?pagination=false&depth=0`)) as {
      readonly docs: readonly PayloadRecord['data'][]
    }
    for (const data of docs) yield { collection, data }
  }
}
