/** Says how much a form found, in the digits of the page. */
export function sayCount(form: HTMLFormElement, count: number) {
  const status = form.querySelector<HTMLElement>('[role=status]')
  const { found = '', none = '' } = status?.dataset ?? {}
  if (status)
    status.textContent = count > 0 ? `${found} ${count.toLocaleString(document.documentElement.lang)}` : none
}
