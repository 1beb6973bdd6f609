/** Hides the texts that do not fit the form; the choice stands in the address, so that it can be sent and come back to. */

const form = document.querySelector<HTMLFormElement>('#filters')
const cards = [...document.querySelectorAll<HTMLElement>('#cards > li')]

const fits = ({ dataset }: HTMLElement, asked: URLSearchParams) =>
  [...asked].every(([name, value]) => {
    const [earliest = '', latest = ''] = dataset.years?.split(' ') ?? []
    if (name === 'from') return latest >= value
    if (name === 'until') return earliest !== '' && earliest <= value
    return dataset[name]?.split(' ').includes(value) ?? true
  })

function show(form: HTMLFormElement, asked: URLSearchParams) {
  let count = 0
  for (const card of cards) {
    card.hidden = !fits(card, asked)
    if (!card.hidden) count++
  }
  const output = form.querySelector('output')
  if (output) output.value = count.toLocaleString(document.documentElement.lang)
}

/** What is chosen, without what is not. */
const chosen = (form: HTMLFormElement) =>
  new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
  )

if (form) {
  form.hidden = false
  const read = () => {
    const asked = new URLSearchParams(location.search)
    for (const select of form.querySelectorAll('select')) select.value = asked.get(select.name) ?? ''
    show(form, chosen(form))
  }
  const changed = () => {
    const asked = chosen(form)
    const address = `${form.action}${asked.size === 0 ? '' : `?${asked}`}`
    if (form.dataset.whole === undefined) location.assign(address)
    else {
      history.replaceState(null, '', address)
      show(form, asked)
    }
  }
  form.addEventListener('change', changed)
  form.addEventListener('reset', () => setTimeout(changed))
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('pageshow', read)
}
