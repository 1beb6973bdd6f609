/** The index of all texts, made when the site is built. */

import { documents } from 'corpus'
import { searchRecords } from 'corpus/search'
import MiniSearch from 'minisearch'
import { options } from '../scripts/search-options.ts'

export async function GET() {
  const index = new MiniSearch(options)
  const titles = new Map(documents.map(({ slug, title }) => [String(slug), title]))
  for await (const record of searchRecords())
    index.add({ ...record, link: `${record.slug}/#${record.key}`, title: titles.get(record.slug) })
  return new Response(JSON.stringify(index))
}
