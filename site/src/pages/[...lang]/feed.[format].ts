/** The feeds: the texts that a release has, the last changed first, as Atom (feed.xml) and JSON Feed (feed.json). */

import type { APIContext } from 'astro'
import { getDocument, toHtml } from 'corpus'
import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { authorsOf, daysOf, documents, inEachLanguage, own, site, viewIn, writtenBy } from '../../view.ts'

export const getStaticPaths = () =>
  inEachLanguage((['xml', 'json'] as const).map((format) => ({ params: { format }, props: { format } })))

type Props = ReturnType<typeof getStaticPaths>[number]['props']

export async function GET({ props: { lang, format }, site: origin }: APIContext<Props>) {
  const { t, names, href } = viewIn(lang)
  const absolute = (path: string) => new URL(href(path), origin).href
  const time = (day: string) => new Date(`${day}T00:00:00Z`)
  const released = documents.flatMap((of) => (of.changed === null ? [] : [{ of, changed: of.changed.day }]))
  const entries = released
    .sort((a, b) => b.changed.localeCompare(a.changed))
    .map(async ({ of, changed }) => {
      const [published] = daysOf(of)
      return {
        ...{
          url: absolute(`texts/${of.slug}/`),
          title: of.title,
          language: of.language,
          changed: time(changed),
        },
        published: published ? time(published) : undefined,
        summary: own<string>(of, 'summary'),
        authors: authorsOf(of).map((id) => ({ name: names(writtenBy, [id]) })),
        html: toHtml(await getDocument(of.slug)),
      }
    })
  const items = await Promise.all(entries)
  const [title, description] = [site.title[lang], site.description[lang]]
  const feed =
    format === 'xml'
      ? generateAtomFeed({
          ...{ id: absolute(''), title: { value: title }, subtitle: { value: description }, xml: { lang } },
          links: [
            { rel: 'self', href: absolute('feed.xml') },
            { rel: 'alternate', href: absolute('') },
          ],
          updated: items[0]?.changed ?? time('1970-01-01'),
          entries: items.map(({ url, title, language, changed, published, summary, authors, html }) => ({
            ...{
              id: url,
              title: { value: title },
              links: [{ rel: 'alternate', href: url }],
              xml: { lang: language },
            },
            ...{ updated: changed, published, content: { type: 'html', value: html } },
            ...(summary ? { summary: { value: summary, xml: { lang: site.editors } } } : {}),
            authors: authors.length === 0 ? [{ name: t.unknownAuthor }] : authors,
          })),
        })
      : JSON.stringify(
          generateJsonFeed({
            ...{
              title,
              description,
              language: lang,
              home_page_url: absolute(''),
              feed_url: absolute('feed.json'),
            },
            items: items.map(({ url, title, language, changed, published, summary, authors, html }) => ({
              ...{
                id: url,
                url,
                title,
                language,
                summary,
                authors,
                content_html: html,
                date_published: published,
                date_modified: changed,
              },
            })),
          }),
        )
  return new Response(feed)
}
