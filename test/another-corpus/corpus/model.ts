/** The model of an invented guest house: its recipes and the pages of its visitors' book. */

import { defineModel } from '../../../src/model/define.ts'
import { guestDiary } from './guest-diary.ts'
import { knife, landlady } from './household.ts'
import { recipe } from './recipe.ts'

export const model = defineModel({
  documents: { Recipe: recipe, GuestDiary: guestDiary },
  records: { Landlady: landlady, Knife: knife },
  replyAuthors: 'Landlady',
  writtenBy: 'cookedBy',
  list: ['gist', 'mealtime', 'flavours', 'meatless', 'firstServed', 'bedroom'],
  sortBy: { field: 'firstServed', order: 'descending' },
  styles: { 'kitchen-wisdom': 'What the house says of its own cooking.' },
  omissions: { grease: 'A spot that hides the writing.' },
  marks: { underlined: 'Underlined by the one who wrote it.' },
  roles: { provision: { kind: 'block', style: 'normal', listItem: 'bullet', level: 1 } },
})
