import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from '../../src/runtime/index.ts'
import { anyText } from '../model/arbitrary-blocks.ts'
import { block, item, linkTo, note, quotation, span } from '../model/sample-blocks.ts'
import { documentOf, reply } from './sample-content.ts'

describe('As plain text', () => {
  it('blocks have a blank line between them', () => {
    expect(toText([block('Bells', { style: 'h2' }), block('They ring.')])).toBe('Bells\n\nThey ring.')
  })

  it('no blocks are no text', () => {
    expect(toText([])).toBe('')
  })

  it('any text is itself', () => {
    fc.assert(fc.property(anyText(20), (text) => toText([block(text)]) === text))
  })

  it('marks leave no trace', () => {
    const markDefs = [linkTo('m0', 'https://tower.example/')]
    expect(toText([block(['The ', span('old', 'em', 'strong'), span(' bell', 'm0')], { markDefs })])).toBe(
      'The old bell',
    )
  })

  it('a title comes first', () => {
    expect(toText(documentOf({ title: 'Bells', body: [block('They ring.')] }))).toBe('Bells\n\nThey ring.')
  })

  it('a document without a title begins with its body', () => {
    expect(toText(documentOf({ body: [block('They ring.')] }))).toBe('They ring.')
  })

  it('a quotation is followed by its attribution', () => {
    const blocks = [quotation('Ding.'), quotation('Dong.'), block('Anna', { style: 'attribution' })]
    expect(toText(blocks)).toBe('Ding.\n\nDong.\n\nAnna')
  })
})

describe('Notes in plain text', () => {
  const noted = [block(['It rang', note('12'), '.'])]

  it('are left out', () => {
    expect(toText(noted)).toBe('It rang.')
  })

  it('stand in brackets when they are asked for', () => {
    expect(toText(noted, { notes: 'brackets' })).toBe('It rang[12].')
  })

  it('stand in brackets where the text of their note is printed', () => {
    const text = block('At noon.', { style: 'note', _key: 'n', label: '1', marker: '1.' })
    const linked = { ...note('1'), note: 'n' }
    const noon = block(['It rang', linked, ', once', note('2'), '.'])
    expect(toText([noon, text])).toBe('It rang[1], once.\n\n1. At noon.')
    expect(toText([noon, text], { notes: 'omit' })).toBe('It rang, once.\n\n1. At noon.')
    expect(toText([noon])).toBe('It rang, once.')
  })

  it.each([
    ['lists', [block(['a', note('1')], { listItem: 'bullet' })], '- a[1]'],
    ['quotations', [block(['a', note('1')], { style: 'blockquote' })], 'a[1]'],
  ])('stand in brackets in %s too', (_, blocks, text) => {
    expect(toText(blocks, { notes: 'brackets' })).toBe(text)
  })

  it('stand in brackets in replies too', () => {
    const replies = [reply('a', { body: [block(['a', note('1')])] })]
    expect(toText(documentOf({ replies }), { notes: 'brackets' })).toMatch(/\n\na\[1\]$/)
  })

  it('have their texts at the end where the site has them', () => {
    const options = { notes: 'brackets', noteTexts: { 12: 'At noon.' } } as const
    expect(toText(noted, options)).toBe('It rang[12].\n\nNotes\n\n[12] At noon.')
  })
})

describe('A list in plain text', () => {
  it('has an item a line', () => {
    expect(toText([item('a'), item('b')])).toBe('- a\n- b')
  })

  it('is numbered from 1', () => {
    expect(toText([item('a', 1, 'number'), item('b', 1, 'number')])).toBe('1. a\n2. b')
  })

  it('is indented inside a list', () => {
    expect(toText([item('a'), item('b', 2, 'number'), item('c', 3), item('d')])).toBe(
      '- a\n  1. b\n    - c\n- d',
    )
  })

  it('has an item without text where a level is skipped', () => {
    expect(toText([item('deep', 2)])).toBe('- \n  - deep')
  })
})

describe('What is ours in plain text', () => {
  it('stands in brackets: the source of a quotation, and what is lost', () => {
    const attribution = { name: 'Anna', work: 'On bells', line: null }
    const lost = [{ kind: 'picture', after: 'b', note: 'A bell.' }]
    expect(toText([quotation('Ding.', { attribution })], { lost })).toBe(
      'Ding.\n\n[Source: Anna, On bells]\n\n[Lost: picture. A bell.]',
    )
  })
})

describe('Replies in plain text', () => {
  const authors = { anna: { name: 'Anna' } }

  it('begin under a heading, each under its speaker', () => {
    const replies = [reply('Dong.', { author: 'anna' })]
    expect(toText(documentOf({ body: [block('Ding.')], replies }), { authors })).toBe(
      'Ding.\n\nReplies\n\nAnna:\n\nDong.',
    )
  })

  it('stand after what they answer, and name whom', () => {
    const replies = [
      reply('one', { author: 'anna' }),
      reply('two', { author: 'anna' }),
      reply('to one', { replyTo: 'one' }),
    ]
    expect(toText(replies, { authors })).toBe(
      'Replies\n\nAnna:\n\none\n\nUnknown author (in reply to Anna):\n\nto one\n\nAnna:\n\ntwo',
    )
  })

  it('may be rendered alone', () => {
    expect(toText(reply('Dong.'))).toBe('Dong.')
  })
})
