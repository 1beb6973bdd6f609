/** Answers to a text, as a thread: a flat list in which each reply says what it answers. */

import * as z from 'zod'
import { compiled, derivedFields } from './document.ts'
import { languageTag } from './language.ts'
import type { portableText } from './portable-text.ts'
import { basis } from './provenance.ts'
import { reference } from './reference.ts'

/**
 * The thread of a document; its authors are records of the given type. One for each model: it names the type Reply.
 */
export function replies(authorType: string, body: ReturnType<typeof portableText>) {
  const reply = z
    .strictObject({
      _key: z
        .string()
        .min(1)
        .meta({ kind: 'key', description: 'Stable key: `l21` starts on line 21 of the seed.' }),
      author: reference(authorType).nullable().describe('Who replies; null when unknown.'),
      authorBasis: compiled(basis.describe('How the author is known.')),
      language: languageTag.describe('Language of the reply.'),
      direction: derivedFields.direction.describe('Writing direction of the reply.'),
      replyTo: z
        .string()
        .min(1)
        .nullable()
        .describe('Key of the reply that is answered; null when the document is.'),
      body,
    })
    .meta({ id: 'Reply', description: 'One reply of a thread.' })
  return z.array(reply).meta({ kind: 'replies', description: 'Replies in the order of the text.' })
}

export type Reply = z.infer<ReturnType<typeof replies>>[number]
