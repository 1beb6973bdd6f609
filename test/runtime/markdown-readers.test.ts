/**
 * What `toMarkdown` writes, as Markdown programs read it: the same words and marks in the same places, and no sign that was
 * meant for them. `MARKDOWN_RUNS=100000` reads more documents.
 */

import { HtmlRenderer, Parser } from 'commonmark'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../src/model/portable-text.ts'
import { groupBlocks, type List } from '../../src/runtime/groups.ts'
import { toMarkdown } from '../../src/runtime/to-markdown.ts'
import { block, inLanguage, linkTo, normaliseBlocks, note, span } from '../model/sample-blocks.ts'
import { marked, type ReadText, readHtml, trimBlanks } from '../support/read-html.ts'

const numRuns = Number(process.env.MARKDOWN_RUNS ?? 1000)

const readers = [
  ['commonmark.js', (markdown: string) => new HtmlRenderer().render(new Parser().parse(markdown))],
  [
    'micromark with GFM',
    (markdown: string) =>
      micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
        // A reference as it was written, and no definitions.
        .replace(
          /<sup><a href="#user-content-fn-([^"]*)"[^>]*>[^<]*<\/a><\/sup>/g,
          (_, name: string) => `[^${decodeURIComponent(name)}]`,
        )
        .replace(/<section data-footnotes[\s\S]*/, ''),
  ],
] as const

/** Signs of Markdown, blanks, punctuation and signs of several ages of Unicode, joiners, marks that combine, emoji. */
const pieces = [
  ...'abz19 \n\t<>&"\'`*_~#+-=|.:()[]{}!\\^/,;$%@?',
  ...[
    'ب',
    'ی',
    'مثلاً',
    'می\u200cکند',
    '«',
    '»',
    '،',
    '؟',
    '(یعنی)',
    '۱۲',
    '…',
    '“',
    '”',
    '’',
    '—',
    '\u00a0',
    '\u2028',
  ],
  ...[
    '漢',
    'ก',
    'é',
    'e\u0301',
    '😀',
    '❤️',
    '👩\u200d👧',
    '𝒜',
    '€',
    '©',
    '\u200f',
    '\ufeff',
    '\ufffd',
    '\u0000',
    '\u0085',
  ],
  ...[
    '  ',
    '- ',
    '1. ',
    '![',
    '](',
    '[^1]',
    '[^1]: ',
    '***',
    '```',
    '&amp;',
    '<b>',
    '<!--',
    '\n---\n',
    '\n===',
    '\\\n',
  ],
  ...[
    'https://a.example/?b_c&d',
    'www.a.example',
    'a@b.example',
    '| a |\n| - |',
    '\n    a',
    '\n:-:',
    '[a]: /b',
  ],
]
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(''))

const markDefs = [
  inLanguage('m0', 'fa'),
  linkTo('m1', 'https://tower.example/a(b)?c&copy;=1'),
  linkTo('m2', '/bell'),
]
const anyMarks = fc.subarray(['em', 'strong', 'm0', 'm1', 'm2', 'small-caps'], { maxLength: 3 })
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyText, anyMarks).map(([text, marks]) => span(text, ...marks)) },
  { weight: 1, arbitrary: fc.constantFrom('1', '12', '۷').map(note) },
)
const anyPlace = fc.oneof(
  fc.constantFrom('normal', 'h2', 'h6', 'blockquote', 'epigraph', 'attribution').map((style) => ({ style })),
  fc.record({ listItem: fc.constantFrom('bullet', 'number'), level: fc.integer({ min: 1, max: 4 }) }),
) as fc.Arbitrary<Partial<Block>>
const anyDocument = fc
  .array(
    fc
      .tuple(fc.array(anyInline, { maxLength: 5 }), anyPlace)
      .map(([children, place]) => block(children, { ...place, markDefs })),
    { maxLength: 4 },
  )
  .map(normaliseBlocks)

/** Controls are no text to Markdown. */
const shown = (text: string): string => text.replace(/[\u0000\u0085]/g, '\ufffd')

function charactersOf({ children, style }: Block): ReadText['characters'] {
  const all = children.flatMap((child) => {
    if (child._type === 'noteReference') return [...`[^${child.label}]`].map((c) => marked(c, []))
    const links = child.marks.filter((mark) => mark === 'm1' || mark === 'm2').slice(0, 1)
    const address = { m1: 'a https://tower.example/a(b)?c&amp;copy;=1', m2: 'a /bell' }
    const marks = [
      ...child.marks.filter((mark) => mark === 'em' || mark === 'strong'),
      ...links.map((mark) => address[mark as 'm1' | 'm2']),
    ]
    return [...shown(child.text)].map((c) => marked(c, marks))
  })
  // A heading is one line.
  return trimBlanks(/^h/.test(style) ? all.map(([c, marks]) => [c === '\n' ? ' ' : c, marks]) : all)
}

/** A skipped level is not shown. */
function textsOfList({ listItem, items }: List, path: readonly string[]): ReadText[] {
  const own = [...path, listItem === 'number' ? 'ol' : 'ul']
  return items.flatMap(({ block: item, lists }) => [
    ...(item === null ? [] : [{ path: own, characters: charactersOf(item as Block) }]),
    ...lists.flatMap((list) => textsOfList(list, item === null ? path : own)),
  ])
}

const expected = (blocks: readonly Block[]): ReadText[] =>
  groupBlocks(blocks).flatMap((group) => {
    if (group.kind === 'list') return textsOfList(group, [])
    if (group.kind === 'unknown' || group.kind === 'notes' || group.kind === 'speech') return []
    const around = group.kind === 'quotation' ? ['blockquote'] : []
    const inside = group.kind === 'quotation' ? [...group.blocks, ...group.attributions] : [group.block]
    return inside.map((b) => ({
      path: /^h\d$/.test(b.style) ? [b.style] : around,
      characters: charactersOf(b as Block),
    }))
  })

const asText = (texts: readonly ReadText[]): string =>
  texts
    .map(
      ({ path, characters }) =>
        `${path.join(' ')}: ${characters.map(([c, m]) => (m === '' ? c : `${c}{${m}}`)).join('')}`,
    )
    .join('\n\n')

describe.each(readers)('%s reads', (name, read) => {
  const markdownOf = (blocks: readonly Block[]): string =>
    // Without notes a definition is a paragraph.
    toMarkdown(blocks, name === 'commonmark.js' ? { lostNote: null } : {})

  it('the words and marks of any document in its Markdown, and nothing else', () => {
    fc.assert(
      fc.property(anyDocument, (blocks) => {
        expect(asText(readHtml(read(markdownOf(blocks))))).toBe(asText(expected(blocks)))
      }),
      { numRuns },
    )
  })

  it.each([
    ['emphasis that begins with a bracket after a Persian letter', ['مثلاً', span('(یعنی)', 'em'), ' بود']],
    ['emphasis in Persian quotation marks after a joiner', ['می\u200c', span('«کند»', 'em'), 'د']],
    ['emphasis that begins and ends with an emoji between letters', ['a', span('😀b❤️', 'strong'), 'c']],
    ['strong text at the end of emphasis inside a word', ['a', span('a', 'em'), span('a', 'strong', 'em')]],
    ['emphasis and a link that overlap', [span('a', 'em', 'm2'), span('b', 'm2'), span('c', 'em')]],
    ['strong and emphasis that overlap', [span('a', 'strong'), span('b ', 'strong', 'em'), span(' c', 'em')]],
    ['emphasis with a line end and an unmarked blank after it', [span('a\n', 'em'), '\t', span('b', 'em')]],
    ['a link whose text begins like a note', [span('^1', 'm2'), 'a']],
    ['an address that is written out before emphasis', ['https://a.example/', span('a_b', 'em')]],
  ])('%s', (_, children) => {
    const blocks = [block(children, { markDefs })]
    expect(asText(readHtml(read(markdownOf(blocks))))).toBe(asText(expected(blocks)))
  })

  it('a heading that holds only a sign of headings as that sign', () => {
    expect(readHtml(read(markdownOf([block('#', { style: 'h2' })])))).toEqual([
      { path: ['h2'], characters: [['#', '']] },
    ])
  })

  it.each(['\ta', '    a', '\u00a0\ta'])('text that begins with blanks as text: %j', (text) => {
    const html = read(markdownOf([block(text)]))
    expect(html).not.toContain('<pre>')
    expect(readHtml(html)).toEqual([{ path: [], characters: [['a', '']] }])
  })

  it('the line ends of other systems as line breaks, in headings as blanks', () => {
    expect(readHtml(read(markdownOf([block('a\r\nb\rc')])))).toEqual(readHtml('<p>a<br />b<br />c</p>'))
    expect(readHtml(read(markdownOf([block('a\r\nb\rc', { style: 'h2' })])))).toEqual(
      readHtml('<h2>a b c</h2>'),
    )
  })

  it('the numbers of items as the text has them', () => {
    fc.assert(
      fc.property(anySigns, (signs) => {
        const items = signs.map(([marker, value], i) =>
          block(`x${i}`, { listItem: 'number', level: 1, marker, value }),
        )
        const seen = printedItems(read(markdownOf([block('Before.'), ...items])))
        expect(seen).toEqual(signs.map(([marker], i) => `${marker.replace(/^(\d+)[.)]$/, '$1')} x${i}`))
      }),
      { numRuns },
    )
  })

  it('the numbers of items inside an item', () => {
    const inner = (value: number) => block('y', { listItem: 'number', level: 2, marker: `${value}.`, value })
    const outer = block('x', { listItem: 'number', level: 1, marker: '2)', value: 2 })
    const html = read(markdownOf([outer, inner(3), inner(4)])).replace(/<\/?p>|\n/g, '')
    expect(html).toBe('<ol start="2"><li>x<ol start="3"><li>y</li><li>y</li></ol></li></ol>')
  })

  it('quotations inside quotations on their level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }), (levels) => {
        const blocks = levels.map((level, i) => block(`x${i}`, { style: 'blockquote', level }))
        const depths = readHtml(read(markdownOf(blocks))).map(({ path }) => path.length)
        expect(depths).toEqual(levels)
      }),
    )
  })

  it('preformatted text with all of its blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = normaliseBlocks([block(text, { style: 'preformatted' })])
        const html = read(markdownOf([block('Before.'), ...kept, block('After.')]))
        const inside = /<pre><code>([\s\S]*)\n<\/code><\/pre>/.exec(html)?.[1] ?? ''
        const shownText = kept.map(({ children: [child] }) => (child?._type === 'span' ? child.text : ''))
        expect(unescapeHtml(inside)).toBe(shown(shownText.join('')))
        expect(html).toContain('After.')
      }),
      { numRuns },
    )
  })
})

const anySigns = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom('.', ')'))
    .map(([first, length, end]) =>
      Array.from({ length }, (_, i) => [`${first + i}${end}`, first + i] as const),
    ),
  fc.array(
    fc.tuple(
      fc.constantFrom('1.', '2)', '(a)', '۱-', '一、', 'IV.', '12/', '§2.1(2)', '*', '[4]', '1.1', '-'),
      fc.integer({ min: 1, max: 9 }),
    ),
    { minLength: 1, maxLength: 4 },
  ),
)

const unescapeHtml = (html: string): string =>
  html.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
  )

/** Each item of a list with what a reader sees before it, a number without the sign behind it. */
function printedItems(html: string): string[] {
  return [...html.matchAll(/<(ol|ul)(?: start="(\d+)")?>([\s\S]*?)<\/\1>/g)].flatMap(
    ([, tag, start = '1', inner = '']) =>
      [...inner.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, text = ''], i) => {
        const words = unescapeHtml(text.replace(/<\/?p>|\n/g, ''))
        return (tag === 'ol' ? `${Number(start) + i} ${words}` : words).replace(/^(\d+)[.)] /, '$1 ')
      }),
  )
}

describe('micromark with GFM reads', () => {
  it('each cell of a table in its row', () => {
    const anyCell = fc.string({
      unit: fc.constantFrom('a', 'b', '|', '\\', '*', '-', ':', '`', 'ب'),
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyCell, anyCell), { minLength: 1, maxLength: 3 }),
        fc.nat(3),
        (rows, headerRows) => {
          const text = rows.map((cells) => cells.join('\t')).join('\n')
          const html = readers[1][1](
            toMarkdown([block('Before.'), block(text, { style: 'table', headerRows })]),
          )
          const seen = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
            [...row.matchAll(/<t[hd]>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => unescapeHtml(cell)),
          )
          expect(seen).toEqual(headerRows === 0 ? [['', ''], ...rows] : rows)
        },
      ),
      { numRuns },
    )
  })
})
