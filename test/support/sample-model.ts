/** An invented model for tests: announcements of a village, unlike any real corpus. */

import * as z from 'zod'
import { contributors } from '../../src/model/contributors.ts'
import { edtfDate } from '../../src/model/date.ts'
import { defineModel } from '../../src/model/define.ts'
import { reference } from '../../src/model/reference.ts'
import { relations } from '../../src/model/relations.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'

const colour = vocabulary(
  'Colour',
  'Colour of the paper.',
  { red: 'Red.', green: 'Green.', blue: 'Blue.' },
  { open: true },
)

const common = {
  summary: z.string().min(1).describe('One sentence.'),
  crier: reference('Crier').nullable().describe('Who called it out; null when unknown.'),
  called: edtfDate.nullable().describe('When it was called out.'),
  colours: z.array(colour).describe('Colours of the paper.'),
}

export const sampleModel = defineModel({
  documents: {
    Notice: { description: 'Announcement on the board.', plural: 'Notices', fields: common },
    Talk: {
      description: 'Announcement with what people said.',
      plural: 'Talks',
      replies: true,
      fields: {
        ...common,
        contributors: contributors('Crier'),
        relations,
        seats: z.int().min(0).max(500).nullable().describe('Number of seats.'),
      },
    },
  },
  records: {
    Crier: {
      description: 'Person who calls out news.',
      plural: 'Criers',
      file: 'criers.yaml',
      fields: {
        name: z.string().min(1).describe('Name.'),
        nickname: z.string().min(1).nullable().describe('Nickname.'),
      },
    },
  },
  replyAuthors: 'Crier',
  writtenBy: 'crier',
  list: ['summary', 'called', 'colours'],
  sortBy: { field: 'called', order: 'descending' },
})
