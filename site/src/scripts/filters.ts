/** Hides the texts that do not fit the form. The choice stands in the address, so that it can be sent and come back to. */

import { sayCount } from './say-count.ts'

const form = document.querySelector<HTMLFormElement>('.filters form')

function show(form: HTMLFormElement, chosen: URLSearchParams) {
  const cards = [...document.querySelectorAll<HTMLElement>('.card')]
  for (const card of cards)
    card.hidden = ![...chosen].every(([field, value]) => card.dataset[field]?.split(' ').includes(value))
  sayCount(form, cards.filter(({ hidden }) => !hidden).length)
}

if (form) {
  const selects = [...form.querySelectorAll('select')]
  const chosen = () =>
    new URLSearchParams(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])))
  const changed = () => {
    const address = `${form.action}${chosen().size > 0 ? '?' : ''}${chosen()}`
    if (form.dataset.whole === undefined) return location.assign(address)
    history.replaceState(null, '', address)
    show(form, chosen())
  }
  form.closest('details')?.removeAttribute('hidden')
  form.addEventListener('change', changed)
  // The browser would give the fields their first values only after the event.
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    for (const select of selects) select.value = ''
    changed()
  })
  // Comes with the way back as well, where the browser has filled the form in its own way.
  addEventListener('pageshow', () => {
    const asked = new URLSearchParams(location.search)
    for (const select of selects)
      select.value = [...select.options].find(({ value }) => value === asked.get(select.name))?.value ?? ''
    form.closest('details')?.toggleAttribute('open', chosen().size > 0)
    show(form, chosen())
  })
}
