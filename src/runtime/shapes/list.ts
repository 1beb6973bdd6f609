/** Says which elements a list is. */

import type { Block } from '../blocks.ts'
import { blocksOf, type List } from '../groups.ts'
import type { Attributes } from '../html/element.ts'
import { type Around, idOf, languageAttributes } from '../html/rendering.ts'
import { type Sign, signsOf, typeOfSigns } from '../list-signs.ts'
import { aroundOf, classOf, enter, formerAnchors, framed } from './block.ts'
import type { MadeElement, Making } from './maker.ts'

/**
 * Numbers that a browser prints just so are its own; any other sign is a term, which nothing doubles or loses. Where a level
 * is skipped there is no sign, and no term: the deeper lists stand before the list.
 */
export function shapeList<Out, Inner>(
  list: List,
  level: number,
  making: Making<Out, Inner>,
  outer: Around = making.rendering.around,
): readonly Out[] {
  const [first, ...others] = list.items
  const isSkipped = first?.block === null && list.listItem === 'number'
  if (!isSkipped || typeOfSigns(signsOf(list)) !== null) return [shapeItems(list, level, making, outer)]
  return [
    ...first.lists.flatMap((deeper) => shapeList(deeper, level + 1, making, outer)),
    ...(others.length === 0 ? [] : [shapeItems({ ...list, items: others }, level, making, outer)]),
  ]
}

function shapeItems<Out, Inner>(list: List, level: number, making: Making<Out, Inner>, outer: Around): Out {
  const blocks = list.items.flatMap(({ block }) => (block === null ? [] : [block]))
  const { attributes, within } = enter(blocksOf(list), making, outer)
  const signs = list.listItem === 'number' ? signsOf(list) : []
  const type = typeOfSigns(signs)
  let last = (signs[0]?.value ?? 1) - 1
  const items = list.items.map(({ block, lists }, i) => {
    const sign = signs[i] ?? null
    last++
    const value = sign === null || sign.value === last ? undefined : `${sign.value}`
    last = sign?.value ?? last
    const text = block === null ? null : itemText(block, within)
    const content = [
      ...(text === null ? [] : [text.made]),
      ...lists.flatMap((deeper) => shapeList(deeper, level + 1, within, text?.around)),
    ]
    const own = text?.attributes ?? {}
    const of = { blocks: block === null ? [] : [block], level }
    return type === null
      ? signedItem(sign, own, { content, ...of }, within)
      : within.make.element(
          { role: 'item', tag: 'li', attributes: { ...own, value }, content, ...of },
          within.rendering,
        )
  })
  const isNumbered = list.listItem === 'number'
  const first = signs[0]?.value ?? 1
  const own =
    type === null
      ? { class: 'numbered' }
      : isNumbered
        ? { type: type === '1' ? undefined : type, start: first === 1 ? undefined : `${first}` }
        : {}
  const tag = type === null ? 'dl' : isNumbered ? 'ol' : 'ul'
  const all = { ...own, ...attributes }
  return making.make.element(
    { role: 'list', tag, attributes: all, content: items, blocks, level },
    making.rendering,
  )
}

function signedItem<Out, Inner>(
  sign: Sign | null,
  attributes: Attributes,
  of: Pick<MadeElement<Out>, 'content' | 'blocks' | 'level'>,
  { make, rendering }: Making<Out, Inner>,
): Out {
  const term = make.own('marker', 'dt', {}, [sign?.text ?? ''])
  const text = make.element({ role: 'item', tag: 'dd', attributes: {}, ...of }, rendering)
  return make.element({ role: 'item', tag: 'div', attributes, ...of, content: [term, text] }, rendering)
}

/** The id and the language of an item are the item’s, its text has no element. */
function itemText<Out, Inner>(block: Block, { make, rendering }: Making<Out, Inner>) {
  const { inner: text, language } = make.inline(block, rendering)
  const inner = framed(text, formerAnchors(block._key, rendering), [], make)
  const id = idOf(block._key, rendering)
  const made = make.block({ block, inner, tag: null, attributes: {}, id: id ?? null }, rendering)
  const around = aroundOf(language, rendering)
  const own = languageAttributes(around, rendering.around)
  return { made, around, attributes: { id, class: classOf(block, 'li'), ...own } }
}
