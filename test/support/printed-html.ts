/** What a reader sees of HTML, as a browser prints it: read with parse5, with the numbers that browsers put before items. */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode
export type Element = DefaultTreeAdapterTypes.Element

export const readFragment = (html: string): Parent => parseFragment(html)

const isElement = (node: Node): node is Element => 'tagName' in node

const childrenOf = (node: Node | Parent): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((given) => given.name === name)?.value

/** All elements inside, in the order of the text. */
export const elementsIn = (node: Node | Parent): Element[] =>
  childrenOf(node).flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : elementsIn(child)))

/** Elements that stand in a line; all others have lines of their own. */
const inline = /^(?:a|b|bdi|code|em|i|small|span|strong|sub|sup)$/

/** The text, with the sign of each item before it; `skip` names what is not looked at. */
export function printed(node: Node | Parent, skip: (element: Element) => boolean = () => false): string {
  return childrenOf(node)
    .map((child) => {
      if (child.nodeName === '#text' && 'value' in child) return child.value
      if (!isElement(child) || skip(child)) return ''
      if (child.tagName === 'ol') return printedList(child, skip)
      const text = printed(child, skip)
      return inline.test(child.tagName) ? text : `\n${text}\n`
    })
    .join('')
}

/** `start`, `value` and `type` as HTML says: https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value */
function printedList(list: Element, skip: (element: Element) => boolean): string {
  let number = Number(attribute(list, 'start') ?? 1)
  const items = childrenOf(list).filter((child) => isElement(child) && child.tagName === 'li')
  return items
    .map((item) => {
      number = Number(attribute(item as Element, 'value') ?? number)
      const sign = `${numeral(number, attribute(list, 'type') ?? '1')}.`
      number++
      return `\n${sign} ${printed(item, skip)}\n`
    })
    .join('')
}

function numeral(number: number, type: string): string {
  if (type === '1' || number < 1) return String(number)
  const small = /i/i.test(type) ? roman(number) : letters(number)
  return type === type.toUpperCase() ? small.toUpperCase() : small
}

const letters = (number: number): string => {
  const rest = Math.floor((number - 1) / 26)
  return `${rest === 0 ? '' : letters(rest)}${String.fromCharCode(97 + ((number - 1) % 26))}`
}

const romans = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
] as const

const roman = (number: number): string => {
  const [value, sign] = romans.find(([value]) => value <= number) ?? [1, '']
  return number < 1 ? '' : `${sign}${roman(number - value)}`
}
