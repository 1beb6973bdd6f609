import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/source/lines.ts'
import { textEncoder } from '../../src/source/text-encoder.ts'
import { assignRoles } from '../../src/text/assign-roles.ts'
import { assertFullCoverage } from '../../src/text/coverage.ts'

const encode = textEncoder()
const text = 'Big\nHello,\r\nyou.\n\nMenu\n'
const bytes = Buffer.from(text)
const seed = { text, lines: linesOf(text) }
const location = { file: 'seeds/one.txt', line: 1, column: 1 }
const { pieces } = assignRoles(
  seed,
  {
    seed: '',
    id: 'one',
    type: 'Notice',
    slug: 'one',
    lines: { 1: 'title', '2-3': { role: 'paragraph', join: 'space' }, 5: 'interface' },
  },
  { inSeed: () => location, ofKey: () => location },
)

describe('the proof that nothing was lost', () => {
  it('holds when every block is there', () => {
    expect(() => assertFullCoverage(bytes, seed, pieces, new Set(['l2']), encode)).not.toThrow()
  })

  it.each(pieces.map((piece, i) => [piece.roleName, piece.line, i] as const))(
    'fails without the piece of role %s on line %s',
    (_, __, gone) => {
      const rest = pieces.filter((_, i) => i !== gone)
      expect(() => assertFullCoverage(bytes, seed, rest, new Set(['l2']), encode)).toThrow('byte for byte')
    },
  )

  it('fails when two pieces change places', () => {
    expect(() => assertFullCoverage(bytes, seed, pieces.toReversed(), new Set(['l2']), encode)).toThrow(
      'byte for byte',
    )
  })

  it.each([
    ['a byte more', `${text}!`, text],
    ['a byte less', text.slice(0, -1), text],
    ['another byte', text.replace('H', 'h'), text],
    ['a character less', text, `${text}\u{1f44b}`],
  ])('fails when the seed has %s', (_, stored, read) => {
    const longer = { text: read, lines: linesOf(read) }
    const last = pieces.at(-1)
    const covering = pieces.map((piece) => (piece === last ? { ...piece, next: read.length } : piece))
    const prove = (content: string) =>
      assertFullCoverage(Buffer.from(content), longer, covering, new Set(['l2']), encode)
    expect(() => prove(read)).not.toThrow()
    expect(() => prove(stored)).toThrow('byte for byte')
  })

  it('fails when no block holds a paragraph', () => {
    expect(() => assertFullCoverage(bytes, seed, pieces, new Set(), encode)).toThrow(
      'Line 2 has the role `paragraph`, but no block holds it.',
    )
  })
})
