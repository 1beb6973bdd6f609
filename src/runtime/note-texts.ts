/** Reads the notes whose texts are in a document, and links them with the references to them. Linear. */

import { type Block, readBlock, readInline, textOrNull } from './blocks.ts'

/** A note with its text. */
export interface NoteText {
  /** Number or sign by which references name it; null for a text without one, which no reference names. */
  readonly label: string | null
  /** The label as the text gives it: `[4]`, `۱-`; null when it has none. */
  readonly marker: string | null
  /** At least one; references have the key of the first. */
  readonly blocks: readonly Block[]
}

/** A reference, and the block that it stands in. */
interface PlacedReference {
  readonly key: string
  readonly label: string
  readonly block: string
}

/** By the keys of the first blocks of notes. */
export interface NoteLinks {
  readonly texts: ReadonlyMap<string, NoteText>
  readonly references: ReadonlyMap<string, readonly PlacedReference[]>
}

export const isNoteText = ({ style, listItem }: Block): boolean => style === 'note' && listItem === undefined

/** The notes that blocks of the style `note` are: one without a label goes on with the note before. */
export function noteTexts(blocks: readonly Block[]): NoteText[] {
  const notes: { label: string | null; marker: string | null; blocks: Block[] }[] = []
  for (const block of blocks) {
    const label = textOrNull(block.label)
    const last = notes.at(-1)
    if (label === null && last !== undefined) last.blocks.push(block)
    else notes.push({ label, marker: textOrNull(block.marker) ?? label, blocks: [block] })
  }
  return notes
}

/** @param bodies each a list of blocks, or anything: what is none has no notes */
export function noteLinks(bodies: readonly unknown[]): NoteLinks {
  const texts = new Map<string, NoteText>()
  const references = new Map<string, PlacedReference[]>()
  for (const body of bodies) {
    if (!Array.isArray(body)) continue
    let run: Block[] = []
    const endRun = (): void => {
      for (const note of noteTexts(run)) {
        const key = note.blocks[0]?._key
        if (note.label !== null && key !== undefined && key !== '' && !texts.has(key)) texts.set(key, note)
      }
      run = []
    }
    for (const block of Array.from(body, readBlock)) {
      if (block !== null && isNoteText(block)) run.push(block)
      else endRun()
      for (const child of block?.children ?? []) {
        const inline = readInline(child)
        if (inline._type !== 'noteReference' || inline.note === undefined) continue
        const reference = { key: inline._key, label: inline.label, block: block?._key ?? '' }
        const others = references.get(inline.note)
        if (others === undefined) references.set(inline.note, [reference])
        else others.push(reference)
      }
    }
    endRun()
  }
  return { texts, references }
}
