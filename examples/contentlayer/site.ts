/** Writes a static site of what contentlayer2 has generated: a list, and a page for each document. `node build.mjs` runs it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allAuthors, allDocuments, type DocumentTypes } from 'contentlayer/generated'
import { toHtml } from 'iran-discourse'

const [folder = 'out'] = process.argv.slice(2)

const escaped = (text: string): string => text.replace(/[&<"]/g, (sign) => `&#${sign.codePointAt(0)};`)

const page = (title: string, main: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><main>${main}</main></html>\n`

const namesOf = ({ authors }: DocumentTypes): string =>
  allAuthors
    .filter(({ id }) => authors.includes(id))
    .map(({ name }) => name)
    .join(', ')

const item = (document: DocumentTypes): string =>
  `<li lang="${document.language}" dir="${document.direction}"><a href="${document.slug}.html">${escaped(document.title)}</a>
${escaped([namesOf(document), document.published ?? ''].filter(Boolean).join(', '))}</li>`

mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'index.html'),
  page('Documents', `<h1>Documents</h1><ul>${allDocuments.map(item).join('')}</ul>`),
)
for (const document of allDocuments)
  writeFileSync(join(folder, `${document.slug}.html`), page(document.title, toHtml(document)))
