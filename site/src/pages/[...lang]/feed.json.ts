import type { APIContext } from 'astro'
import { generateJsonFeed } from 'feedsmith'
import { site } from '../../../site.config.ts'
import { feedOf } from '../../feed.ts'
import { inEachLanguage, type Lang } from '../../ui.ts'

export const getStaticPaths = () => inEachLanguage([{ params: {} }])

export async function GET({ props, site: origin }: APIContext<{ readonly lang: Lang }>) {
  const { lang } = props
  const { absolute, entries } = await feedOf(lang, origin)
  const feed = generateJsonFeed({
    title: site.title[lang],
    description: site.description[lang],
    language: lang,
    home_page_url: absolute(''),
    feed_url: absolute('feed.json'),
    items: entries.map(({ url, title, language, summary, authors, published, changed, html }) => ({
      id: url,
      url,
      title,
      language,
      authors,
      content_html: html,
      date_modified: new Date(changed),
      ...(summary ? { summary } : {}),
      ...(published ? { date_published: new Date(published) } : {}),
    })),
  })
  return new Response(JSON.stringify(feed), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
}
