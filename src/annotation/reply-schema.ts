/** The zod schemas of a reply in an annotation, and of what its values, as those of any field, rest on. */

import * as z from 'zod'
import { languageTag } from '../model/language.ts'
import { reference } from '../model/reference.ts'
import { key } from './key-schema.ts'
import { address, type roleSchemas, words } from './role-schema.ts'

type RoleSchemas = ReturnType<typeof roleSchemas>

const evidence = z
  .union([...address.options, z.record(z.string(), address)])
  .describe('Lines that the value rests on; for a list also value -> lines.')

/** What a value of an annotation may rest on. */
export const basisFields = {
  stated: address.optional().describe('The text says it: in these lines.'),
  inferred: words.optional().describe('It follows from the text: how.'),
  editorial: words.optional().describe('It is our own wording or choice: why.'),
  lines: evidence.optional(),
} as const

const replyAuthor = (recordType: string) => z.strictObject({ value: reference(recordType), ...basisFields })

/** `authorType` is the type of the records of who replies. */
export const reply = (authorType: string, roles: RoleSchemas) =>
  z.strictObject({
    lines: z
      .union([...address.options, ...roles.byAddress.options])
      .describe('Lines of the reply; a map gives them roles, else they are paragraphs.'),
    author: replyAuthor(authorType)
      .optional()
      .describe('Who replies, with its basis; leave out when unknown.'),
    language: languageTag.optional().describe('Language of the reply, where it differs from the document’s.'),
    replyTo: z
      .int()
      .optional()
      .describe('First line of the reply that is answered; leave out when the document is.'),
    key: key.optional().describe('Key of the reply, where it is not that of its first block.'),
  })
