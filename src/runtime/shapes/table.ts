/** Says which elements a table is. */

import type { Block } from '../blocks.ts'
import { idOf } from '../html/rendering.ts'
import { rowsOf } from '../table.ts'
import { enter, formerAnchors, framed } from './block.ts'
import type { Making } from './maker.ts'

export function shapeTable<Out, Inner>(block: Block, making: Making<Out, Inner>): Out {
  const { attributes, within } = enter([block], making)
  const { make, rendering } = within
  const id = idOf(block._key, rendering)
  const rows = rowsOf(block).map(({ isHeader, cells }) => {
    const content = cells.map((cell) => {
      const { inner: text } = make.inline(cell, rendering)
      const inner = framed(text, formerAnchors(block._key, rendering), [], make)
      const own = isHeader ? { scope: 'col' } : {}
      return make.block(
        {
          block: { ...cell, style: 'cell' as Block['style'] },
          inner,
          tag: isHeader ? 'th' : 'td',
          attributes: own,
          id: null,
        },
        rendering,
      )
    })
    const row = { role: 'row', tag: 'tr', attributes: {}, content, blocks: [], level: null } as const
    return { isHeader, row: make.element(row, rendering) }
  })
  const part = (tag: string, of: typeof rows): Out[] =>
    of.length === 0
      ? []
      : [
          make.element(
            { role: 'rows', tag, attributes: {}, content: of.map(({ row }) => row), blocks: [], level: null },
            rendering,
          ),
        ]
  const content = [
    ...part(
      'thead',
      rows.filter(({ isHeader }) => isHeader),
    ),
    ...part(
      'tbody',
      rows.filter(({ isHeader }) => !isHeader),
    ),
  ]
  return make.element(
    { role: 'table', tag: 'table', attributes: { id, ...attributes }, content, blocks: [block], level: null },
    rendering,
  )
}
