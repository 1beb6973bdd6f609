/** Makes the elements of the notes whose texts are in the document: the twin of html/note-texts.ts. */

import type { Block } from '../blocks.ts'
import { backLinks, sectionAttributes } from '../html/note-texts.ts'
import type { Rendering } from '../html/rendering.ts'
import type { NoteText } from '../note-texts.ts'
import type { PageBlock, PageNode } from '../page-blocks.ts'
import { element, given, keyed, ownBlock } from './element.ts'

export function pageNoteTexts(
  notes: readonly NoteText[],
  rendering: Rendering,
  pageBlock: (block: Block, tag: string, rendering: Rendering) => PageBlock,
): PageNode {
  const textOf = (note: NoteText): PageBlock[] =>
    note.blocks.map((block, i) => {
      const made = pageBlock(block, 'p', rendering)
      return i === note.blocks.length - 1 ? withWaysBack(made, note, rendering) : made
    })
  const before = notes[0]?.marker === null ? textOf(notes[0]) : []
  const items = notes.flatMap((note) => {
    if (note.marker === null) return []
    const term = ownBlock('marker', 'dt', {}, [note.marker])
    return [element('item', 'div', {}, keyed([term, element('note', 'dd', {}, keyed(textOf(note)))]))]
  })
  const list = items.length === 0 ? [] : [element('list', 'dl', {}, keyed(items))]
  return element('notes', 'section', sectionAttributes(rendering), keyed([...before, ...list]))
}

function withWaysBack(block: PageBlock, note: NoteText, rendering: Rendering): PageBlock {
  const links = backLinks(note, rendering)
  return {
    ...block,
    children: [
      ...block.children,
      ...links.flatMap(({ text }, i) => [
        { _type: 'span', _key: `back-${i}-blank`, text: ' ', marks: [] } as const,
        { _type: 'span', _key: `back-${i}`, text, marks: [`back-${i}`] } as const,
      ]),
    ],
    markDefs: [
      ...block.markDefs,
      ...links.map(
        ({ attributes }, i) =>
          ({ _type: 'element', _key: `back-${i}`, tag: 'a', attributes: given(attributes) }) as const,
      ),
    ],
  }
}
