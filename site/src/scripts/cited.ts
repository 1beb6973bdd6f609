/** Finds the passage that the address cites, goes there, and says what became of it since. */

import { resolveIn } from 'corpus/cite'
import { languageOf, linkOf, load, rangeOf } from './passages.ts'

/** As it is: percent signs in it are its own. */
const citation = location.search.slice('?cite='.length).replace('%23', '#')
type Found = Awaited<ReturnType<typeof resolveIn>> | { readonly status: 'broken' }

const template = document.querySelector<HTMLTemplateElement>('template.cited-passage')

/** A citation has the first words and the last. */
function citedWords() {
  const [, first = '', last = ''] = citation
    .split('~')
    .map((words) => decodeURIComponent(words.replaceAll('+', ' ')))
  return last ? `${first} … ${last}` : first
}

/** @param block that the passage stands in, or stood in */
function noticeOf(found: Found, block: Element | null) {
  const notice = template?.content.firstElementChild?.cloneNode(true) as HTMLElement
  const statuses = [found.status, `${found.status}${block ? '-here' : ''}`]
  for (const said of notice.querySelectorAll<HTMLElement>('[data-status]'))
    if (!statuses.includes(said.dataset.status ?? '')) said.remove()
  const isChanged = found.status === 'edited' || found.status === 'removed'
  const values: Readonly<Record<string, string | null | undefined>> = {
    was: isChanged ? citedWords() : null,
    now: found.status === 'edited' ? found.words : null,
    version: found.status === 'broken' ? null : /@([^@/]+)\//.exec(citation)?.[1],
    since: found.status === 'removed' ? found.since : null,
  }
  for (const place of notice.querySelectorAll<HTMLElement>('[data-said]')) {
    const value = values[place.dataset.said ?? '']
    if (value) place.textContent = value
    else place.parentElement?.remove()
    if (block && place.lang) place.lang = languageOf(block)
  }
  return notice
}

/** Above the block, or the list, quotation or table that it stands in; above the text where there is none. */
function put(notice: HTMLElement, block: Element | null) {
  let place = block ?? document.querySelector('.words > *')
  while (place?.parentElement && !place.parentElement.matches('.words, .words article'))
    place = place.parentElement
  place?.before(notice)
}

const passages = await load(document.querySelector<HTMLElement>('.citing')?.dataset.source)
/** A citation that was cut off is none, and what became of that of a newer version nobody knows here. */
const found: Found = await resolveIn(passages, citation).catch(() => ({ status: 'broken' }))
const key = 'from' in found ? found.from.block : 'now' in found ? found.now : null
const range = 'from' in found ? rangeOf(found, passages) : undefined
const block = (key !== null && linkOf(key)?.parentElement) || null
const notice = noticeOf(found, block)
// The browser marks the block, and goes there.
if (key !== null && location.hash !== `#${key}`) location.replace(`#${key}`)
put(notice, block)
if (range && 'highlights' in CSS) CSS.highlights.set('cited', new Highlight(range))
notice.focus({ preventScroll: true })
notice.scrollIntoView()
const { top = 0 } = range?.getBoundingClientRect() ?? {}
if (top > innerHeight * 0.8) scrollBy(0, top - innerHeight / 3)
