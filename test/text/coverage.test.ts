import { describe, expect, it } from 'vitest'
import { naturalKey } from '../../src/annotation/key-place.ts'
import { linesOf } from '../../src/source/lines.ts'
import { textEncoder } from '../../src/source/text-encoder.ts'
import { assertFullCoverage, type Coverage } from '../../src/text/coverage.ts'
import { piecesOf } from '../support/pieces-of.ts'

const encode = textEncoder()
const text = 'Big\nHello,\r\nyou.\n\nMenu\n'
const bytes = Buffer.from(text)
const source = { seed: { text, lines: linesOf(text) }, keyAt: naturalKey }
const pieces = piecesOf(text, { 1: 'title', '2-3': { role: 'paragraph', join: 'space' }, 5: 'interface' })
const whole: Coverage = { bytes, source, pieces, blockKeys: new Set(['l2']), encode }

describe('the proof that nothing was lost', () => {
  it('holds when every block is there', () => {
    expect(() => assertFullCoverage(whole)).not.toThrow()
  })

  it.each(pieces.map((piece, i) => [piece.roleName, piece.line, i] as const))(
    'fails without the piece of role %s on line %s',
    (_, __, gone) => {
      const rest = pieces.filter((_, i) => i !== gone)
      expect(() => assertFullCoverage({ ...whole, pieces: rest })).toThrow('byte for byte')
    },
  )

  it('fails when two pieces change places', () => {
    expect(() => assertFullCoverage({ ...whole, pieces: pieces.toReversed() })).toThrow('byte for byte')
  })

  it.each([
    ['a byte more', `${text}!`, text],
    ['a byte less', text.slice(0, -1), text],
    ['another byte', text.replace('H', 'h'), text],
    ['a character less', text, `${text}\u{1f44b}`],
  ])('fails when the seed has %s', (_, stored, read) => {
    const longer = { ...source, seed: { text: read, lines: linesOf(read) } }
    const last = pieces.at(-1)
    const covering = pieces.map((piece) => (piece === last ? { ...piece, next: read.length } : piece))
    const prove = (content: string) =>
      assertFullCoverage({ ...whole, bytes: Buffer.from(content), source: longer, pieces: covering })
    expect(() => prove(read)).not.toThrow()
    expect(() => prove(stored)).toThrow('byte for byte')
  })

  it('fails when no block holds a paragraph', () => {
    expect(() => assertFullCoverage({ ...whole, blockKeys: new Set() })).toThrow(
      'Line 2 has the role `paragraph`, but no block holds it.',
    )
  })
})
