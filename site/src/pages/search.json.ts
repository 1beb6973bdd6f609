/** The index of all texts, made when the site is built: what each is about, its sections, and its replies. */

import { searchRecords } from 'corpus/search'
import MiniSearch from 'minisearch'
import { options } from '../scripts/search-options.ts'
import { documents, facets, fieldOf, own, site, titleIn, valuesOf, views, writtenBy } from '../view.ts'

export async function GET() {
  const index = new MiniSearch(options)
  const inEach = (field: string | null, values: readonly string[]) =>
    Object.values(views).map(({ names }) => names(field, values))
  const titles = new Map<string, object>(
    documents.map((of) => [of.slug, { title: of.title, titleIn: titleIn(of) }]),
  )
  for (const of of documents)
    index.add({
      ...{ link: `${of.slug}/#`, heading: of.title, language: site.editors, ...titles.get(of.slug) },
      text: own<string>(of, 'summary') ?? '',
      about: facets.flatMap(([field]) => inEach(field, valuesOf(of, fieldOf(field)))).join(' '),
    })
  for await (const { author, heading, ...record } of searchRecords()) {
    const link = `${record.slug}/#${record.key}`
    const about = record.kind === 'reply' && author !== null ? inEach(writtenBy, [author]).join(' ') : ''
    index.add({ ...record, link, about, heading: heading ?? '', ...titles.get(record.slug) })
  }
  return new Response(JSON.stringify(index))
}
