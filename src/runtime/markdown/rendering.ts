/** What one call of `toMarkdown` knows while it renders, and the names and definitions of notes. */

import type { NoteReference } from '../blocks.ts'
import type { RenderOptions, Words } from '../content.ts'
import type { Losses } from '../losses.ts'
import { noteName } from '../note-name.ts'
import type { NoteLinks } from '../note-texts.ts'
import { ownValue, wordsOf } from '../words.ts'
import { renderPlain } from './escape.ts'

/** Notes whose texts are in the document. */
interface NotesInDocument {
  /** Names by the keys of their first blocks, of those that something refers to. */
  readonly names: ReadonlyMap<string, string>
  /** The names as Markdown compares them. */
  readonly taken: ReadonlySet<string>
}

export interface Rendering {
  readonly options: RenderOptions
  readonly language: string | null
  readonly losses: Losses
  /** Notes that were met, by their name as Markdown compares names. */
  readonly notes: Map<string, { readonly name: string; readonly text: string | null }>
  readonly inDocument: NotesInDocument
  /** Definitions that stand at the end, of the notes in replies; null where they stand in their place. */
  readonly later: string[] | null
}

/** In Markdown `A` and `a` are one name. */
const compared = (name: string): string => name.toLowerCase().toUpperCase()

/** The first note with a label is called by it, others by their key as well. */
export function notesInDocument({ texts, references }: NoteLinks): NotesInDocument {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const [key, { label }] of texts) {
    if (label === null || !references.has(key)) continue
    const short = noteName(label)
    const name = taken.has(compared(short)) ? noteName(`${label}-${key}`) : short
    taken.add(compared(name))
    names.set(key, name)
  }
  return { names, taken }
}

export const wordsFor = ({ language, options }: Rendering): Words => wordsOf(language, options.words).words

/** The name that refers to a note; two notes with one label that have texts of their own get two. */
export function meetNote({ _key, label, note }: NoteReference, rendering: Rendering): string {
  const { options, notes, inDocument } = rendering
  const inText = inDocument.names.get(note ?? '')
  if (inText !== undefined) return inText
  const own = ownValue(options.noteTexts, _key)
  const text = own ?? ownValue(options.noteTexts, label)
  const isTaken = own !== undefined || inDocument.taken.has(compared(noteName(label)))
  const name = isTaken ? noteName(`${label}-${_key}`) : noteName(label)
  const met = notes.get(compared(name)) ?? { name, text: typeof text === 'string' ? text : null }
  notes.set(compared(name), met)
  return name
}

/** Without a definition a reference would not be shown as a note. */
export function definitions({ notes }: Rendering, lostNote: string | null): string[] {
  return [...notes.values()].flatMap(({ name, text }) => {
    const definition = text === null ? lostNote : renderPlain(text)
    return definition === null ? [] : [`[^${name}]: ${definition}`]
  })
}
