/** The index of all texts, made when the site is built: what each is about, its sections, and its replies. */

import { searchRecords } from 'corpus/search'
import MiniSearch from 'minisearch'
import { options } from '../scripts/search-options.ts'
import { documents, facets, fieldOf, languages, own, site, valuesOf, viewIn, writtenBy } from '../view.ts'

export async function GET() {
  const index = new MiniSearch(options)
  const views = languages.map(viewIn)
  const titles = new Map<string, string>(documents.map(({ slug, title }) => [slug, title]))
  for (const of of documents)
    index.add({
      ...{ link: `${of.slug}/#`, title: of.title, heading: of.title, language: site.editors },
      text: own<string>(of, 'summary') ?? '',
      about: facets
        .flatMap(([field]) => views.map(({ names }) => names(field, valuesOf(of, fieldOf(field)))))
        .join(' '),
    })
  for await (const { kind, author, ...record } of searchRecords()) {
    const about =
      kind === 'reply' && author !== null
        ? views.map(({ names }) => names(writtenBy, [author])).join(' ')
        : ''
    const link = `${record.slug}/#${record.key}`
    index.add({ ...record, kind, link, about, heading: record.heading ?? '', title: titles.get(record.slug) })
  }
  return new Response(JSON.stringify(index))
}
