import type { APIContext } from 'astro'
import { generateAtomFeed } from 'feedsmith'
import { site } from '../../../site.config.ts'
import { feedOf } from '../../feed.ts'
import { inEachLanguage, type Lang } from '../../ui.ts'

export const getStaticPaths = () => inEachLanguage([{ params: {} }])

export async function GET({ props, site: origin }: APIContext<{ readonly lang: Lang }>) {
  const { lang } = props
  const { absolute, ui, entries } = await feedOf(lang, origin)
  const time = (day: string) => new Date(`${day}T00:00:00Z`)
  return new Response(
    generateAtomFeed({
      id: absolute(''),
      xml: { lang },
      title: { value: site.title[lang] },
      subtitle: { value: site.description[lang] },
      links: [
        { rel: 'self', href: absolute('feed.xml') },
        { rel: 'alternate', href: absolute('') },
      ],
      updated: time(entries[0]?.changed ?? '1970-01-01'),
      entries: entries.map(({ url, title, language, summary, authors, published, changed, html }) => ({
        id: url,
        title: { value: title },
        links: [{ rel: 'alternate', href: url }],
        authors: authors.length === 0 ? [{ name: ui.t.unknownAuthor }] : authors,
        updated: time(changed),
        ...(published ? { published: time(published) } : {}),
        ...(summary ? { summary: { value: summary, xml: { lang: site.editors } } } : {}),
        content: { type: 'html', value: html },
        xml: { lang: language },
      })),
    }),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  )
}
