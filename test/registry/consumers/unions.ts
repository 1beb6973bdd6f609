/** A site that says everything in its own words: a complete `switch` over what is closed, a default for what is `@open`. */

import assert from 'node:assert/strict'
import type { Advisory, BasisKind, DocumentType, RightsStatus, Topic } from 'iran-discourse'
import { allDocuments } from 'iran-discourse/all'

const wordOf: Readonly<Record<DocumentType, string>> = {
  Article: 'opinion piece',
  Essay: 'long read',
  Letter: 'open letter',
  Post: 'post',
}

function certainty(kind: BasisKind): string {
  switch (kind) {
    case 'stated':
      return 'as the text says'
    case 'inferred':
      return 'as we conclude'
    case 'editorial':
      return 'in our words'
    case 'unknown':
      return 'not known'
    default: {
      const nothing: never = kind
      throw new Error(`Nobody told of ${nothing}.`)
    }
  }
}

function flagged(topic: Topic): boolean {
  switch (topic) {
    case 'solidarity':
    case 'platform-moderation':
      return true
    default:
      return false
  }
}

const warning = (advisory: Advisory): string => (advisory === 'violence' ? 'Violence' : 'Sensitive content')

const rightsNote = (status: RightsStatus): string =>
  status === 'unknown' ? 'Rights: unknown.' : status === 'licensed' ? 'Licensed.' : 'Rights: see the source.'

for (const document of allDocuments) {
  assert(wordOf[document.type])
  for (const basis of Object.values(document.basis)) assert(certainty(basis.kind))
  assert(rightsNote(document.rights.status))
  assert(document.advisories.map(warning).every((text) => text !== ''))
}
assert(allDocuments.some(({ topics }) => topics.some(flagged)))
