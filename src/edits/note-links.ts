/** Keeps references and notes together in an edited document: editors write labels, and know nothing of keys. */

import { isBlockList } from '../model/normalise-blocks.ts'
import type { Block, NoteReference } from '../model/portable-text.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * Returns the document with its references linked. A link to a note that is gone is taken away. A reference that is new,
 * or whose note is gone, leads to the note of its label in the same text, where exactly one has it. What the original left
 * without a link stays so: its note may be in another part, under the same label.
 */
export function withNoteLinks<Document extends Values>(document: Document, original: Values): Document {
  const notes = new Set(textsOf(document).flatMap((text) => text.filter(beginsNote).map(({ _key }) => _key)))
  const unlinked = new Set(
    textsOf(original).flatMap((text) => referencesOf(text).flatMap((of) => (of.note ? [] : [nameOf(of)]))),
  )
  const linked = (text: unknown): unknown => {
    if (!isBlockList(text)) return text
    const known = { notes, unlinked, byLabel: notesByLabel(text) }
    return text.map((block) => withLinks(block, known))
  }
  const { body, replies } = document
  return {
    ...document,
    body: linked(body),
    ...(Array.isArray(replies)
      ? { replies: replies.map((reply) => (isMap(reply) ? { ...reply, body: linked(reply.body) } : reply)) }
      : {}),
  }
}

interface Known {
  /** Keys of blocks in which notes begin. */
  readonly notes: ReadonlySet<string>
  /** References that led nowhere before. */
  readonly unlinked: ReadonlySet<string>
  /** Keys of the notes of the same text. */
  readonly byLabel: ReadonlyMap<string, readonly string[]>
}

/** The block itself when nothing of it changes, as in most blocks. */
function withLinks(block: Block, known: Known): Block {
  const children = block.children.map((child) =>
    child._type === 'noteReference' ? withLink(child, known) : child,
  )
  return children.every((child, i) => child === block.children[i]) ? block : { ...block, children }
}

function withLink(reference: NoteReference, { notes, unlinked, byLabel }: Known): NoteReference {
  if (reference.note !== undefined && notes.has(reference.note)) return reference
  const { note, ...bare } = reference
  const [only, ...others] = byLabel.get(reference.label) ?? []
  if (only !== undefined && others.length === 0 && !unlinked.has(nameOf(reference)))
    return { ...bare, note: only }
  return note === undefined ? reference : bare
}

function notesByLabel(text: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>()
  for (const block of text.filter(beginsNote)) {
    const label = String(block.label)
    keys.set(label, [...(keys.get(label) ?? []), block._key])
  }
  return keys
}

const beginsNote = ({ style, label }: Block): boolean => style === 'note' && label !== undefined

const referencesOf = (text: readonly Block[]): readonly NoteReference[] =>
  text.flatMap(({ children }) => children.flatMap((child) => (child._type === 'noteReference' ? child : [])))

const nameOf = ({ _key, label }: NoteReference): string => JSON.stringify([_key, label])

/** The body, then those of all replies. */
const textsOf = ({ body, replies }: Values): readonly (readonly Block[])[] =>
  [
    body,
    ...(Array.isArray(replies) ? replies.map((reply) => (isMap(reply) ? reply.body : null)) : []),
  ].filter(isBlockList)

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null
