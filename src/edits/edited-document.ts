/**
 * Applies the edits of an overlay to a document. What is derived is derived again, and each edited value says that it is editorial: the text beside it no longer vouches for it.
 */

import type * as z from 'zod'
import type { DocumentType } from '../model/define.ts'
import { derivedValues } from '../model/derived-values.ts'
import type { CorpusDocument } from '../model/document.ts'
import { applyEdits, type Conflict, type Edit, editsBetween } from '../model/edits.ts'
import { directionOf } from '../model/memoized-direction.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import { normalise } from '../model/normalise.ts'
import type { Block } from '../model/portable-text.ts'
import type { Basis, Lost } from '../model/provenance.ts'
import type { Reply } from '../model/reply.ts'
import { withNoteLinks } from './note-links.ts'

/** What of a document its editors may change: the rest is its address, or made by the compiler. */
export const editableFields = ({ editorial, replies }: DocumentType): readonly string[] => [
  ...editorial,
  'titleLanguage',
  'body',
  ...(replies ? ['replies'] : []),
]

/** Edits that lead from one document to the other, as far as editors may make them. */
export const documentEdits = (type: DocumentType, before: CorpusDocument, after: CorpusDocument): Edit[] =>
  editsBetween(editablePart(type, before), editablePart(type, after))

type Values = Readonly<Record<string, unknown>>

function editablePart(type: DocumentType, document: Values): Values {
  const part = editableFields(type).map((name) => [
    name,
    name === 'replies' ? repliesOf(document).map(editableReply) : document[name],
  ])
  return Object.fromEntries(part) as Values
}

const repliesOf = (document: Values): readonly Reply[] => (document.replies ?? []) as readonly Reply[]

const editableReply = ({ direction: _, authorBasis: __, ...reply }: Reply) => reply

export interface EditedDocument {
  /** With issues: as far as it goes. */
  readonly document: CorpusDocument
  readonly conflicts: readonly Conflict[]
  /** What the model refuses. */
  readonly issues: readonly z.core.$ZodIssue[]
}

export function editedDocument(
  original: CorpusDocument,
  edits: readonly Edit[],
  type: DocumentType,
  modelSchema: ModelSchema,
): EditedDocument {
  const { value, conflicts } = applyEdits(editablePart(type, original), edits)
  const replies = type.replies ? { replies: derivedReplies(original, value.replies) } : {}
  const node = modelSchema.types[type.name] ?? {}
  const normal = normalise(modelSchema, node, { ...original, ...value, ...replies }) as CorpusDocument
  const document = withNoteLinks(normal, original)
  const checked = type.schema.safeParse(document)
  // Nothing is counted in what may not even be text.
  if (!checked.success) return { document, conflicts, issues: checked.error.issues }
  return { document: { ...document, ...derivedFrom(type, original, document, edits) }, conflicts, issues: [] }
}

function derivedFrom(
  type: DocumentType,
  original: CorpusDocument,
  edited: CorpusDocument,
  edits: readonly Edit[],
): Values {
  const { body, basis } = edited
  const replies = repliesOf(edited)
  const bases = Object.entries(basis as Values).map(([name, given]) => [
    name,
    edits.some(({ at }) => at[0] === name) ? editedBasis : given,
  ])
  return {
    ...derivedValues(type, { values: edited, language: String(edited.language), body, replies }),
    titleLanguage: edited.titleLanguage === edited.language ? null : edited.titleLanguage,
    lost: lostIn(original, edited),
    basis: Object.fromEntries(bases) as Values,
  }
}

/**
 * What the capture lost stays lost: where its block is gone, it is missing after the nearest one before that is left, and
 * has no caption where that is gone.
 */
function lostIn(original: CorpusDocument, edited: CorpusDocument): readonly Lost[] {
  const keys = blockKeysOf(original)
  const left = new Set(blockKeysOf(edited))
  return (original.lost as readonly Lost[]).map((lost) => {
    const before = lost.after === null ? [] : keys.slice(0, keys.indexOf(lost.after) + 1)
    const caption = lost.caption !== null && left.has(lost.caption) ? lost.caption : null
    return { ...lost, after: before.findLast((key) => left.has(key)) ?? null, caption }
  })
}

/** Of the body, then of the replies. */
export const blocksOf = (document: CorpusDocument): Block[] =>
  [document.body, ...repliesOf(document).map(({ body }) => body)].flat()

export const blockKeysOf = (document: CorpusDocument): string[] => blocksOf(document).map(({ _key }) => _key)

export const replyKeysOf = (document: CorpusDocument): string[] => repliesOf(document).map(({ _key }) => _key)

function derivedReplies(original: Values, replies: unknown): unknown {
  if (!Array.isArray(replies)) return replies
  const before = new Map(repliesOf(original).map((reply) => [reply._key, reply]))
  return replies.map((reply: unknown) => {
    if (typeof reply !== 'object' || reply === null) return reply
    const { _key, author, language } = reply as Reply
    const old = before.get(_key)
    const authorBasis = old?.author === author ? old.authorBasis : editedBasis
    return { ...reply, direction: directionOf(String(language)), authorBasis }
  })
}

const editedBasis: Basis = {
  kind: 'editorial',
  note: 'Changed by an editor after the capture.',
  lines: [],
  evidence: [],
}
