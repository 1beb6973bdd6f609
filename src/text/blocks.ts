/** Compiles the pieces of a body into Portable Text blocks. */

import type { ReadingState, SeedText } from '../annotation/seed-text.ts'
import { normaliseBlocks } from '../model/normalise-blocks.ts'
import type { Block } from '../model/portable-text.ts'
import type { Piece } from './assign-roles.ts'
import { inlineContent, type TextMarks } from './inline.ts'
import { withSpeakers } from './speech.ts'
import { tableCells } from './table-cells.ts'

/** Pieces of one group are one block. */
export function toBlocks(state: ReadingState, pieces: readonly Piece[], marks: TextMarks): Block[] {
  const groups = new Map<number, Piece[]>()
  for (const piece of pieces) {
    if (piece.role.kind !== 'block') continue
    const group = groups.get(piece.group)
    if (group === undefined) groups.set(piece.group, [piece])
    else group.push(piece)
  }
  const blocks = [...groups.values()].map((group) => toBlock(state, group, marks))
  return normaliseBlocks(withSpeakers(blocks), state.model.decorators)
}

/** What the key of a block is read from. */
export type KeySource = Pick<ReadingState, 'seed' | 'keyAt'>

/** The key of the block that begins with a piece. */
export const blockKey = ({ seed, keyAt }: KeySource, piece: Piece): string =>
  keyAt(piece.line, columnOf(seed, piece))

/** The column of its line at which a piece begins, from 1. */
export const columnOf = ({ lines }: SeedText, { begin, line }: Piece): number =>
  begin - (lines[line - 1]?.start ?? 0) + 1

function toBlock(source: KeySource, pieces: readonly Piece[], marks: TextMarks): readonly [Block, Piece] {
  const [first] = pieces
  if (first === undefined || first.role.kind !== 'block')
    throw new Error('A block needs a piece with a block role.')
  const { style, listItem, level } = first.role
  const { by, language, header } = first.entry
  const note = marks.labels.get(first)
  const { seed } = source
  const key = blockKey(source, first)
  const sign = marks.items.get(first.group)
  const shown = style === 'table' ? tableCells(seed.text, pieces, marks) : { pieces, marks }
  const { children, markDefs } = inlineContent(key, seed.text, shown.pieces, shown.marks)
  // Most blocks are no more than this.
  const isPlain = listItem === undefined && level === undefined && note === undefined && sign === undefined
  if (isPlain && language === undefined && by === undefined && style !== 'table')
    return [{ _type: 'block', _key: key, style, children, markDefs }, first]
  const block: Block = {
    _type: 'block',
    _key: key,
    style,
    ...(listItem === undefined ? {} : { listItem }),
    ...(listItem === undefined && level === undefined ? {} : { level: level ?? 1 }),
    ...(note === undefined ? {} : { marker: note.marker, label: note.label }),
    ...(sign === undefined ? {} : { marker: sign.marker }),
    ...(sign === undefined || sign.value === null ? {} : { value: sign.value }),
    ...(language === undefined ? {} : { language }),
    ...(style === 'table' ? { headerRows: header ?? 0 } : {}),
    ...(by === undefined
      ? {}
      : {
          attribution: {
            name: by.name?.trim() ?? null,
            work: by.work?.trim() ?? null,
            line: by.line ?? null,
          },
        }),
    children,
    markDefs,
  }
  return [block, first]
}
