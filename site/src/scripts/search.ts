/** Finds words in all texts. The index is loaded with the first query; the query stands in the address. */

import { excerpt } from 'corpus/search'
import MiniSearch, { type SearchResult } from 'minisearch'
import { sayCount } from './say-count.ts'
import { options } from './search-options.ts'

const form = document.querySelector<HTMLFormElement>('.search')
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The browser looks for the words from there on. */
const leadingTo = (words: string) => `:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`

if (form) {
  const { index = '', texts = '', reply = '', failed = '' } = form.dataset
  const [input, cards] = [form.querySelector('input'), document.querySelector('.cards')]
  let loading: Promise<MiniSearch> | undefined
  const queryIn = () => input?.value.trim() ?? ''

  function card({ id, title, titleIn, heading, kind, language, text }: SearchResult) {
    const pieces = excerpt(text, queryIn())
    const match = pieces.find(({ isMatch }) => isMatch)
    const link = `${texts}${id}${match ? leadingTo(match.text) : ''}`
    const words = pieces.map((of) => (of.isMatch ? `<mark>${escaped(of.text)}</mark>` : escaped(of.text)))
    const section = heading === title ? '' : `<span lang="${language}">${escaped(heading)}</span>`
    return `<li class="card"><p class="meta">${kind === 'reply' ? reply : section}</p>
<h2><a href="${escaped(link)}" lang="${titleIn.lang}" dir="${titleIn.dir}">${escaped(title)}</a></h2><p lang="${language}" dir="auto">${words.join('')}</p></li>`
  }

  const search = async (form: HTMLFormElement) => {
    const query = queryIn()
    history.replaceState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname)
    loading ??= fetch(index).then(async (answer) => MiniSearch.loadJSON(await answer.text(), options))
    try {
      const hits = (await loading).search(query)
      // Another letter was typed while the index was loading.
      if (query !== queryIn() || !cards) return
      cards.innerHTML = hits.slice(0, 50).map(card).join('')
      sayCount(form, hits.length)
    } catch {
      loading = undefined
      form.querySelector('[role=status]')?.replaceChildren(failed)
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search(form)
  })
  form.addEventListener('input', () => search(form))
  const asked = new URLSearchParams(location.search).get('q')
  if (input && asked) input.value = asked
  if (asked) search(form)
}
