/** Laws of any document, whatever its text: the same words, signs and notes in the document, HTML, Markdown and text. */

import { HtmlRenderer, Parser } from 'commonmark'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { expect } from 'vitest'
import type { Block } from '../../src/model/portable-text.ts'
import { toHtml } from '../../src/runtime/to-html.ts'
import { toMarkdown } from '../../src/runtime/to-markdown.ts'
import { toText } from '../../src/runtime/to-text.ts'
import { attribute, type Element, elementsIn, printed, readFragment } from '../support/printed-html.ts'

export interface Text {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly body: readonly Block[]
}

const isNote = ({ style }: Block): boolean => style === 'note'

type SignOf = (marker: string) => string
const asWritten: SignOf = (marker) => marker
/** Of an item `3)` programs that read Markdown keep the number. */
const asCounted: SignOf = (marker) => marker.replace(/^(\d+)[.)]$/, '$1.')

type LabelOf = (label: string) => string
const noLabel: LabelOf = () => ''

/** Blanks are as renderers have them: one between words, none at the edges of lines. */
const squeeze = (text: string): string => text.replace(/[^\S\u00a0]+/gu, ' ').trim()

const words = (blocks: readonly Block[], signOf: SignOf, labelOf: LabelOf): string =>
  squeeze(blocks.map((block) => wordsOf(block, signOf, labelOf)).join('\n'))

const wordsOf = ({ marker, children }: Block, signOf: SignOf, labelOf: LabelOf): string =>
  [
    ...(marker === undefined ? [] : [`${signOf(marker)} `]),
    ...children.map((child) => (child._type === 'span' ? child.text : labelOf(child.label))),
  ].join('')

/** The words of a body, with the signs of items and `[1]` for references. */
export const shownWords = (body: readonly Block[]): string => words(body, asWritten, (label) => `[${label}]`)

/** What renderers say of a loss, and names of speakers that only the annotation gives, are no words of the text. */
const withoutAdded = (text: string, added: string): string =>
  text.replace(/\[Lost: [^\]]*\]/g, '').replace(added === '' ? /$^/ : new RegExp(`^${added}:?$`, 'gm'), '')

const isBacklink = (element: Element): boolean => attribute(element, 'role') === 'doc-backlink'

/** @param added the name of a speaker whom the text does not name */
export function holdsForHtml(document: Text, added = ''): void {
  const root = readFragment(toHtml(document))
  const expected = words(document.body, asWritten, (label) => label)
  expect(squeeze(withoutAdded(printed(root, isBacklink), added))).toBe(
    `${squeeze(document.title)} ${expected}`,
  )
  linksInHtml(root, document)
}

/** Each reference leads to the text of its note, which leads back to all that refer to it, and to nothing else. */
function linksInHtml(root: ReturnType<typeof readFragment>, { body }: Text): void {
  const all = elementsIn(root)
  const ids = all.flatMap((element) => attribute(element, 'id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  /** The note whose first block has the address, with its sign. */
  const noteOf = (href: string | undefined): Element | undefined => {
    const first = all.find((element) => `#${attribute(element, 'id')}` === href)
    return (
      first && all.findLast((element) => element.tagName === 'div' && elementsIn(element).includes(first))
    )
  }
  const references = all.filter((element) => attribute(element, 'role') === 'doc-noteref')
  const linked = body.flatMap(({ children }) =>
    children.flatMap((child) =>
      child._type === 'noteReference' && child.note !== undefined ? child.note : [],
    ),
  )
  const leadsTo = references.map((reference) => noteOf(attribute(reference, 'href')))
  expect(leadsTo.map((note) => note && squeeze(printed(note, isBacklink)))).toEqual(
    linked.map((key) => words(noteAt(body, key), asWritten, (label) => label)),
  )
  for (const note of new Set(leadsTo)) {
    if (note === undefined) continue
    const back = elementsIn(note)
      .filter(isBacklink)
      .map((link) => attribute(link, 'href'))
    const from = references.filter((_, i) => leadsTo[i] === note)
    const places = from.map((reference) =>
      all.find((sup) => elementsIn(sup).includes(reference) && sup.tagName === 'sup'),
    )
    expect(back).toEqual(places.map((sup) => `#${attribute(sup, 'id')}`))
  }
}

/** The blocks of the note that begins with a block. */
function noteAt(body: readonly Block[], key: string): readonly Block[] {
  const from = body.findIndex(({ _key }) => _key === key)
  const next = body.findIndex((block, i) => i > from && (!isNote(block) || block.label !== undefined))
  return body.slice(from, next === -1 ? undefined : next)
}

export function holdsForText(document: Text, added = ''): void {
  const text = toText(document, { notes: 'brackets' })
  const expected = shownWords(document.body)
  const read = document.body.some(({ listItem }) => listItem === 'bullet')
    ? text.replace(/^ *- /gm, '')
    : text
  expect(squeeze(withoutAdded(read, added))).toBe(`${squeeze(document.title)} ${expected}`)
}

const isReference = (element: Element): boolean =>
  element.tagName === 'sup' &&
  elementsIn(element).some((a) => attribute(a, 'data-footnote-ref') !== undefined)
const isFootnotes = (element: Element): boolean => attribute(element, 'data-footnotes') !== undefined
const isBackref = (element: Element): boolean => attribute(element, 'data-footnote-backref') !== undefined

export function holdsForMarkdown(document: Text, added = ''): void {
  const markdown = toMarkdown(document)
  const referred = new Set(
    document.body.flatMap(({ children }) =>
      children.map((c) => (c._type === 'noteReference' ? c.note : undefined)),
    ),
  )
  const isRead = (block: Block, i: number, all: readonly Block[]): boolean =>
    !isNote(block) || !referred.has(all.slice(0, i + 1).findLast(({ label }) => label !== undefined)?._key)
  const expected = words(document.body.filter(isRead), asCounted, noLabel)
  const root = readFragment(micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }))
  const read = printed(root, (element) => isReference(element) || isFootnotes(element))
  expect(squeeze(withoutAdded(read, added))).toBe(`${squeeze(document.title)} ${expected}`)
  notesInMarkdown(root, document)
  withoutNotes(document, added)
}

function notesInMarkdown(root: ReturnType<typeof readFragment>, { body }: Text): void {
  const all = elementsIn(root)
  const references = all.filter((element) => attribute(element, 'data-footnote-ref') !== undefined)
  const notes = references.map((reference) =>
    all.find((element) => `#${attribute(element, 'id')}` === attribute(reference, 'href')),
  )
  const linked = body.flatMap(({ children }) =>
    children.flatMap((child) => (child._type === 'noteReference' ? [child] : [])),
  )
  const textOf = (note: Element | undefined) =>
    note && squeeze(printed(note, (e) => isBackref(e) || isReference(e)))
  expect(notes.map(textOf)).toEqual(
    linked.map(({ note }) =>
      note === undefined ? 'The text of this note is lost.' : words(noteAt(body, note), () => '', noLabel),
    ),
  )
}

/** A program that has no notes reads all else. */
function withoutNotes(document: Text, added: string): void {
  const blocks = document.body.filter((block) => !isNote(block))
  const markdown = toMarkdown(blocks, { lostNote: null })
  const root = readFragment(new HtmlRenderer().render(new Parser().parse(markdown)))
  const read = withoutTables(printed(root), blocks).replace(/\[\^[^\]]*\]/g, '')
  const rest = blocks.filter(({ style }) => style !== 'table')
  expect(squeeze(withoutAdded(read, added))).toBe(words(rest, asCounted, noLabel))
}

/** Its lines are text with pipes there. */
const withoutTables = (text: string, blocks: readonly Block[]): string =>
  blocks.some(({ style }) => style === 'table') ? text.replace(/^\|.*\|$/gm, '') : text
