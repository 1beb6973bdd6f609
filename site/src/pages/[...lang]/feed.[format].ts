/** The feeds, Atom (feed.xml) and JSON Feed (feed.json): the texts that a release has, the last changed first. */

import type { APIContext } from 'astro'
import { getDocument, toHtml } from 'corpus'
import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { daysOf, documents, inEachLanguage, type Lang, own, site, titleIn, viewIn } from '../../view.ts'

export const getStaticPaths = () => inEachLanguage(['xml', 'json'].map((format) => ({ params: { format } })))

export async function GET({ params, props: { lang }, site: origin }: APIContext<{ readonly lang: Lang }>) {
  const { t, authors, href } = viewIn(lang)
  const absolute = (path: string) => new URL(href(path), origin).href
  const released = documents.filter(({ changed }) => changed !== null)
  const entries = released.map(async (of) => ({
    // An id stays when the address changes.
    id: `tag:${origin?.host},${of.added?.day}:${of.id}`,
    url: absolute(`texts/${of.slug}/`),
    title: of.title,
    titleIn: titleIn(of).lang,
    language: of.language,
    summary: own<string>(of, 'summary') ?? '',
    authors: [{ name: authors(of) || t.unknownAuthor }],
    date_published: new Date(daysOf(of)[0] ?? of.added?.day ?? 0),
    date_modified: new Date(of.changed?.day ?? 0),
    content_html: toHtml(await getDocument(of.slug)),
  }))
  const items = (await Promise.all(entries)).sort((a, b) => Number(b.date_modified) - Number(a.date_modified))
  const [title, description] = [site.title[lang], site.description[lang]]
  if (params.format === 'json') {
    const [home_page_url, feed_url] = [absolute(''), absolute('feed.json')]
    const feed = generateJsonFeed({ title, description, language: lang, home_page_url, feed_url, items })
    // Without any entry the generator leaves out the list, which must be there.
    return new Response(JSON.stringify(Object.assign({ items: [] }, feed)))
  }
  const feed = generateAtomFeed({
    id: absolute(''),
    title: { value: title },
    subtitle: { value: description },
    links: [{ href: absolute('') }, { rel: 'self', href: absolute('feed.xml') }],
    updated: items[0]?.date_modified ?? new Date(0),
    xml: { lang },
    entries: items.map((item) => ({
      ...{
        id: item.id,
        title: { value: item.title, xml: { lang: item.titleIn } },
        links: [{ href: item.url }],
        authors: item.authors,
      },
      ...{ published: item.date_published, updated: item.date_modified, xml: { lang: item.language } },
      summary: { value: item.summary, xml: { lang: site.editors } },
      content: { type: 'html', value: item.content_html },
    })),
  })
  return new Response(feed)
}
