/** What one call of `toMarkdown` knows while it renders, and the names and definitions of notes. */

import type { NoteReference } from '../blocks.ts'
import type { RenderOptions, Words } from '../content.ts'
import type { Losses } from '../losses.ts'
import { noteName } from '../note-name.ts'
import { ownValue, wordsOf } from '../words.ts'
import { renderPlain } from './escape.ts'

export interface Rendering {
  readonly options: RenderOptions
  readonly language: string | null
  readonly losses: Losses
  /** Notes that were met, by their name as Markdown compares names. */
  readonly notes: Map<string, { readonly name: string; readonly text: string | null }>
}

export const wordsFor = ({ language, options }: Rendering): Words => wordsOf(language, options.words).words

/** The name that refers to a note; two notes with one label that have texts of their own get two. */
export function meetNote({ _key, label }: NoteReference, { options, notes }: Rendering): string {
  const own = ownValue(options.noteTexts, _key)
  const text = own ?? ownValue(options.noteTexts, label)
  const name = own === undefined ? noteName(label) : noteName(`${label}-${_key}`)
  // In Markdown `A` and `a` are one name.
  const compared = name.toLowerCase().toUpperCase()
  const met = notes.get(compared) ?? { name, text: typeof text === 'string' ? text : null }
  notes.set(compared, met)
  return name
}

/** Without a definition a reference would not be shown as a note. */
export function definitions({ notes }: Rendering, lostNote: string | null): string[] {
  return [...notes.values()].flatMap(({ name, text }) => {
    const definition = text === null ? lostNote : renderPlain(text)
    return definition === null ? [] : [`[^${name}]: ${definition}`]
  })
}
