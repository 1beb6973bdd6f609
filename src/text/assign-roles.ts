/**
 * Divides the lines of a seed by the roles that its annotation gives them: every character is in exactly one piece, in
 * order. The proof of coverage (coverage.ts) rests on this.
 */

import type { RoleEntry } from '../annotation/annotation.ts'
import type { ReadingState } from '../annotation/seed-text.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import type { Role } from '../model/roles.ts'
import type { Line } from '../source/lines.ts'
import type { DroppedSigns } from './drops.ts'
import { type Hyphenation, hyphenation, reportUnusedWords } from './hyphens.ts'
import { glueBetween, hyphensOf, joiningOf } from './joining.ts'
import { beginsItem } from './list-marker.ts'
import { quoteOf } from './quote.ts'
import { type RoleRange, type Run, roleOf, roleRangesByLine } from './role-ranges.ts'
import { divideAtSigns } from './signed-text.ts'

export interface Piece {
  readonly role: Role
  readonly roleName: string
  readonly entry: RoleEntry
  /** Index of the reply that the piece belongs to; null for the document's own text. */
  readonly reply: number | null
  readonly line: number
  /** Offsets of the text that has the role. */
  readonly start: number
  readonly end: number
  /** Offsets of all that the piece accounts for: with the blanks around and the line end. */
  readonly from: number
  readonly next: number
  /** Pieces with the same number are one block. */
  readonly group: number
  /** Offset at which its role begins on the line: before `start` where signs in front of it or inside are dropped. */
  readonly begin: number
  /** What stands between it and the piece before it in its block. */
  readonly glue: string
  /** What stands in the block for the text of the piece; null for the text itself. */
  readonly shown: string | null
}

type DraftPiece = { -readonly [Key in keyof Piece]: Piece[Key] }

/** Pieces of one group are one block, which has the key of the first. */
export function firstOfGroups(pieces: readonly Piece[]): ReadonlyMap<number, Piece> {
  const first = new Map<number, Piece>()
  // Signs that are dropped lie in a block, and are not of it.
  for (const piece of pieces)
    if (piece.role.kind === 'block' && !first.has(piece.group)) first.set(piece.group, piece)
  return first
}

/** What the steps of one assignment share. */
interface RoleState extends ReadingState {
  readonly drops: DroppedSigns
  /** null where no cut words are mended. */
  readonly hyphenation: Hyphenation | null
  /** Number of the next group. */
  nextGroup: number
  readonly pieces: DraftPiece[]
  /** What covers the text that no address names; null where the annotation names all. */
  readonly rest: Run | null
  /** The run that the text before was of, unless something ended its block. */
  open: OpenRun | null
  /** Runs of which it was reported that a blank line parts them. */
  readonly parted: Set<Run>
}

interface OpenRun {
  readonly run: Run
  readonly group: number
  /** The last line of its text, and the offset where that ends. */
  readonly line: number
  readonly end: number
  /** Whether a tag behind its text ends a line. */
  readonly breaks?: boolean
}

export function assignRoles(reading: ReadingState, drops: DroppedSigns): readonly Piece[] {
  const hyphens = hyphensOf(reading.annotation.wrapped)
  const state: RoleState = {
    ...reading,
    drops,
    hyphenation: hyphens === null ? null : hyphenation(reading.seed.text, hyphens),
    nextGroup: 0,
    pieces: [],
    rest: restOf(reading),
    open: null,
    parted: new Set(),
  }
  const byLine = roleRangesByLine(state)
  const { seed, part } = reading
  for (const line of seed.lines) {
    if (part === null || part.has(line.number)) addPieces(state, line, byLine.get(line.number) ?? none)
    else {
      state.open = null
      addWhole(state, line, elsewhere)
    }
  }
  if (state.hyphenation !== null) reportUnusedWords(state, state.hyphenation)
  return state.pieces
}

const none: readonly RoleRange[] = []

function restOf({ model, annotation }: ReadingState): Run | null {
  const given = annotation.default
  if (given === undefined) return null
  const entry = typeof given === 'string' ? { role: given } : given
  const joining = joiningOf(roleOf(model, entry.role), entry, annotation, false)
  return { entry, joining, reply: null, path: ['default'] }
}

/** Adds the pieces of a line to those of the lines before it. */
function addPieces(state: RoleState, line: Line, given: readonly RoleRange[]): void {
  const { pieces } = state
  const before = pieces.length
  let offset = line.start
  for (const { run, start, end } of given) {
    addRest(state, line, before, offset, start)
    addText(state, line, before, { run, start, end })
    offset = end
  }
  addRest(state, line, before, offset, line.end)
  if (pieces.length > before) return
  if (state.open?.run.joining?.blank === 'ends') state.open = null
  addWhole(state, line, blank)
}

/** Adds a line as one piece, which is in no block. */
function addWhole(state: RoleState, line: Line, entry: RoleEntry): void {
  const { start, end } = line
  addPiece(state, line, state.pieces.length, {
    entry,
    reply: null,
    start,
    end,
    begin: start,
    group: state.nextGroup++,
    glue: '',
    shown: null,
  })
}

/** Adds the text that no address names. `before` is the number of pieces before the line. */
function addRest(state: RoleState, line: Line, before: number, start: number, end: number): void {
  const text = state.seed.text.slice(start, end)
  if (text.trim() === '') return
  if (state.rest !== null) {
    addText(state, line, before, { run: state.rest, start, end })
    return
  }
  const blanks = text.length - text.trimStart().length
  state.diagnostics.push(
    diagnostic('line/no-role', state.locate.inSeed(start + blanks), {
      found: quoteOf(text),
      expected: 'a role in the annotation',
    }),
  )
}

/** Shared by all blank lines, which are half of many texts. */
const blank: RoleEntry = { role: 'blank' }
const markup: RoleEntry = { role: 'markup' }
/** Shared by all lines outside the part of the capture that the annotation is for. */
const elsewhere: RoleEntry = { role: 'other-document' }

/** Whether the piece is of another document of the capture: it is in none of this document's accounts but the omissions. */
export const isElsewhere = ({ entry }: Piece): boolean => entry === elsewhere

type RunText = Pick<RoleRange, 'run' | 'start' | 'end'>

/** Adds a part of a line that has one role: a piece, and one for each sign in it that is dropped. */
function addText(state: RoleState, line: Line, before: number, text: RunText): void {
  const { run, start, end } = text
  const { entry, reply, joining } = run
  const { open } = state
  const continues = continuesOpen(state, line, text)
  const group = continues ? (open?.group ?? 0) : state.nextGroup++
  const glue = !continues ? '' : open?.breaks && joining?.blank !== 'kept' ? '\n' : glueOf(state, text)
  // Only a block that is joined goes on.
  state.open = joining === null ? null : { run, group, line: line.number, end }
  const signs = state.drops.between(start, end)
  const role = roleOf(state.model, entry.role)
  const common = { entry, reply, begin: start, group }
  // Most text holds no sign; what is left out is left out with its signs.
  if (signs.length === 0 || role.kind === 'omission') {
    addPiece(state, line, before, { entry, reply, start, end, begin: start, group, glue, shown: null })
  } else if (state.drops.textOf(start, end).trim() === '') {
    addPiece(state, line, before, { ...common, entry: markup, start, end, glue: '', shown: null })
    // As a blank line does.
    if (joining?.blank === 'ends') state.open = null
    if (joining?.blank === 'kept' && continues) state.open = open
  } else {
    const style = role.kind === 'block' ? role.style : null
    const seed = state.seed.text
    const { parts, glueAfter } = divideAtSigns({ seed, start, end, signs, style, continues, glue })
    for (const { isDropped, ...part } of parts)
      addPiece(state, line, before, { ...common, ...part, entry: isDropped ? markup : entry })
    if (glueAfter.endsWith('\n') && state.open !== null) state.open = { ...state.open, breaks: true }
  }
}

/** Whether a text goes on with the block of the text before it. */
function continuesOpen(state: RoleState, line: Line, { run, start, end }: RunText): boolean {
  const { open, drops } = state
  const { joining, entry } = run
  if (open === null || joining === null || open.run !== run) return false
  if (open.line === line.number) return true
  if (joining.blank === 'refused' && line.number > open.line + 1) reportBlank(state, run, open.line + 1)
  if (joining.by !== 'script') return true
  // What begins with the sign of an item is an item.
  return !beginsItem(roleOf(state.model, entry.role), drops.textOf(start, end))
}

function reportBlank(state: RoleState, run: Run, line: number): void {
  if (state.parted.has(run)) return
  state.parted.add(run)
  state.diagnostics.push(
    diagnostic('line/join-blank', state.locate.ofKey(run.path), {
      field: run.path.join('.'),
      found: `line ${line}, which is blank`,
      expected: 'lines of text',
      hint: `Split the range there: a blank line ends a block. Where all lines of the text are broken by width, write \`wrapped: true\` and no \`join\`.`,
    }),
  )
}

/** What stands between a text and the one before it in its block. Ends that one before a hyphen that cuts a word. */
function glueOf(state: RoleState, { run, start, end }: RunText): string {
  const { pieces, seed, open, drops } = state
  const at = pieces.findLastIndex((p) => p.role.kind === 'block')
  const last = pieces[at]
  // Of the line before, everything may have been dropped.
  if (open === null || last?.group !== open.group || run.joining === null) return ''
  const { by, mends, blank } = run.joining
  const before = (last.shown ?? seed.text.slice(last.start, last.end)).trimEnd()
  const after = drops.textOf(start, end).trimStart()
  if (blank === 'kept') return drops.textOf(open.end, start).replace(/\r\n?/g, '\n')
  const hyphenation = mends === null || last.shown !== null ? null : state.hyphenation
  if (hyphenation === null || hyphenation.cutAt(before, after) === 0) return glueBetween(before, after, by)
  const hyphen = last.start + before.length - 1
  const cut = { ...last, role: roleOf(state.model, markup.role), roleName: markup.role, entry: markup }
  last.end = hyphen
  last.next = hyphen
  pieces.splice(at + 1, 0, { ...cut, start: hyphen, from: hyphen, glue: '' })
  return ''
}

type PieceText = Pick<Piece, 'entry' | 'reply' | 'start' | 'end' | 'begin' | 'group' | 'glue' | 'shown'>

function addPiece({ model, pieces }: RoleState, line: Line, before: number, piece: PieceText): void {
  const { entry, reply, start, end, begin, group, glue, shown } = piece
  const previous = pieces.length > before ? pieces.at(-1) : undefined
  if (previous !== undefined) previous.next = start
  pieces.push({
    role: roleOf(model, entry.role),
    roleName: entry.role,
    entry,
    reply,
    line: line.number,
    start,
    end,
    from: previous === undefined ? line.start : start,
    next: line.next,
    group,
    begin,
    glue,
    shown,
  })
}
