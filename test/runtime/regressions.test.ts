/** What was wrong once: each of these failed before the source was fixed. */

import { describe, expect, it } from 'vitest'
import { toTree } from '../../src/runtime/thread.ts'
import { toHtml } from '../../src/runtime/to-html.ts'
import { toMarkdown } from '../../src/runtime/to-markdown.ts'
import { toText } from '../../src/runtime/to-text.ts'
import { block, item, linkTo, note, span } from '../model/sample-blocks.ts'
import { documentOf, reply } from './sample-content.ts'

const md = (...children: Parameters<typeof block>[0][]) =>
  toMarkdown([block(children.flat())], { lostNote: null })

describe('thread', () => {
  it('a circle of replies is not dropped', () =>
    expect(toTree([reply('a', { replyTo: 'b' }), reply('b', { replyTo: 'a' })])).not.toEqual([]))
  it('a reply to itself is not dropped', () => expect(toTree([reply('a', { replyTo: 'a' })])).toHaveLength(1))
  it('two replies of one key do not run forever', () =>
    expect(() => toTree([reply('a'), reply('a', { replyTo: 'a' })])).not.toThrow())
})
describe('to-html', () => {
  it('custom renderers see own styles only', () =>
    expect(toHtml([{ ...block('x'), style: 'toString' as 'normal' }], { blocks: {} })).toContain('x'))
  it('a custom renderer also renders list items', () =>
    expect(toHtml([item('a')], { blocks: { normal: (_, i) => `<i>${i}</i>` } })).toContain('<i>a</i>'))
})
describe('to-markdown', () => {
  it('! before a link makes no picture', () =>
    expect(
      toMarkdown([block(['Look!', span('here', 'm0')], { markDefs: [linkTo('m0', '/b')] })]),
    ).not.toContain('k!['))
  it('a note and a colon define nothing', () => expect(md([note('1'), ': so'])).not.toMatch(/^\[\^1\]:/))
  it('a note and a bracket make no link', () => expect(md(['a', note('1'), '(b)'])).not.toContain('](b)'))
  it('a heading keeps # at its end', () =>
    expect(toMarkdown([block('Bell #', { style: 'h2' })])).not.toMatch(/ #\n$/))
  it('a title keeps # at its end', () =>
    expect(toMarkdown(documentOf({ title: 'Bell #' }))).not.toMatch(/ #\n$/))
  it('a title stays on one line', () =>
    expect(toMarkdown(documentOf({ title: 'Bells\nand' }))).toBe('# Bells and\n'))
  it('a skipped level makes no heading', () =>
    expect(toMarkdown([item('a'), item('c', 3)])).not.toMatch(/a\n {2}- *\n/))
  it('a line break at the end of emphasis stays outside', () =>
    expect(md([span('foo\n', 'em'), 'bar'])).toBe('*foo*\\\nbar\n'))
  it('a line break at the start of emphasis stays outside', () =>
    expect(md(['bar', span('\nfoo', 'em')])).toBe('bar\\\n*foo*\n'))
  it('emphasis on signs inside a word works', () =>
    expect(md(['a', span('(b)', 'strong'), 'c'])).not.toBe('a**(b)**c\n'))
  it('an address keeps entity-like text', () =>
    expect(
      toMarkdown([block([span('x', 'm0')], { markDefs: [linkTo('m0', 'https://a.example/?b&copy;=1')] })]),
    ).not.toContain('&copy;'))
  it('an address with CR stays a link', () =>
    expect(toMarkdown([block([span('x', 'm0')], { markDefs: [linkTo('m0', '/a\rb')] })])).not.toContain('\r'))
  it('labels * and u2a are different', () => expect(md([note('*')])).not.toBe(md([note('u2a')])))
  it('labels A and a do not get two definitions of one note', () =>
    expect(toMarkdown([block([note('A'), note('a')])]).match(/^\[\^a\]:/gim)).toHaveLength(1))
})
describe('to-text', () => {
  it('a line break stays inside its item', () => expect(toText([item('a\nb')])).toBe('- a\n  b'))
})
