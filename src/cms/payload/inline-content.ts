/** Reads the inline nodes of a block: its spans and note references, still without keys, and what is said of it as a whole. */

import { isNothing } from '../codec.ts'
import type { Value } from '../records.ts'
import { noPlace } from './flat-blocks.ts'
import { attributionBlock, detailsBlock, noteBlock, styleOfBlock } from './inline-blocks.ts'
import { decoratorsOf, type Identity, type Node, type State } from './rich-text.ts'

/** A mark definition; one of a link that an editor made has no key. */
export interface Mark {
  readonly _type: string
  readonly _key?: string
  readonly [property: string]: unknown
}

export interface SpanContent {
  readonly type: 'span'
  readonly identity: Partial<Identity>
  readonly text: string
  readonly decorators: readonly string[]
  readonly marks: readonly Mark[]
}

export interface NoteContent {
  readonly type: 'noteReference'
  readonly identity: Partial<Identity>
  /** Its label, and the key of its note. */
  readonly said: Value
}

/** What is said of a block as a whole; null where nothing says it. */
interface Said {
  readonly style: string | null
  readonly details: Value | null
  readonly attribution: Value | null
}

export interface Content extends Said {
  readonly children: readonly (SpanContent | NoteContent)[]
}

/** The first of each counts: blocks that an editor joined may have two. */
export function contentOf(nodes: readonly Node[]): Content {
  const pieces = nodes.flatMap((node) => piecesOf(node, []))
  const chips = pieces.filter((piece) => piece.type === 'chip')
  const children = pieces.filter((piece) => piece.type !== 'chip').reduce<Content['children']>(joined, [])
  return {
    children,
    style: chips.find(({ style }) => style !== null)?.style ?? null,
    details: chips.find(({ details }) => details !== null)?.details ?? null,
    attribution: chips.find(({ attribution }) => attribution !== null)?.attribution ?? null,
  }
}

interface Chip extends Said {
  readonly type: 'chip'
}

const chip = (said: Partial<Said>): Chip => ({
  type: 'chip',
  style: null,
  details: null,
  attribution: null,
  ...said,
})

/** A line break that an editor made: of the text before it. */
interface Break {
  readonly type: 'break'
  readonly marks: readonly Mark[]
}

type Piece = SpanContent | NoteContent | Chip | Break

/** @throws Error for a node that is none of a text. */
function piecesOf(node: Node, links: readonly Mark[]): Piece[] {
  const state: State = node.$ ?? {}
  switch (node.type) {
    case 'text':
    case 'tab':
      return [spanOf(String(node.text), state, node.format, links)]
    case 'linebreak':
      return state.key === undefined
        ? [{ type: 'break', marks: links }]
        : [spanOf('\n', state, state.format, links)]
    case 'link':
    case 'autolink': {
      const link = linkOf(node)
      return (node.children ?? []).flatMap((child) => piecesOf(child, [...links, link]))
    }
    case 'inlineBlock':
      return [inlineBlockOf(node)]
    default:
      throw noPlace(node)
  }
}

const spanOf = (text: string, state: State, format: unknown, links: readonly Mark[]): SpanContent => ({
  type: 'span',
  identity: identityOf(state),
  text,
  decorators: [...decoratorsOf(format), ...(state.decorators ?? [])],
  marks: [...links, ...((state.marks ?? []) as readonly Mark[])],
})

function linkOf(node: Node): Mark {
  const { linkType, url } = (node.fields ?? {}) as Value
  if (linkType === 'internal') throw noPlace({ ...node, type: 'link to a record' })
  const key = node.$?.key
  return { _type: 'link', ...(key === undefined ? {} : { _key: key }), href: url }
}

function inlineBlockOf(node: Node): NoteContent | Chip {
  const { blockType, blockName, id, ...fields } = (node.fields ?? {}) as Value
  const style = styleOfBlock(String(blockType))
  if (style !== null) return chip({ style })
  switch (blockType) {
    case noteBlock: {
      const { key, nth, ...said } = fields
      return { type: 'noteReference', identity: identityOf({ key, nth }), said: withoutNothing(said) }
    }
    case detailsBlock:
      return chip({ details: withoutNothing(fields) })
    case attributionBlock: {
      const { name, work, line } = fields
      // A text that an editor cleared is empty in Payload.
      return chip({ attribution: { name: name || null, work: work || null, line: line ?? null } })
    }
    default:
      throw noPlace(node)
  }
}

const withoutNothing = (fields: Value): Value =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)))

const identityOf = ({ key, nth }: { readonly key?: unknown; readonly nth?: unknown }): Partial<Identity> =>
  typeof key === 'string' && key !== '' ? { key, ...(typeof nth === 'number' ? { nth } : {}) } : {}

/** Neighbours that are marked alike are one span. */
function joined(
  children: Content['children'],
  piece: SpanContent | NoteContent | Break,
): Content['children'] {
  const last = children.at(-1)
  const next = piece.type === 'break' ? breakAfter(last, piece.marks) : piece
  if (last?.type !== 'span' || next.type !== 'span' || !isAlike(last, next)) return [...children, next]
  const identity = last.identity.key === undefined ? next.identity : last.identity
  return [...children.slice(0, -1), { ...last, identity, text: last.text + next.text }]
}

const breakAfter = (last: SpanContent | NoteContent | undefined, links: readonly Mark[]): SpanContent => ({
  ...(last?.type === 'span' ? last : { type: 'span', decorators: [], marks: links }),
  identity: {},
  text: '\n',
})

const isAlike = (a: SpanContent, b: SpanContent): boolean => fingerprint(a) === fingerprint(b)

const fingerprint = ({ decorators, marks }: SpanContent): string =>
  JSON.stringify([
    decorators,
    marks.map(({ _type, _key, ...rest }) => [_type, _key ?? null, Object.entries(rest).sort()]),
  ])
