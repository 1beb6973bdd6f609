/** “Cite this”: of the text, of a paragraph whose permalink is followed, and of words that are selected. */

import { keyOf, languageOf, links, load, passageIn } from './passages.ts'

/** By its source the keyboard comes to it. */
type Popover = HTMLElement & { showPopover(options: { source: HTMLElement }): void }

/** Words that are selected, or a block by its key. */
type Chosen = Range | string

const box = document.querySelector<Popover>('.citing')
const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? ''

/** What can be copied; of the whole text when nothing of it is chosen. Undefined for a selection of other words. */
async function citationOf({ dataset: { source, sentence = '', quotes = '' } }: HTMLElement, chosen?: Chosen) {
  const text = await load(source)
  const { cite } = await import('corpus/cite')
  const from = chosen ?? text.body[0]?._key ?? ''
  const passage = from instanceof Range ? passageIn(from, text) : { from }
  if (!passage) return undefined
  const { text: short, selector } = cite(text, passage)
  if (!chosen) return { words: '', citation: `${sentence} [${short.split('#')[0]}]`, link: page }
  const words = selector.selector[1].exact
  const place = `#${typeof passage.from === 'string' ? passage.from : passage.from.block}`
  return {
    words,
    citation: `${quotes[0]}${words}${quotes[1]} ${sentence.replace(page, () => page + place)} [${short}]`,
    // It has the signs of an address, but for one; without a script the place is found.
    link: `${page}?cite=${short.replace('#', '%23')}${place}`,
  }
}

if (box) {
  let latest: Chosen
  let found: Awaited<ReturnType<typeof citationOf>>

  const show = async (chosen: Chosen, source: HTMLElement) => {
    latest = chosen
    const made = await citationOf(box, chosen)
    // Others may have been chosen while the words were loading.
    if (!made || chosen !== latest) return
    found = made
    const [quote, status] = box.querySelectorAll<HTMLElement>('q, [role=status]')
    quote?.replaceChildren(made.words)
    quote?.setAttribute('lang', languageOf(source))
    status?.replaceChildren()
    // Following a link takes the focus from it; it comes back to the link when this is closed.
    if (typeof chosen === 'string') source.focus({ preventScroll: true })
    box.showPopover({ source })
  }

  const copy = async (button: HTMLButtonElement) => {
    const { link = '', citation = '' } = (box.contains(button) ? found : await citationOf(box)) ?? {}
    const text = button.value === 'link' ? link : citation
    const status = button.parentElement?.querySelector('[role=status]')
    status?.replaceChildren()
    const copied = navigator.clipboard.writeText(text).then(() => box.dataset.copied ?? '')
    // Where the browser does not allow it, the words stand there to be copied by hand.
    status?.replaceChildren(await copied.catch(() => text))
  }

  document.addEventListener('click', async (event) => {
    const target = event.target as Element
    const [link, button] = [target.closest<HTMLAnchorElement>('.permalink'), target.closest('button')]
    if (button?.value) await copy(button)
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    await show(keyOf(link), link)
    box.querySelector('button')?.focus()
  })

  let waiting: ReturnType<typeof setTimeout> | undefined
  const selected = ({ target }: Event) => {
    clearTimeout(waiting)
    if (box.contains(target as Node)) return
    waiting = setTimeout(() => {
      const selection = getSelection()
      if (!selection || selection.isCollapsed) return
      const range = selection.getRangeAt(0).cloneRange()
      const last = links().findLast((link) => range.intersectsNode(link.parentElement ?? link))
      if (last) show(range, last)
    }, 300)
  }
  // Letting go of the mouse closes what was shown while words were being selected.
  for (const event of ['selectionchange', 'pointerup']) document.addEventListener(event, selected)
  for (const node of document.querySelectorAll('.copy[hidden]')) node.removeAttribute('hidden')
}

if (location.search.startsWith('?cite=')) import('./cited.ts')
