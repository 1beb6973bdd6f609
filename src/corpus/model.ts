/** The model of this corpus. Only contentlayer.config.ts imports it: every other module receives it as a parameter. */

import { defineModel } from '../model/define.ts'
import { article } from './article.ts'
import { author } from './author.ts'
import { essay } from './essay.ts'
import { letter } from './letter.ts'
import { omissions } from './omissions.ts'
import { post } from './post.ts'

export const model = defineModel({
  documents: { Article: article, Essay: essay, Letter: letter, Post: post },
  records: { Author: author },
  replyAuthors: 'Author',
  writtenBy: 'authors',
  list: ['summary', 'authors', 'contributors', 'published', 'relations', 'topics', 'advisories'],
  sortBy: { field: 'published', order: 'descending' },
  omissions,
})
