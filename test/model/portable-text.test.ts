import { describe, expect, it } from 'vitest'
import { blockStyles } from '../../src/model/text-vocabulary.ts'
import { block, blocks, inLanguage, linkTo, note, span } from './sample-blocks.ts'

const accepts = (value: unknown): boolean => blocks.safeParse([value]).success

describe('A body', () => {
  it('takes text with marks, a note, a link and words in another language', () => {
    const body = [
      block(['The ', span('bell', 'em', 'm0'), note('3'), span('ناقوس', 'm1')], {
        markDefs: [linkTo('m0', 'https://tower.example/'), inLanguage('m1', 'fa')],
      }),
    ]
    expect(blocks.parse(body)).toEqual(body)
  })

  it('may be empty', () => {
    expect(blocks.parse([])).toEqual([])
  })

  it('says that it holds blocks', () => {
    expect(blocks.meta()?.kind).toBe('blocks')
  })
})

describe('A block', () => {
  it.each(Object.keys(blockStyles))('may have the style %s', (style) => {
    expect(accepts({ ...block('Ding.'), style })).toBe(true)
  })

  it('may get further styles in a minor version', () => {
    expect(blocks.element.shape.style.meta()?.open).toBe(true)
  })

  it('may be as short as one letter', () => {
    expect(accepts(block('x'))).toBe(true)
  })

  it('may be an item of a list', () => {
    expect(accepts(block('Ding.', { listItem: 'number', level: 1 }))).toBe(true)
  })

  it('may be nine lists deep', () => {
    expect(accepts(block('Ding.', { listItem: 'bullet', level: 9 }))).toBe(true)
  })

  it.each([
    ['whom it quotes', { name: 'A', work: null, line: 3 }],
    ['what it quotes', { name: null, work: 'B', line: 1 }],
    ['whom and what it quotes, by itself', { name: 'Anna', work: 'Bells', line: null }],
  ])('may tell %s', (_, attribution) => {
    expect(accepts(block('Ding.', { attribution }))).toBe(true)
  })

  it.each([
    ['no key', { _key: '' }],
    ['another type', { _type: 'image' }],
    ['a style that no block has', { style: 'h7' }],
    ['nothing inside', { children: [] }],
    ['an empty span', { children: [span('')] }],
    ['a note without a label', { children: [note('')] }],
    ['an unknown thing inside', { children: [{ _type: 'image', _key: 'x' }] }],
    ['an unknown kind of list', { listItem: 'checkbox' }],
    ['level 0', { listItem: 'bullet', level: 0 }],
    ['level 10', { listItem: 'bullet', level: 10 }],
    ['half a level', { listItem: 'bullet', level: 1.5 }],
    ['an attribution of line 0', { attribution: { name: null, work: null, line: 0 } }],
    ['an attribution with an empty name', { attribution: { name: '', work: null, line: null } }],
    ['an attribution to an empty work', { attribution: { name: null, work: '', line: null } }],
    ['a link that runs a script', { markDefs: [linkTo('m0', 'javascript:ring()')] }],
    ['words in no language', { markDefs: [inLanguage('m0', 'xx')] }],
    ['an unknown kind of mark', { markDefs: [{ _type: 'comment', _key: 'm0' }] }],
    ['a field that no block has', { colour: 'red' }],
  ])('with %s is refused', (_, wrong) => {
    expect(accepts({ ...block('Ding.'), ...wrong })).toBe(false)
  })
})
