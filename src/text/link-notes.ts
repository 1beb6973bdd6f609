/**
 * Links references to notes by their labels. In each part of a text, a reference leads to the first note with its label
 * behind it, else to the last one before it. Where all notes stand at the end, those of each part numbered anew, the first
 * run of them is that of the first part.
 */

import { firstEndingAfter } from './by-position.ts'

interface Labelled {
  /** With the digits of one script. */
  readonly label: string
  /** Markers in brackets may be numbered apart from others. */
  readonly numbering: string
  readonly start: number
  readonly part: number
  /** The reply that it stands in; null for the document's own text. A reference leads nowhere else. */
  readonly reply: number | null
}

export interface Note extends Labelled {
  readonly end: number
  /** Key of its first block. */
  readonly key: string
  readonly references: Reference[]
}

export interface Reference extends Labelled {
  note: Note | null
}

/** Fills `note` of the references and `references` of the notes. Both are given in the order of the text. */
export function linkNotes(references: readonly Reference[], notes: readonly Note[]): void {
  const index = new Map<string, Note[]>()
  const add = (key: string, note: Note): void => {
    const others = index.get(key)
    if (others === undefined) index.set(key, [note])
    else others.push(note)
  }
  const runs = runsOf(references, notes)
  for (const note of notes) {
    const place = runs.ofNote.get(note) ?? note.part
    for (const where of [place, 'any'])
      for (const numbering of [note.numbering, 'any']) add(keyOf(note, where, numbering), note)
  }
  const hasNotes = new Set(notes.map((note) => `${note.reply} ${runs.ofNote.get(note) ?? note.part}`))
  for (const reference of references) {
    const place = runs.ofPart.get(`${reference.reply} ${reference.part}`) ?? reference.part
    const where = hasNotes.has(`${reference.reply} ${place}`) ? place : 'any'
    const found =
      index.get(keyOf(reference, where, reference.numbering)) ??
      index.get(keyOf(reference, where, 'any')) ??
      []
    const note = found[firstEndingAfter(found, reference.start)] ?? found.at(-1)
    if (note === undefined) continue
    reference.note = note
    note.references.push(reference)
  }
}

const keyOf = ({ reply, label }: Labelled, where: number | string, numbering: string): string =>
  `${reply} ${where} ${numbering} ${label}`

/**
 * Runs of notes, each with every label once. Where there are as many in a text as parts with references, the runs go to
 * the parts in order, wherever they stand.
 */
function runsOf(references: readonly Reference[], notes: readonly Note[]) {
  const ofNote = new Map<Note, string>()
  const ofPart = new Map<string, string>()
  const parts = new Map<number | null, Set<number>>()
  for (const { reply, part } of references) parts.set(reply, (parts.get(reply) ?? new Set()).add(part))
  for (const [reply, own] of parts) {
    if (own.size < 2) continue
    const runs: Note[][] = []
    let seen = new Set<string>()
    for (const note of notes) {
      if (note.reply !== reply) continue
      const label = `${note.numbering} ${note.label}`
      const last = runs.at(-1)
      if (last === undefined || last.at(-1)?.part !== note.part || seen.has(label)) {
        runs.push([note])
        seen = new Set([label])
      } else {
        last.push(note)
        seen.add(label)
      }
    }
    if (own.size !== runs.length) continue
    for (const [i, part] of [...own].entries()) {
      ofPart.set(`${reply} ${part}`, `run ${i}`)
      for (const note of runs[i] ?? []) ofNote.set(note, `run ${i}`)
    }
  }
  return { ofNote, ofPart }
}
