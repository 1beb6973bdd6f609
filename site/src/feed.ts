/** What both feeds say: the texts that a release has, the last changed first. */

import { getDocument, toHtml } from 'corpus'
import { authorsOf, daysOf, documents, fieldIn, nameOf, writtenBy } from './corpus.ts'
import { type Lang, ui as uiOf } from './ui.ts'

export const feedOf = async (lang: Lang, origin: URL | undefined) => {
  const ui = uiOf(lang)
  const absolute = (path: string) => new URL(ui.href(path), origin).href
  const released = documents.flatMap((of) => (of.changed === null ? [] : [{ of, changed: of.changed.day }]))
  const entries = released
    .sort((a, b) => b.changed.localeCompare(a.changed))
    .map(async ({ of, changed }) => ({
      url: absolute(`texts/${of.slug}/`),
      title: of.title,
      language: of.language,
      summary: fieldIn<string>(of, 'summary'),
      authors: authorsOf(of).map((id) => ({ name: nameOf(writtenBy ?? '', id, ui) })),
      published: daysOf(of)[0],
      changed,
      html: toHtml(await getDocument(of.slug)),
    }))
  return { absolute, ui, entries: await Promise.all(entries) }
}
