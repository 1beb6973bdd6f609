/** The same editor later: what it has saved with one version, it opens and checks with the schema of another. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Author, Document } from 'iran-discourse/schema'

const saved = JSON.parse(readFileSync('saved.json', 'utf8')) as {
  readonly documents: readonly unknown[]
  readonly authors: readonly unknown[]
}
const refusals = [
  ...saved.documents.map((entry) => Document.safeParse(entry)),
  ...saved.authors.map((entry) => Author.safeParse(entry)),
].filter(({ success }) => !success)
assert.equal(refusals.length, 0, `The schema refuses saved entries: ${refusals[0]?.error?.message}`)
