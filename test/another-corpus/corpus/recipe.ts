/** How a dish of the house is made: a closed and an open vocabulary, numbers, a boolean, nested values, references. */

import * as z from 'zod'
import { edtfDate } from '../../../src/model/date.ts'
import type { DocumentTypeDefinition } from '../../../src/model/define.ts'
import { reference } from '../../../src/model/reference.ts'
import { vocabulary } from '../../../src/model/vocabulary.ts'
import { gist } from './gist.ts'

const mealtime = vocabulary(
  'Mealtime',
  'When a dish is brought to the table.',
  {
    breakfast: 'Before the guests go out.',
    elevenses: 'With the second pot of tea.',
    supper: 'When the lamps are lit.',
    nightcap: 'For those who cannot sleep.',
  },
  { open: false },
)

const flavour = vocabulary(
  'Flavour',
  'What a dish tastes of.',
  {
    smoky: 'Of the fire.',
    tart: 'Of vinegar, lemon or unripe fruit.',
    peppery: 'Of pepper, cress or radish.',
    syrupy: 'Of honey or treacle.',
  },
  { open: true },
)

const hearth = z
  .strictObject({
    celsius: z.int().min(40).max(400).nullable().describe('Heat in degrees; null when the text gives none.'),
    draught: z.enum(['gentle', 'fierce']).nullable().describe('How the fire is fed; null when not told.'),
    ovenShelf: z.string().min(1).nullable().describe('Where in the oven; null when not told.'),
  })
  .meta({ id: 'Hearth', description: 'How the fire must be.' })

const ingredient = z
  .strictObject({
    foodstuff: z.string().min(1).describe('What goes in.'),
    grams: z.number().min(0).max(100_000).nullable().describe('How much of it; null when the text is vague.'),
    toTaste: z.boolean().describe('Whether the cook decides how much.'),
  })
  .meta({ id: 'Ingredient', description: 'One thing that goes into a dish.' })

export const recipe = {
  description: 'How a dish of the house is made.',
  plural: 'Recipes',
  fields: {
    gist,
    mealtime: mealtime.describe('When it is brought to the table.'),
    flavours: z.array(flavour).describe('What it tastes of.'),
    meatless: z.boolean().describe('Whether it is made without meat and fish.'),
    helpings: z.int().min(1).max(200).nullable().describe('How many it feeds; null when not told.'),
    simmerHours: z.number().min(0).max(72).nullable().describe('Hours on the fire; null when not told.'),
    hearth: hearth.nullable().describe('How the fire must be; null when not told.'),
    ingredients: z.array(ingredient).describe('What goes in, in the order of the text.'),
    cookedBy: reference('Landlady').describe('Id of the landlady whose dish it is.'),
    knivesNeeded: z.array(reference('Knife')).describe('Ids of the knives that it takes.'),
    firstServed: edtfDate.nullable().describe('When it was first on the table, in EDTF; null when unknown.'),
  },
} satisfies DocumentTypeDefinition
