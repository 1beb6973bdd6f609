/** Records of the house: who runs it, and what its dishes are cut with. */

import * as z from 'zod'
import type { RecordTypeDefinition } from '../../../src/model/define.ts'
import { languageTag } from '../../../src/model/language.ts'
import { reference } from '../../../src/model/reference.ts'

export const landlady = {
  description: 'Person who runs the house.',
  plural: 'Landladies',
  file: 'landladies.yaml',
  fields: {
    knownAs: z.string().min(1).describe('Name that guests call her by.'),
    mothertongues: z.array(languageTag).describe('Languages that she grew up with.'),
    favouriteKnife: reference('Knife').nullable().describe('Id of the knife that she lends to nobody.'),
  },
} satisfies RecordTypeDefinition

export const knife = {
  description: 'Knife of the kitchen.',
  plural: 'Knives',
  file: 'knives.yaml',
  fields: {
    knownAs: z.string().min(1).describe('Name that the kitchen calls it by.'),
    bladeCentimetres: z
      .number()
      .min(1)
      .max(100)
      .nullable()
      .describe('Length of the blade; null when worn down.'),
    serrated: z.boolean().describe('Whether the blade has teeth.'),
  },
} satisfies RecordTypeDefinition
