/** A site that features three texts: it names slugs, subpaths, ids and fields, and nothing that the package does not promise. */

import assert from 'node:assert/strict'
import {
  authors,
  type Document,
  type DocumentBySlug,
  documents,
  getDocument,
  isLetter,
  isSlug,
  redirects,
  type Slug,
  type Summary,
  toHtml,
  toText,
} from 'iran-discourse'
import { allArticles } from 'iran-discourse/all'
import { document as deplatforming } from 'iran-discourse/documents/time-for-deplatforming'
import { document as louder } from 'iran-discourse/documents/when-solidarity-speaks-louder'
import { rows, slug, title } from 'iran-discourse/list'

const featured: readonly Slug[] = [
  'letter-on-freedom-of-speech',
  'time-for-deplatforming',
  'when-solidarity-speaks-louder',
]

/** Identities that the site keeps comments by. */
const commented: Readonly<Record<string, string>> = {
  'letter-freedom-of-speech': 'letter-on-freedom-of-speech',
  'article-deplatforming': 'time-for-deplatforming',
  'article-solidarity-louder': 'when-solidarity-speaks-louder',
}

type Featured = DocumentBySlug['letter-on-freedom-of-speech'] | DocumentBySlug['time-for-deplatforming']

const card = ({ title, summary, published }: Summary): string =>
  `${title} (${published ?? 'undated'}): ${summary}`

const page = (document: Document): string => `<title>${document.title}</title>${toHtml(document)}`

/** What the site answers to a path that somebody asks for. */
async function visit(path: string): Promise<Document> {
  const address = isSlug(path) ? path : redirects[path]
  assert(address !== undefined, `${path} is not found`)
  return getDocument(address)
}

for (const address of featured) {
  const document = await getDocument(address)
  assert(page(document).includes('<p'), `${address} shows no text`)
}

for (const [id, path] of Object.entries(commented)) assert.equal((await visit(path)).id, id)

const letter: Featured = await getDocument('letter-on-freedom-of-speech')
assert(isLetter(letter) && letter.addressees.length === 1)
assert.equal(deplatforming.authors[0], 'nariman-gharib')
assert.equal(authors['nariman-gharib'].name, 'Nariman Gharib')
assert(toText(louder).length > 1000)
assert(allArticles.every(({ type }) => type === 'Article'))
assert.deepEqual(
  rows({ slug, title }).map((row) => row.title),
  documents.map((document) => document.title),
)
assert(documents.map(card).every((text) => text.includes(': ')))
