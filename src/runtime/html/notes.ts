/** Renders references to notes, and the notes whose texts the site has, each with the way back. Those in the document: note-texts.ts. */

import { hrefPattern } from '../../model/href.ts'
import type { Block, NoteReference } from '../blocks.ts'
import { noteName } from '../note-name.ts'
import type { PageNoteReference } from '../page-blocks.ts'
import { backName, ownValue } from '../words.ts'
import { type Attributes, element, escapeText } from './element.ts'
import { addressOf, headingTag, idOf, type MetNote, type Rendering, wordAttributes } from './rendering.ts'

/** A link where there is an address, else a plain superscript: a role or a name would promise one. */
export function renderNoteReference(note: NoteReference, block: Block, rendering: Rendering): string {
  const { label, id, href, name } = placeNoteReference(note, block, rendering)
  const text = escapeText(label)
  const attributes = { href: href ?? undefined, role: 'doc-noteref', 'aria-label': name }
  return element('sup', { id: id ?? undefined }, href === null ? text : element('a', attributes, text))
}

/** Where a reference stands and leads to. References must be placed in the order of the text. */
export function placeNoteReference(
  { _key, label, note }: NoteReference,
  block: Block,
  rendering: Rendering,
): Omit<PageNoteReference, '_type' | '_key'> {
  const { options, occurrences, words } = rendering
  const id = idOf(_key, rendering) ?? null
  const occurrence = (occurrences.get(label) ?? 0) + 1
  occurrences.set(label, occurrence)
  const reference = { label, occurrence, id, key: _key, block: block._key, note: note ?? null }
  const href = isInDocument(note, rendering)
    ? `#${addressOf(note, rendering)}`
    : options.noteHref === undefined
      ? addressInPage(meet({ _key, label }, id ?? undefined, rendering))
      : options.noteHref(label, reference)
  const isAddress = typeof href === 'string' && (href.startsWith('#') || hrefPattern.test(href))
  const name = options.noteLabel?.(label) ?? `${words.words.note} ${label}`
  return { label, id, href: isAddress ? href : null, name }
}

const isInDocument = (note: string | undefined, { links }: Rendering): note is string =>
  note !== undefined && links.texts.has(note)

const addressInPage = (note: MetNote | null): string | null => (note === null ? null : `#${note.id}`)

/** The note that a reference leads to; null when the site has no text for it. */
function meet(
  reference: Pick<NoteReference, '_key' | 'label'>,
  id: string | undefined,
  rendering: Rendering,
): MetNote | null {
  const { options, notes } = rendering
  const name = ownValue(options.noteTexts, reference._key) === undefined ? reference.label : reference._key
  const text = ownValue(options.noteTexts, name)
  if (typeof text !== 'string') return null
  const met = notes.get(name)
  if (met !== undefined) {
    if (id !== undefined) met.references.push(id)
    return met
  }
  const own = idOf(`note-${noteName(name)}`, rendering)
  if (own === undefined) return null
  const note = { id: own, label: reference.label, text, references: id === undefined ? [] : [id] }
  notes.set(name, note)
  return note
}

/** The notes that were met, with the text’s own numbers: a list of HTML would count for the author. */
export function renderNotes(rendering: Rendering): string {
  const { notes, words } = rendering
  if (notes.size === 0) return ''
  const heading = idOf('notes', rendering)
  const own = wordAttributes(rendering)
  const title = element(headingTag(2, rendering), { id: heading, ...own }, escapeText(words.words.notes))
  const items = [...notes.values()].map((note) => {
    const text = escapeText(note.text).replaceAll('\n', '<br>')
    const back = note.references.map((id, i) => {
      const name = backName(words.words, i)
      return ` ${element('a', { href: `#${id}`, role: 'doc-backlink', 'aria-label': name, lang: own.lang }, '↩')}`
    })
    return element('li', { id: note.id }, `${escapeText(note.label)} ${text}${back.join('')}`)
  })
  return element('section', sectionOfNotes(heading, rendering), title + element('ul', {}, items.join('')))
}

/** Parts of a page have names of their own: the notes in the text have the first ones. */
export const sectionOfNotes = (heading: string | undefined, { words, noteRuns }: Rendering): Attributes => ({
  ...{ class: 'notes', role: 'doc-endnotes' },
  ...(noteRuns.count === 0
    ? { 'aria-labelledby': heading }
    : { 'aria-label': `${words.words.notes}, ${noteRuns.count + 1}` }),
})
