/** Says which elements the notes are whose texts are in the document: where they stand in it, each with the ways back. */

import type { Attributes } from '../html/element.ts'
import { addressOf, type Rendering, wordAttributes } from '../html/rendering.ts'
import type { NoteText } from '../note-texts.ts'
import { backName } from '../words.ts'
import { shapeBlock } from './block.ts'
import type { Making, Piece } from './maker.ts'

/** The numbers are the author’s own: no list of HTML counts for them. */
export function shapeNotes<Out, Inner>(notes: readonly NoteText[], making: Making<Out, Inner>): Out {
  const { make, rendering } = making
  const textOf = ({ blocks }: NoteText): Out[] =>
    blocks.map((block, i) =>
      shapeBlock(
        block,
        'p',
        making,
        i === blocks.length - 1 ? waysBack(blocks[0]?._key ?? '', rendering) : [],
      ),
    )
  // A text that continues no note can only be the first.
  const before = notes[0]?.marker === null ? textOf(notes[0]) : []
  const part = { attributes: {}, blocks: [], level: null }
  const items = notes.flatMap((note) => {
    if (note.marker === null) return []
    const term = make.own('marker', 'dt', {}, [note.marker])
    const text = make.element({ role: 'note', tag: 'dd', ...part, content: textOf(note) }, rendering)
    return [make.element({ role: 'item', tag: 'div', ...part, content: [term, text] }, rendering)]
  })
  const list =
    items.length === 0 ? [] : [make.element({ role: 'list', tag: 'dl', ...part, content: items }, rendering)]
  const attributes = sectionAttributes(rendering)
  return make.element(
    { role: 'notes', tag: 'section', ...part, attributes, content: [...before, ...list] },
    rendering,
  )
}

/** Each run of notes is a part of the page by itself, with a name of its own. */
function sectionAttributes({ words, noteRuns }: Rendering): Attributes {
  noteRuns.count++
  const name = noteRuns.count === 1 ? words.words.notes : `${words.words.notes}, ${noteRuns.count}`
  return { class: 'notes', role: 'doc-endnotes', 'aria-label': name }
}

/** The ways from a note to the places that refer to it. */
function waysBack(note: string, rendering: Rendering): Piece[] {
  const { links, words } = rendering
  const { lang } = wordAttributes(rendering)
  return (links.references.get(note) ?? []).flatMap(({ key }, i) => {
    const name = backName(words.words, i)
    const href = `#${addressOf(key, rendering)}`
    return [
      ' ',
      { text: '↩', tag: 'a', attributes: { href, role: 'doc-backlink', 'aria-label': name, lang } },
    ]
  })
}
