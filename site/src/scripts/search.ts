/** Finds words in all texts. The index is loaded with the first query; the query stands in the address. */

import { excerpt } from 'corpus/search'
import MiniSearch from 'minisearch'
import { options } from './search-options.ts'

/** What the index keeps of a record. */
type Hit = Record<'id' | 'title' | 'kind' | 'language' | 'text', string> & { readonly heading: string | null }

const form = document.querySelector<HTMLFormElement>('#search')
const template = document.querySelector<HTMLTemplateElement>('#hit')
const found = document.querySelector('#found')

if (form && template && found) {
  const { index: indexAddress = '', texts = '', reply = '' } = form.dataset
  const input = form.querySelector('input')
  let loading: Promise<MiniSearch> | undefined

  const hit = ({ id, title, heading, kind, language, text }: Hit, query: string) => {
    const item = template.content.cloneNode(true) as DocumentFragment
    const [link, meta, words] = ['a', '.meta', '.excerpt'].map((part) =>
      item.querySelector<HTMLElement>(part),
    )
    link?.setAttribute('href', texts + id)
    link?.append(title)
    meta?.append(kind === 'reply' ? reply : heading === title ? '' : (heading ?? ''))
    words?.setAttribute('lang', language)
    for (const { text: piece, match } of excerpt(text, query)) {
      const mark = document.createElement('mark')
      mark.append(piece)
      words?.append(match ? mark : piece)
    }
    return item
  }

  const search = async () => {
    const query = input?.value.trim() ?? ''
    history.replaceState(null, '', query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`)
    loading ??= fetch(indexAddress).then(async (answer) => MiniSearch.loadJSON(await answer.text(), options))
    const hits = query === '' ? [] : (await loading).search(query)
    if (query !== (input?.value.trim() ?? '')) return
    found.replaceChildren(...hits.slice(0, 50).map((result) => hit(result as unknown as Hit, query)))
    const output = form.querySelector('output')
    if (output) output.value = hits.length.toLocaleString(document.documentElement.lang)
    output?.parentElement?.toggleAttribute('hidden', query === '')
  }

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', search)
  const asked = new URLSearchParams(location.search).get('q')
  if (input && asked) input.value = asked
  if (asked) search()
}
