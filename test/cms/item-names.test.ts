/** The line that a folded list shows of an item: who and what it says, in short. */

import { describe, expect, it } from 'vitest'
import type { Field, TextFields } from '../../src/cms/field.ts'
import { labelOfBlock, labelOfItem, labelOfText, labelOfVariant } from '../../src/cms/keystatic/item-label.ts'
import { describedPreview, documentPreview, groupPreview } from '../../src/cms/sanity/previews.ts'
import { blockPropsOf, itemPropsOf } from '../../src/cms/tina/labels.ts'
import { corpusModel } from '../support/built-entries.ts'

const post = corpusModel.collections.find(({ type }) => type === 'Post')?.fields ?? []
const fieldOf = (name: string): Field => post.find((field) => field.name === name) ?? expect.fail(name)
const body = fieldOf('body')
const text: TextFields = body.kind === 'blocks' ? body.text : expect.fail()
const replies = fieldOf('replies')
const ofReply = replies.kind === 'groups' ? replies.fields : expect.fail()
const [span] = text.lists.flatMap(({ variants }) => variants.filter(({ type }) => type === 'span'))

describe('in Keystatic', () => {
  const spanOf = (words: string) => ({
    discriminant: 'span',
    value: { fields: { text: { value: words } } },
  })
  const blockOf = (...words: string[]) => ({
    fields: { style: { value: 'normal' }, children: { elements: words.map(spanOf) } },
  })

  it.each([
    ['a text', labelOfText({ value: 'Water' }), 'Water'],
    ['a long text', labelOfText({ value: 'a'.repeat(100) }), `${'a'.repeat(80)}…`],
    ['a block', labelOfBlock(text)(blockOf('The well ', 'is dry.')), 'normal · The well is dry.'],
    ['an empty block', labelOfBlock(text)({ fields: {} }), 'Block'],
    ['a run of text', labelOfVariant(span ?? expect.fail())(spanOf('dry').value), 'dry'],
    [
      'a reply',
      labelOfItem(
        'Reply',
        ofReply,
      )({ fields: { author: { value: 'anna' }, body: { elements: [blockOf('I know.')] } } }),
      'anna · I know.',
    ],
    ['an empty reply', labelOfItem('Reply', ofReply)({ fields: {} }), 'Reply'],
  ])('%s is %j', (_, label, expected) => {
    expect(label).toBe(expected)
  })
})

describe('in Tina', () => {
  const names = fieldOf('rights')
  const inner = names.kind === 'group' ? names.fields : expect.fail()

  it.each([
    ['a group by its words', itemPropsOf(inner, 'Rights')({ holder: 'Anna' }), 'Anna'],
    ['a group without words by its kind', itemPropsOf(inner, 'Rights')({}), 'Rights'],
    [
      'a block by its text',
      blockPropsOf(text, 'Block')({ children: [{ text: 'The well' }, { label: '1' }, { text: 'is dry.' }] }),
      'The well 1 is dry.',
    ],
    ['an empty block by its kind', blockPropsOf(text, 'Block')({ children: null }), 'Block'],
  ])('%s', (_, { label }, expected) => {
    expect(label).toBe(expected)
  })
})

describe('in Sanity', () => {
  const titles = () => 'name'
  const blocks = [{ children: [{ text: 'The well ' }, { label: '1' }, { text: 'is dry.' }] }]

  it('a document is its title, with its date and its first author', () => {
    const { select, prepare } = documentPreview(post, titles)
    expect(select).toEqual({ title: 'title', date: 'published', person: 'authors.0.name' })
    expect(prepare?.({ title: 'Dry', date: '2024-02', person: 'Anna' })).toEqual({
      ...{ title: 'Dry', subtitle: expect.stringMatching(/2024-02.*Anna/) },
    })
    expect(prepare?.({ title: 'Dry' }).subtitle).toBe('')
  })

  it('a reply is who replies and what; a group without people its own words; one without words nothing', () => {
    const { select, prepare } = groupPreview(ofReply, titles) ?? expect.fail()
    expect(select).toEqual({ person: 'author.name', body: 'body' })
    expect(prepare?.({ person: 'Anna', body: blocks })).toEqual({
      ...{ title: 'Anna', subtitle: 'The well is dry.' },
    })
    expect(prepare?.({ body: [{ block: blocks }] })).toEqual({ title: '…', subtitle: 'The well is dry.' })
    expect(groupPreview([fieldOf('title')], titles)).toEqual({ select: { title: 'title' } })
    expect(groupPreview([fieldOf('words')], titles)).toBeNull()
  })

  it('a quotation is its text, with whom it quotes', () => {
    expect(describedPreview.prepare?.({ block: blocks, name: 'Anna', work: null })).toEqual({
      ...{ title: 'The well is dry.', subtitle: 'Anna' },
    })
  })

  it('a speech is its text, with who speaks; an item with the sign before it', () => {
    expect(describedPreview.prepare?.({ block: blocks, speaker: 'Anna', marker: '(a)' })).toEqual({
      ...{ title: 'The well is dry.', subtitle: '(a) · Anna' },
    })
  })
})
