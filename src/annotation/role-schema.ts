/** The zod schemas of what an annotation says a text is: the roles of a model, by address. */

import * as z from 'zod'
import type { Model } from '../model/define.ts'
import { languageTag } from '../model/language.ts'
import { namesOfRoles } from '../model/roles.ts'
import { identifier } from '../model/slug.ts'

export const words = z.string().regex(/\S/, { error: 'text that is not empty' })

/** YAML reads a bare line number as an integer; an address is text. */
export const address = z
  .union([z.string(), z.int()])
  .describe('Lines or parts of lines: `12`, `12-15`, `12:1-40`, `12:41-`, `3, 5-7`.')

/** What parts the cells of a row. */
export const cellSigns = ['tab', 'pipe', 'columns'] as const

/** Where the caption of a lost picture or recording stands. */
const captionSides = ['above', 'below'] as const

export type CaptionSide = (typeof captionSides)[number]

export const captionSide = z
  .enum(captionSides)
  .optional()
  .describe('For a lost picture or recording between two captions: which of them is its own.')

/** Role of a text, and roles by address. */
export function roleSchemas(model: Model) {
  const name = z.enum(namesOfRoles(model.roles)).describe('What the text is.')
  const entry = {
    role: name,
    by: z
      .strictObject({
        name: words.nullable().default(null),
        work: words.nullable().default(null),
        line: z.int().min(1).nullable().default(null),
      })
      .optional()
      .describe('Whom and what a quotation quotes, and the line that says so.'),
    language: languageTag.optional().describe('Language of the whole text, where it differs.'),
    join: z
      .enum(['space', 'newline'])
      .optional()
      .describe('The lines of the range are one block, joined by this.'),
    note: words.optional().describe('For an omission: what stood there.'),
    caption: captionSide,
    speaker: z
      .union([words, z.strictObject({ id: identifier }), z.null()])
      .optional()
      .describe('Who says it: the name, or the id of the record; null where nobody speaks from here on.'),
    id: identifier.optional().describe('For a `speaker`: id of the record of who is named.'),
    cells: z
      .enum(cellSigns)
      .optional()
      .describe('What is between the cells of a `table`: tabs (the default), `|`, or aligned blanks.'),
    header: z.int().min(1).max(1000).optional().describe('How many rows of a `table` are its header.'),
  }
  const role = z.union([name, z.strictObject(entry)])
  const map = z
    .record(z.string(), role)
    .describe('Role of each line: address -> role. Blank lines are implied.')
  const at = z.union([...address.options, z.array(address)]).describe('The lines that have the role.')
  const byAddress = z.union([map, z.array(z.strictObject({ at, ...entry }))])
  return { role, byAddress }
}
