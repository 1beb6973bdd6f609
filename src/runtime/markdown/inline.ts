/**
 * Renders the text of one block as Markdown. Marks that Markdown has no form for (languages, the corpus’s own) leave their
 * text; so does a mark on nothing but blanks, and blanks at the ends of a mark are outside of it.
 */

import { hrefPattern } from '../../model/href.ts'
import { type Block, isMap, readInline } from '../blocks.ts'
import { nestMarks } from '../marks.ts'
import { unknown } from '../read-content.ts'
import { clean, escapeLineStarts, escapeText } from './escape.ts'
import { firstCharacter, inlineWriter } from './inline-writer.ts'
import { meetNote, type Rendering } from './rendering.ts'

/** Markdown with the marks around it. */
interface Piece {
  readonly markdown: string
  readonly kind: 'text' | 'blank' | 'raw'
  readonly marks: readonly string[]
}

type Place = 'block' | 'line' | 'cell'

type Addresses = ReadonlyMap<string, string>

/**
 * @param place `line`: no line breaks, and nothing that would end a heading; `cell`: nor a cell
 */
export function renderInline(block: Block, rendering: Rendering, place: Place = 'block'): string {
  const addresses = addressesOf(block)
  const pieces = withoutBlankEnds(joinBlanks(piecesOf(block, addresses, rendering, place)))
  const marks = marksAroundBlanks(pieces)
  const writer = inlineWriter()
  // Next to each other, `*` and `**` would be read as one sign.
  const strong = marks.some((m) => m.includes('em')) ? '__' : '**'
  const steps = nestMarks(marks, (i) => pieces[i]?.kind !== 'blank')
  for (const [i, piece] of pieces.entries()) {
    for (let closes = steps[i]?.closes ?? 0; closes > 0; closes--) writer.close()
    const signs = (steps[i]?.opens ?? []).map((mark) => signsOf(mark, strong, addresses))
    for (const [j, [start, end]] of signs.entries())
      writer.open(start, end, firstCharacter(signs[j + 1]?.[0] ?? piece.markdown))
    if (piece.kind === 'raw') writer.raw(piece.markdown)
    else writer.text(piece.markdown)
  }
  return escapeLineStarts(writer.end())
}

function signsOf(mark: string, strong: string, addresses: Addresses): readonly [string, string] {
  const address = addresses.get(mark)
  if (address !== undefined) return ['[', `](<${address}>)`]
  return mark === 'em' ? ['*', '*'] : [strong, strong]
}

/** Of links by their key, as Markdown writes them. */
function addressesOf(block: Block): Addresses {
  const addresses = new Map<string, string>()
  for (const def of block.markDefs) {
    if (def._type !== 'link' || typeof def.href !== 'string' || !hrefPattern.test(def.href)) continue
    // A reference in an address would be decoded, and half a character cannot be written.
    const address = clean(def.href)
      .replaceAll('&', '&amp;')
      .replace(/[<>\\]/g, encodeURIComponent)
    addresses.set(def._key, address)
  }
  return addresses
}

function piecesOf(block: Block, addresses: Addresses, rendering: Rendering, place: Place): Piece[] {
  const defs = new Map<string, unknown>(block.markDefs.map((def) => [def._key, def]))
  const runs: { text: string; marks: readonly string[] }[] = []
  const pieces: Piece[] = []
  const flush = (): void => {
    for (const { text, marks } of runs.splice(0)) pieces.push(...divide(text, marks, place))
  }
  for (const value of block.children) {
    const child = readInline(value)
    if (child._type === 'span') {
      const marks = writtenMarks(child.marks, defs, addresses, rendering)
      const last = runs.at(-1)
      if (last !== undefined && isSame(last.marks, marks)) last.text += child.text
      else runs.push({ text: child.text, marks })
      continue
    }
    flush()
    const markdown =
      child._type === null
        ? unknown(rendering.options, 'inline', child.value)
        : `[^${meetNote(child, rendering)}]`
    pieces.push({ markdown, kind: 'raw', marks: [] })
  }
  flush()
  return pieces
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i])

/** Those of a span that Markdown has a form for. A link in a link is none. */
function writtenMarks(
  marks: readonly string[],
  defs: ReadonlyMap<string, unknown>,
  addresses: Addresses,
  { options }: Rendering,
): string[] {
  const written = new Set<string>()
  let linked = false
  for (const mark of marks) {
    const def = defs.get(mark)
    const isDecorator = def === undefined && (mark === 'strong' || mark === 'em')
    const isLink = addresses.has(mark)
    if (isDecorator || (isLink && !linked)) written.add(mark)
    linked ||= isLink
    const isKnown = def === undefined ? /^[a-z]+(-[a-z]+)*$/.test(mark) : hasKnownType(def)
    if (!isKnown) unknown(options, 'mark', def ?? mark)
  }
  return [...written]
}

const hasKnownType = (def: unknown): boolean =>
  isMap(def) && (def._type === 'link' || def._type === 'language')

/** Blanks at the ends of a text are pieces of their own: no mark may begin or end with them. */
function divide(given: string, marks: readonly string[], place: Place): Piece[] {
  const cleaned = clean(given)
  const text = place !== 'block' ? cleaned.replaceAll('\n', ' ') : cleaned
  const inner = text.trim()
  const before = text.length - text.trimStart().length
  const parts = [
    ['blank', text.slice(0, before)],
    ['text', inner],
    ['blank', text.slice(before + inner.length)],
  ] as const
  return parts.flatMap(([kind, part]) =>
    part === '' ? [] : [{ markdown: escapeIn(part, place), kind, marks }],
  )
}

function escapeIn(text: string, place: Place): string {
  const escaped = escapeText(text)
  if (place === 'block') return escaped.replaceAll('\n', '\\\n')
  const line = escaped.replaceAll('#', '\\#')
  // How a program reads a backslash before the sign depends on the program.
  return place === 'cell' ? line.replaceAll('|', '&#x7C;') : line
}

/** Neighbouring blanks are one, with the marks that all of them have. Pieces of nothing are left out. */
function joinBlanks(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.markdown === '') continue
    if (last?.kind !== 'blank' || piece.kind !== 'blank') {
      joined.push(piece)
      continue
    }
    const marks = last.marks.filter((mark) => piece.marks.includes(mark))
    joined[joined.length - 1] = { ...last, markdown: last.markdown + piece.markdown, marks }
  }
  return joined
}

function withoutBlankEnds(pieces: readonly Piece[]): Piece[] {
  const isShown = ({ kind }: Piece): boolean => kind !== 'blank'
  const first = pieces.findIndex(isShown)
  return first === -1 ? [] : pieces.slice(first, pieces.findLastIndex(isShown) + 1)
}

/** A blank has the marks that the texts on both sides of it have, too. */
function marksAroundBlanks(pieces: readonly Piece[]): (readonly string[])[] {
  const after: (readonly string[])[] = []
  let next: readonly string[] = []
  for (const [i, piece] of [...pieces.entries()].reverse()) {
    if (piece.kind !== 'blank') next = piece.marks
    after[i] = next
  }
  let before: readonly string[] = []
  return pieces.map(({ kind, marks }, i) => {
    if (kind !== 'blank') {
      before = marks
      return marks
    }
    return marks.filter((mark) => before.includes(mark) && after[i]?.includes(mark))
  })
}
