/** Renders the notes whose texts are in the document, where they stand in it, each with the ways back. */

import type { Block } from '../blocks.ts'
import type { NoteText } from '../note-texts.ts'
import { backName } from '../words.ts'
import { type Attributes, element, escapeText } from './element.ts'
import { addressOf, type Rendering, wordAttributes } from './rendering.ts'

/** Renders a block as an element, with HTML at its end. */
type BlockRendering = (block: Block, tag: string, rendering: Rendering, end: string) => string

/** The numbers are the author’s own: no list of HTML counts for them. */
export function renderNoteTexts(
  notes: readonly NoteText[],
  rendering: Rendering,
  renderBlock: BlockRendering,
): string {
  const textOf = (note: NoteText): string =>
    note.blocks
      .map((block, i) => {
        const isLast = i === note.blocks.length - 1
        const back = isLast
          ? backLinks(note, rendering).map(({ text, attributes }) => ` ${element('a', attributes, text)}`)
          : []
        return renderBlock(block, 'p', rendering, back.join(''))
      })
      .join('')
  const items = notes.map((note) =>
    note.marker === null
      ? textOf(note)
      : element('div', {}, element('dt', {}, escapeText(note.marker)) + element('dd', {}, textOf(note))),
  )
  // A text that continues no note can only be the first.
  const before = notes[0]?.marker === null ? (items.shift() ?? '') : ''
  const list = items.length === 0 ? '' : element('dl', {}, items.join(''))
  return element('section', sectionAttributes(rendering), before + list)
}

/** Each run of notes is a part of the page by itself, with a name of its own. */
export function sectionAttributes({ words, noteRuns }: Rendering): Attributes {
  noteRuns.count++
  const name = noteRuns.count === 1 ? words.words.notes : `${words.words.notes}, ${noteRuns.count}`
  return { class: 'notes', role: 'doc-endnotes', 'aria-label': name }
}

/** The ways from a note to the places that refer to it. */
export function backLinks(
  { blocks }: NoteText,
  rendering: Rendering,
): { readonly text: string; readonly attributes: Attributes }[] {
  const { links, words } = rendering
  const { lang } = wordAttributes(rendering)
  return (links.references.get(blocks[0]?._key ?? '') ?? []).map(({ key }, i) => ({
    text: '↩',
    attributes: {
      href: `#${addressOf(key, rendering)}`,
      role: 'doc-backlink',
      'aria-label': backName(words.words, i),
      lang,
    },
  }))
}
