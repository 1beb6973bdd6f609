/** The model of this corpus: its document types and records. Only contentlayer.config.ts names this file. */

import { defineModel } from '../model/define.ts'
import { story } from './story.ts'

export const model = defineModel({
  documents: { Story: story },
  records: {},
  list: ['summary', 'published'],
  sortBy: { field: 'published', order: 'descending' },
})
