/** Makes the elements of the notes whose texts the site has: the twin of html/notes.ts. */

import { sectionOfNotes } from '../html/notes.ts'
import { headingTag, idOf, type Rendering, wordAttributes } from '../html/rendering.ts'
import type { PageNode } from '../page-blocks.ts'
import type { Piece } from '../shapes/maker.ts'
import { backName } from '../words.ts'
import { element, keyed, ownBlock } from './element.ts'

export function pageNotes(rendering: Rendering): PageNode[] {
  const { notes, words } = rendering
  if (notes.size === 0) return []
  const id = idOf('notes', rendering)
  const own = wordAttributes(rendering)
  const heading = ownBlock('heading', headingTag(2, rendering), { id, ...own }, [words.words.notes])
  const items = [...notes.values()].map((note) => {
    const back = note.references.flatMap((reference, i): Piece[] => {
      const name = backName(words.words, i)
      const attributes = { href: `#${reference}`, role: 'doc-backlink', 'aria-label': name, lang: own.lang }
      return [' ', { text: '↩', tag: 'a', attributes }]
    })
    const text = ownBlock('note', null, {}, [`${note.label} ${note.text}`, ...back])
    return element('item', 'li', { id: note.id }, keyed([text]))
  })
  const list = element('list', 'ul', {}, keyed(items))
  return [element('notes', 'section', sectionOfNotes(id, rendering), keyed([heading, list]))]
}
