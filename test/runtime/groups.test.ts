import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/runtime/blocks.ts'
import { type Group, groupBlocks, type List } from '../../src/runtime/groups.ts'
import { anyBlocks } from '../model/arbitrary-blocks.ts'
import { block, item, quotation } from '../model/sample-blocks.ts'

const blocksOf = (group: Group): Block[] => {
  switch (group.kind) {
    case 'block':
      return [group.block]
    case 'quotation':
      return [...group.introductions, ...group.blocks, ...group.attributions]
    case 'list':
      return blocksOfList(group)
    case 'notes':
      return group.notes.flatMap(({ blocks }) => blocks)
    case 'speech':
      return [...(group.head === null ? [] : [group.head]), ...group.content.flatMap(blocksOf)]
    case 'unknown':
      return []
  }
}

const blocksOfList = (list: List): Block[] =>
  list.items.flatMap(({ block: own, lists }) => [
    ...(own === null ? [] : [own]),
    ...lists.flatMap(blocksOfList),
  ])

const levelsOf = (list: List, level: number): number[] =>
  list.items.flatMap(({ block: own, lists }) => [
    ...(own === null ? [] : [level]),
    ...lists.flatMap((inside) => levelsOf(inside, level + 1)),
  ])

const listOf = (listItem: 'bullet' | 'number', ...items: List['items']): List => ({
  kind: 'list',
  listItem,
  items,
})
const leaf = (own: Block | null, ...lists: List[]) => ({ block: own, lists })

describe('Blocks', () => {
  it('that are no list and no quotation stand alone, in order', () => {
    const [one, two] = [block('Ding.'), block('Dong.', { style: 'h2' })]
    expect(groupBlocks([one, two])).toEqual([
      { kind: 'block', block: one },
      { kind: 'block', block: two },
    ])
  })

  it('of no number are no groups', () => {
    expect(groupBlocks([])).toEqual([])
  })

  it('are neither lost nor moved, however they nest', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(groupBlocks(blocks).flatMap(blocksOf)).toEqual(blocks)
      }),
    )
  })
})

describe('List items', () => {
  const [a, b, c, d] = [item('a'), item('b'), item('c', 2), item('d')]

  it('of one kind that follow each other are one list', () => {
    expect(groupBlocks([a, b])).toEqual([listOf('bullet', leaf(a), leaf(b))])
  })

  it('of two kinds are two lists', () => {
    const one = item('1', 1, 'number')
    expect(groupBlocks([a, one, b])).toEqual([
      listOf('bullet', leaf(a)),
      listOf('number', leaf(one)),
      listOf('bullet', leaf(b)),
    ])
  })

  it('with a paragraph between them are two lists', () => {
    expect(groupBlocks([a, block('Ding.'), b]).map((group) => group.kind)).toEqual(['list', 'block', 'list'])
  })

  it('that are deeper nest in the item before', () => {
    expect(groupBlocks([a, c, d])).toEqual([listOf('bullet', leaf(a, listOf('bullet', leaf(c))), leaf(d))])
  })

  it('that are deeper and of another kind nest in a list of their kind', () => {
    const inner = item('1', 2, 'number')
    expect(groupBlocks([a, inner, b])).toEqual([
      listOf('bullet', leaf(a, listOf('number', leaf(inner))), leaf(b)),
    ])
  })

  it('that are deeper and of two kinds nest in two lists', () => {
    const inner = item('1', 2, 'number')
    expect(groupBlocks([a, c, inner])).toEqual([
      listOf('bullet', leaf(a, listOf('bullet', leaf(c)), listOf('number', leaf(inner)))),
    ])
  })

  it('that are deeper than anything before hang in an item without text', () => {
    expect(groupBlocks([c, a])).toEqual([listOf('bullet', leaf(null, listOf('bullet', leaf(c))), leaf(a))])
  })

  it('that skip a level hang in an item without text between', () => {
    const deep = item('deep', 3, 'number')
    expect(groupBlocks([a, deep])).toEqual([
      listOf('bullet', leaf(a, listOf('number', leaf(null, listOf('number', leaf(deep)))))),
    ])
  })

  it('without a level are of the first', () => {
    const plain = block('plain', { listItem: 'bullet' })
    expect(groupBlocks([plain, c, block('more', { listItem: 'bullet' })])).toMatchObject([
      { items: [{ block: plain, lists: [{ items: [{ block: c }] }] }, { lists: [] }] },
    ])
  })

  it('stand as deep as they say', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const levels = groupBlocks(blocks).flatMap((group) =>
          group.kind === 'list' ? levelsOf(group, 1) : [],
        )
        expect(levels).toEqual(blocks.filter((b) => b.listItem !== undefined).map((b) => b.level))
      }),
    )
  })

  it('with the style of a quotation stay in their list', () => {
    const quoting = item('Ding.')
    const blocks = [{ ...quoting, style: 'blockquote' as const }, b]
    expect(groupBlocks(blocks)).toMatchObject([{ kind: 'list', items: [{}, {}] }])
  })
})

describe('Quotations', () => {
  const [one, two] = [quotation('Ding.'), quotation('Dong.')]
  const footer = block('Anna', { style: 'attribution' })

  it('that follow each other are one', () => {
    expect(groupBlocks([one, two])).toEqual([
      {
        kind: 'quotation',
        style: 'blockquote',
        introductions: [],
        blocks: [one, two],
        content: [
          { kind: 'block', block: one },
          { kind: 'block', block: two },
        ],
        attributions: [],
      },
    ])
  })

  it('take the attributions that follow', () => {
    expect(groupBlocks([one, footer, footer, block('Dang.')])).toMatchObject([
      { kind: 'quotation', blocks: [one], attributions: [footer, footer] },
      { kind: 'block' },
    ])
  })

  it('begin again after an attribution', () => {
    expect(groupBlocks([one, footer, two])).toMatchObject([
      { blocks: [one], attributions: [footer] },
      { blocks: [two], attributions: [] },
    ])
  })

  it.each([
    ['person', { name: 'Ben', work: 'Bells', line: null }],
    ['work', { name: 'Anna', work: 'Towers', line: null }],
  ])('of another %s are another quotation', (_, attribution) => {
    const first = quotation('Ding.', { attribution: { name: 'Anna', work: 'Bells', line: null } })
    expect(groupBlocks([first, quotation('Dong.', { attribution })])).toMatchObject([
      { blocks: [first] },
      { kind: 'quotation' },
    ])
  })

  it('of one source are one though the source stands on different lines', () => {
    const told = (line: number) => quotation('Ding.', { attribution: { name: 'Anna', work: null, line } })
    expect(groupBlocks([told(1), told(2)])).toMatchObject([{ blocks: [{}, {}] }])
  })

  it('end at a list, even if its items have their style', () => {
    expect(groupBlocks([one, { ...item('Dong.'), style: 'blockquote' }])).toMatchObject([
      { kind: 'quotation', blocks: [one] },
      { kind: 'list' },
    ])
  })

  it('and epigraphs are not mixed', () => {
    expect(groupBlocks([quotation('Ding.', { style: 'epigraph' }), one])).toMatchObject([
      { kind: 'quotation', style: 'epigraph' },
      { kind: 'quotation', style: 'blockquote' },
    ])
  })

  it('are needed for an attribution: one alone stands for itself', () => {
    expect(groupBlocks([footer])).toEqual([{ kind: 'block', block: footer }])
  })

  it('that are deeper stand inside the one around them, of any source', () => {
    const deep = quotation('Dang.', { level: 2, attribution: { name: 'Ben', work: null, line: null } })
    expect(groupBlocks([deep, one, deep, footer])).toMatchObject([
      {
        blocks: [deep, one, deep],
        content: [
          { kind: 'quotation', blocks: [deep] },
          { kind: 'block', block: one },
          { kind: 'quotation', blocks: [deep] },
        ],
        attributions: [footer],
      },
    ])
  })

  it('take what is said before them of whom they quote', () => {
    const before = block('Anna wrote:', { style: 'attribution-before' })
    expect(groupBlocks([one, before, two])).toMatchObject([
      { blocks: [one] },
      { introductions: [before], blocks: [two] },
    ])
    expect(groupBlocks([before, before, block('Dang.')]).map(({ kind }) => kind)).toEqual([
      'block',
      'block',
      'block',
    ])
  })
})

describe('Speeches', () => {
  const says = (speaker: string, text: string): Block => block(text, { speaker })
  const anna = block('ANNA.', { style: 'speaker' })
  const rings = block('The bell rings.', { style: 'stage-direction' })

  it('have all that one person says in one go, under the name', () => {
    const [one, two, list] = [
      says('Anna', 'Hear!'),
      says('Anna', 'It rings.'),
      { ...says('Anna', 'x'), listItem: 'bullet' } as const,
    ]
    expect(groupBlocks([anna, one, two, list, says('Ben', 'Yes.')])).toMatchObject([
      {
        kind: 'speech',
        head: anna,
        speaker: 'Anna',
        content: [{ block: one }, { block: two }, { kind: 'list' }],
      },
      { kind: 'speech', head: null, speaker: 'Ben' },
    ])
  })

  it('begin again where the text names the same person again', () => {
    expect(groupBlocks([anna, says('Anna', 'Hear!'), anna, says('Anna', 'Again!')])).toHaveLength(2)
  })

  it('go on after what is done meanwhile, but do not end with it', () => {
    const hear = says('Anna', 'Hear!')
    expect(groupBlocks([hear, rings, hear, rings])).toMatchObject([
      { kind: 'speech', content: [{ block: hear }, { block: rings }, { block: hear }] },
      { kind: 'block', block: rings },
    ])
  })

  it('may begin with what is done', () => {
    const hear = says('Anna', 'Hear!')
    expect(groupBlocks([rings, anna, rings, hear])).toMatchObject([
      { kind: 'block', block: rings },
      { kind: 'speech', head: anna, speaker: 'Anna', content: [{ block: rings }, { block: hear }] },
    ])
  })

  it('are none under a name after which nobody speaks', () => {
    expect(groupBlocks([anna, rings])).toEqual([
      { kind: 'block', block: anna },
      { kind: 'block', block: rings },
    ])
  })
})
