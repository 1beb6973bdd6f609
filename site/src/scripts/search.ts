/** Finds words in all texts. The index is loaded with the first query; the query stands in the address. */

import { excerpt } from 'corpus/search'
import MiniSearch, { type SearchResult } from 'minisearch'
import { options } from './search-options.ts'

const form = document.querySelector<HTMLFormElement>('.search')
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

if (form) {
  const { index = '', texts = '', reply = '' } = form.dataset
  const [input, output] = [form.querySelector('input'), form.querySelector('output')]
  const cards = document.querySelector('.cards')
  let loading: Promise<MiniSearch> | undefined
  const queryIn = () => input?.value.trim() ?? ''

  const card = (
    { id, title, heading, kind, language, text }: SearchResult,
    query: string,
  ) => `<li class="card">
<p class="meta">${kind === 'reply' ? reply : heading === title ? '' : escaped(heading)}</p>
<h2><a href="${escaped(texts + id)}" dir="auto">${escaped(title)}</a></h2>
<p lang="${language}" dir="auto">${excerpt(text, query)
    .map(({ text, isMatch }) => (isMatch ? `<mark>${escaped(text)}</mark>` : escaped(text)))
    .join('')}</p></li>`

  const search = async () => {
    const query = queryIn()
    history.replaceState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname)
    loading ??= fetch(index).then(async (answer) => MiniSearch.loadJSON(await answer.text(), options))
    const hits = query ? (await loading).search(query) : []
    // Another letter was typed while the index was loading.
    if (query !== queryIn() || !cards || !output) return
    cards.innerHTML = hits
      .slice(0, 50)
      .map((hit) => card(hit, query))
      .join('')
    output.value = hits.length.toLocaleString(document.documentElement.lang)
    output.parentElement?.toggleAttribute('hidden', !query)
  }

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', search)
  const asked = new URLSearchParams(location.search).get('q')
  if (input && asked) input.value = asked
  if (asked) search()
}
