/** Leads to the same place in the other language: with what was asked for, and to the paragraph that is being read. */

const link = document.querySelector<HTMLAnchorElement>('a[rel=alternate]')
link?.addEventListener('click', () => {
  const places = [...document.querySelectorAll('.words [id], tr[id]')]
  const read = places.find((place) => place.getBoundingClientRect().bottom > 0)
  link.search = location.search
  link.hash = scrollY > 0 && read ? read.id : location.hash
})
