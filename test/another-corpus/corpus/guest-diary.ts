/** A page of the visitors' book, with what the landladies wrote under it. */

import * as z from 'zod'
import type { DocumentTypeDefinition } from '../../../src/model/define.ts'
import { gist } from './gist.ts'

const lodger = z
  .strictObject({
    nickname: z.string().min(1).describe('Name as the page gives it.'),
    hometown: z.string().min(1).nullable().describe('Where the lodger comes from; null when not told.'),
  })
  .meta({ id: 'Lodger', description: 'Somebody who stayed.' })

export const guestDiary = {
  description: "Page of the visitors' book, with what the house wrote under it.",
  plural: 'GuestDiaries',
  fields: {
    gist,
    bedroom: z.string().min(1).nullable().describe('Bedroom that the page names; null when it names none.'),
    nightsStayed: z.int().min(1).max(366).nullable().describe('How long they stayed; null when not told.'),
    lodgers: z.array(lodger).describe('Who stayed.'),
  },
  replies: true,
} satisfies DocumentTypeDefinition
