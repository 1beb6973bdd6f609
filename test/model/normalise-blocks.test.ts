import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/derive.ts'
import type { Block, Inline, Span } from '../../src/model/portable-text.ts'
import { anyBlocks } from './arbitrary-blocks.ts'
import { block, inLanguage, linkTo, normaliseBlocks, note, span } from './sample-blocks.ts'

const normal = (children: readonly (string | Inline)[], over: Partial<Block> = {}): Block | undefined =>
  normaliseBlocks([block(children, over)])[0]

const spansOf = (blocks: readonly Block[]): Span[] =>
  blocks.flatMap((b) => b.children.filter((child) => child._type === 'span'))

describe('In normal form', () => {
  it('an empty span is gone', () => {
    expect(normal(['Ding', span('', 'em'), note('1')])?.children).toEqual([span('Ding'), note('1')])
  })

  it('neighbours with the same marks are one span', () => {
    expect(normal([span('Ding ', 'em'), span('dong', 'em')])?.children).toEqual([span('Ding dong', 'em')])
  })

  it('neighbours around an empty span are one span', () => {
    expect(normal(['Ding ', span('', 'em'), 'dong'])?.children).toEqual([span('Ding dong')])
  })

  it('neighbours with the same marks in another order are one span', () => {
    expect(normal([span('Ding ', 'em', 'strong'), span('dong', 'strong', 'em')])?.children).toEqual([
      span('Ding dong', 'strong', 'em'),
    ])
  })

  it('neighbours with other marks stay apart', () => {
    const children = [span('Ding ', 'em'), span('dong ', 'strong'), span('dang', 'strong', 'em')]
    expect(normal(children)?.children).toEqual(children)
  })

  it('a note keeps its neighbours apart', () => {
    const children = [span('Ding'), note('1'), span(' dong')]
    expect(normal(children)?.children).toEqual(children)
  })

  it('a merged span has the key of the first', () => {
    expect(normal([{ ...span('Ding '), _key: 'first' }, span('dong')])?.children).toMatchObject([
      { _key: 'first' },
    ])
  })

  it('strong comes before emphasis, and both before links and languages in the order of their definitions', () => {
    const markDefs = [inLanguage('m1', 'fa'), linkTo('m0', '/bell')]
    expect(normal([span('Ding', 'm0', 'em', 'm1', 'strong')], { markDefs })?.children).toEqual([
      span('Ding', 'strong', 'em', 'm1', 'm0'),
    ])
  })

  it('no mark stands twice', () => {
    expect(normal([span('Ding', 'em', 'em')])?.children).toEqual([span('Ding', 'em')])
  })

  it('a mark without a definition is gone', () => {
    expect(normal([span('Ding', 'm9')])?.children).toEqual([span('Ding')])
  })

  it('a definition that no span uses is gone', () => {
    const markDefs = [linkTo('m0', '/bell'), linkTo('m1', '/tower')]
    expect(normal([span('Ding', 'm1')], { markDefs })?.markDefs).toEqual([linkTo('m1', '/tower')])
  })

  it('a definition that only a blank end used is gone', () => {
    const markDefs = [linkTo('m0', '/bell')]
    expect(normal(['Ding', span(' ', 'm0')], { markDefs })?.markDefs).toEqual([])
  })

  it('a block begins and ends without a blank', () => {
    expect(normal([' \n', span('\u00a0 Ding ', 'em'), span('dong\t', 'strong'), '  '])?.children).toEqual([
      span('Ding ', 'em'),
      span('dong', 'strong'),
    ])
  })

  it('a blank beside a note inside the block stays', () => {
    const children = [note('1'), span(' Ding '), note('2')]
    expect(normal(children)?.children).toEqual(children)
  })

  it('a block of blanks is gone', () => {
    expect(normaliseBlocks([block([' ', span('\n', 'em')]), block('Ding')])).toEqual([block('Ding')])
  })

  it('a block of nothing is gone', () => {
    expect(normaliseBlocks([block([])])).toEqual([])
  })

  it('a block of one note stays', () => {
    expect(normaliseBlocks([block([note('1')])])).toEqual([block([note('1')])])
  })

  it('style, list, level and attribution are as they were', () => {
    const quoted = block('Ding', {
      style: 'blockquote',
      listItem: 'bullet',
      level: 2,
      attribution: { name: 'Anna', work: null, line: 4 },
    })
    expect(normaliseBlocks([quoted])).toEqual([quoted])
  })
})

describe('Blanks that are part of a text stay:', () => {
  const textOf = (style: Block['style'], ...children: (string | Inline)[]): string | undefined => {
    const found = normal(children, { style })
    return found === undefined ? undefined : blockText(found)
  }

  it('all of preformatted text but blank lines around it', () => {
    expect(textOf('preformatted', '  if x\n\n    ring  ')).toBe('  if x\n\n    ring  ')
    expect(textOf('preformatted', ' \n\n  if x\n\n    ring \n \n')).toBe('  if x\n\n    ring ')
  })

  it('those that are marked in another way than their neighbours', () => {
    const children = [span('  ', 'em'), span('if x')]
    expect(normal(children, { style: 'preformatted' })?.children).toEqual(children)
    expect(textOf('preformatted', span(' ', 'em'), ' \n', span('  if', 'em'), '\n ')).toBe('  if')
  })

  it('empty cells of a table, in its first row as in its last', () => {
    expect(textOf('table', '\tBell\n\t\n\t\t')).toBe('\tBell\n\t\n\t\t')
    expect(textOf('table', '\n\t\t\nBell\t\n\n')).toBe('\t\t\nBell\t')
  })

  it('those by which lines of verse are set in', () => {
    expect(textOf('verse', '   Ding\n     dong  \n')).toBe('   Ding\n     dong')
    expect(textOf('verse', '\n   Ding')).toBe('   Ding')
  })

  it('but not in a block of blanks', () => {
    expect(textOf('preformatted', ' \n ')).toBeUndefined()
    expect(textOf('table', '\t\n\t')).toBeUndefined()
  })

  it('beside a note', () => {
    const children = [span('  '), note('1'), span(' \n')]
    expect(normal(children, { style: 'preformatted' })?.children).toEqual([span('  '), note('1'), span(' ')])
  })
})

describe('What is said of a block in a word', () => {
  it('is one line without blanks around it', () => {
    expect(normal(['Ding'], { marker: ' (a) ', label: '1', speaker: 'Anna\nof the tower ' })).toEqual(
      block('Ding', { marker: '(a)', label: '1', speaker: 'Anna of the tower' }),
    )
  })

  it('is absent when it is blank', () => {
    const emptied = normal(['Ding'], { listItem: 'number', marker: ' ', label: '', speaker: '\n', value: 0 })
    expect(emptied).toStrictEqual(block('Ding', { listItem: 'number', value: 0 }))
  })

  it('is absent when it is a source that says nothing', () => {
    const attribution = { name: null, work: null, line: null }
    expect(normal(['Ding'], { attribution })).toStrictEqual(block('Ding'))
    expect(normal(['Ding'], { attribution: { ...attribution, line: 3 } })).toHaveProperty('attribution')
  })
})

describe('For all blocks', () => {
  const holds = (law: (blocks: Block[]) => void): void => fc.assert(fc.property(anyBlocks, law))

  it('the normal form of the normal form is itself', () => {
    holds((blocks) => {
      const once = normaliseBlocks(blocks)
      expect(normaliseBlocks(once)).toEqual(once)
    })
  })

  it('the text stays, apart from blanks at the ends of blocks', () => {
    const texts = (blocks: readonly Block[]): string[] =>
      blocks.map((b) => blockText(b).trim()).filter((text) => text !== '')
    holds((blocks) => {
      expect(texts(normaliseBlocks(blocks))).toEqual(texts(blocks))
    })
  })

  it('the notes stay, in order', () => {
    const labels = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((b) =>
        b.children.flatMap((child) => (child._type === 'noteReference' ? child.label : [])),
      )
    holds((blocks) => {
      expect(labels(normaliseBlocks(blocks))).toEqual(labels(blocks))
    })
  })

  it('every letter keeps its marks, apart from those without a definition', () => {
    const letters = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((b) => {
        const defined = ['em', 'strong', ...b.markDefs.map((def) => def._key)]
        return spansOf([b]).flatMap(({ text, marks }) => {
          const known = [...new Set(marks)].filter((mark) => defined.includes(mark)).sort()
          return [...text].filter((letter) => letter.trim() !== '').map((letter) => `${letter} ${known}`)
        })
      })
    holds((blocks) => {
      expect(letters(normaliseBlocks(blocks))).toEqual(letters(blocks))
    })
  })

  it('no span of the normal form is empty', () => {
    holds((blocks) => {
      expect(spansOf(normaliseBlocks(blocks)).filter((s) => s.text === '')).toEqual([])
    })
  })

  it('no neighbours of the normal form have equal marks', () => {
    holds((blocks) => {
      for (const { children } of normaliseBlocks(blocks)) {
        const marks = children.map((child) => (child._type === 'span' ? child.marks.join() : child))
        expect(marks.filter((mark, i) => i > 0 && mark === marks[i - 1])).toEqual([])
      }
    })
  })

  it('the blocks that were given are not touched', () => {
    holds((blocks) => {
      const before = structuredClone(blocks)
      normaliseBlocks(blocks)
      expect(blocks).toEqual(before)
    })
  })
})
