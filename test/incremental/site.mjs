/**
 * A site of one package: a page for each document and a list of all. Renders every page, and prints for each the digests of
 * what it shows, and the hash of its bytes: `node site.mjs <dist>`.
 */

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const dist = process.argv[2]
const entry = (name) => import(pathToFileURL(join(dist, `${name}.js`)).href)
const { authors, documents, getDocument, toHtml } = await entry('index')
const { digest, listDigest } = await entry('digest')

const byId = new Map(documents.map((document) => [document.id, document]))
const names = (ids) => ids.map((id) => authors[id].name).join(', ')

/**
 * What its page shows of a document: what `toHtml` prints, and what stands around it. A record is taken in as a whole: a page
 * that shows a name in one script only would be rendered in vain when it changes in another; this one shows all who speak.
 */
const shown = [
  ...['title', 'titleLanguage', 'language', 'direction', 'body', 'replies', 'lost'],
  ...['slug', 'authors', 'voices', 'published', 'relations'],
]

const related = ({ document }) => `<a href="/${byId.get(document).slug}/">${byId.get(document).title}</a>`

async function page({ slug }) {
  const document = await getDocument(slug)
  const { authors, voices, published, relations } = document
  return `<link rel="canonical" href="/${slug}/"><p>${names(authors)}, ${published}; with ${names(voices)}</p>${toHtml(document)}${relations.map(related).join('')}`
}

const row = ({ slug, title, published, authors }) =>
  `<li><a href="/${slug}/">${title}</a> ${names(authors)}, ${published}`

const hash = (text) => createHash('sha256').update(text).digest('hex')

const pages = await Promise.all(
  documents.map(async (document) => {
    const { slug } = document
    const digests = { digest: await digest(slug, { with: shown }), whole: await digest(slug) }
    return [`/${slug}/`, { ...digests, bytes: hash(await page(document)) }]
  }),
)
const list = await listDigest(['slug', 'title', 'published', 'authors'])
pages.push(['/', { digest: list, whole: list, bytes: hash(documents.map(row).join('')) }])
process.stdout.write(JSON.stringify(Object.fromEntries(pages)))
