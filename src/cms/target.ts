/** What each CMS target gives: its schema, and records that go in and come back as they were. */

import type { CmsModel, Entry } from './cms-model.ts'

export interface Target<Schema, CmsRecord> {
  readonly name: string
  /** Name of a field of the model in this CMS: some names are its own. */
  readonly fieldName: (name: string) => string
  readonly schema: (model: CmsModel) => Schema
  readonly encode: (model: CmsModel, entry: Entry) => CmsRecord
  /** What the CMS adds of its own is left out. @throws Error when the record is of no type of the model. */
  readonly decode: (model: CmsModel, record: CmsRecord) => Entry
}
