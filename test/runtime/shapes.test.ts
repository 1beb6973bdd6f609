import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/portable-text.ts'
import { toBlocks } from '../../src/runtime/to-blocks.ts'
import { toHtml as toHtmlWithIds } from '../../src/runtime/to-html.ts'
import { toMarkdown } from '../../src/runtime/to-markdown.ts'
import { toText } from '../../src/runtime/to-text.ts'
import { block, note, quotation, span } from '../model/sample-blocks.ts'

const toHtml: typeof toHtmlWithIds = (content, options) =>
  toHtmlWithIds(content, options).replaceAll(/ id="[bn]"/g, '')

const numbered = (marker: string, value: number, text: string, over: Partial<Block> = {}): Block =>
  block(text, { listItem: 'number', level: 1, marker, value, ...over })

describe('The number of an item', () => {
  it('is left to browsers where they print just that', () => {
    expect(toHtml([numbered('3.', 3, 'a'), numbered('4.', 4, 'b'), numbered('7.', 7, 'c')])).toBe(
      '<ol start="3"><li>a</li><li>b</li><li value="7">c</li></ol>',
    )
    expect(toHtml([numbered('b.', 2, 'x')])).toBe('<ol type="a" start="2"><li>x</li></ol>')
    expect(toHtml([numbered('I.', 1, 'x'), numbered('II.', 2, 'y')])).toBe(
      '<ol type="I"><li>x</li><li>y</li></ol>',
    )
  })

  it.each(['(a)', '۱-', '一、', '1)', '01.', '§2.1'])(
    'is written before it where they do not: %s',
    (sign) => {
      expect(toHtml([numbered(sign, 1, 'x', { _key: 'l1' })])).toBe(
        `<dl class="numbered"><div id="l1"><dt>${sign}</dt><dd>x</dd></div></dl>`,
      )
    },
  )

  it('is told by its value where a sign could be a letter or a Roman number', () => {
    expect(toHtml([numbered('i.', 1, 'x')])).toContain('type="i"')
    expect(toHtml([numbered('i.', 9, 'x')])).toContain('type="a" start="9"')
  })

  it('counts on where the text gave none', () => {
    const none = (text: string) => block(text, { listItem: 'number', level: 1 })
    expect(toHtml([none('a'), none('b')])).toBe('<ol><li>a</li><li>b</li></ol>')
    expect(toText([none('a'), none('b')])).toBe('1. a\n2. b')
  })

  it('is made up for no item among others that have one', () => {
    const blocks = [
      numbered('3.', 3, 'a'),
      block('b', { listItem: 'number', level: 1 }),
      numbered('4.', 4, 'c'),
    ]
    expect(toHtml(blocks)).toBe(
      '<dl class="numbered"><div><dt>3.</dt><dd>a</dd></div><div><dt></dt><dd>b</dd></div><div><dt>4.</dt><dd>c</dd></div></dl>',
    )
    expect(toMarkdown(blocks)).toBe('* 3\\. a\n* b\n* 4\\. c\n')
    expect(toText(blocks)).toBe('3. a\nb\n4. c')
    expect(JSON.stringify(toBlocks(blocks))).not.toMatch(/"5\."|"ol"/)
  })

  it('begins where it was after what stands between two items', () => {
    const blocks = [numbered('1.', 1, 'One'), block('between'), numbered('2.', 2, 'Two')]
    expect(toHtml(blocks)).toBe('<ol><li>One</li></ol><p>between</p><ol start="2"><li>Two</li></ol>')
    expect(toMarkdown(blocks)).toBe('1. One\n\nbetween\n\n2. Two\n')
    expect(toText(blocks)).toBe('1. One\n\nbetween\n\n2. Two')
  })

  it('is text in Markdown where that counts otherwise', () => {
    expect(toMarkdown([numbered('1)', 1, 'a'), numbered('2)', 2, 'b')])).toBe('1) a\n2) b\n')
    expect(toMarkdown([numbered('1.', 1, 'a'), numbered('3.', 3, 'b')])).toBe('* 1\\. a\n* 3\\. b\n')
    expect(toMarkdown([numbered('(a)', 1, 'a')])).toBe('* (a) a\n')
  })

  it('holds the lists inside its item', () => {
    expect(toHtml([numbered('(a)', 1, 'a'), block('x', { listItem: 'bullet', level: 2 })])).toBe(
      '<dl class="numbered"><div><dt>(a)</dt><dd>a<ul><li>x</li></ul></dd></div></dl>',
    )
  })

  it('is not printed before an item that is not there, round one that is deeper', () => {
    const deep = numbered('(a)', 1, 'a', { level: 2 })
    expect(toHtml([deep])).toBe('<dl class="numbered"><div><dt>(a)</dt><dd>a</dd></div></dl>')
    expect(toHtml([deep, numbered('4.', 4, 'b')])).toContain('</dl><ol start="4"><li>b</li></ol>')
  })

  it('is a list that a site can replace', () => {
    const elements = { dl: (inner: string) => `[${inner}]`, dd: (inner: string) => inner }
    expect(toHtml([numbered('(a)', 1, 'a')], { elements })).toBe('[<div><dt>(a)</dt>a</div>]')
  })
})

describe('A speech', () => {
  const says = (text: string, over: Partial<Block> = {}) => block(text, { speaker: 'Anna', ...over })

  it('stands under the name that the text gives', () => {
    const blocks = [block('ANNA.', { style: 'speaker' }), says('Hear!'), says('It rings.')]
    expect(toHtml(blocks)).toBe(
      '<div class="speech"><p class="speaker">ANNA.</p><p>Hear!</p><p>It rings.</p></div>',
    )
    expect(toMarkdown(blocks)).toBe('ANNA.\n\nHear!\n\nIt rings.\n')
    expect(toText(blocks)).toBe('ANNA.\n\nHear!\n\nIt rings.')
  })

  it('may begin with what the speaker does', () => {
    const done = block('(rises)', { style: 'stage-direction' })
    const blocks = [block('ANNA.', { style: 'speaker' }), done, says('Hear!')]
    expect(toHtml([block('Dusk.'), ...blocks])).toBe(
      '<p>Dusk.</p><div class="speech"><p class="speaker">ANNA.</p><p class="stage-direction">(rises)</p><p>Hear!</p></div>',
    )
    expect(toText(blocks)).toBe('ANNA.\n\n(rises)\n\nHear!')
    expect(toText([...blocks.slice(0, 2), block('Dusk.')])).toBe('ANNA.\n\n(rises)\n\nDusk.')
  })

  it('is under a name of ours where the text gives none', () => {
    expect(toHtml([says('Hear!'), says('It rings.')])).toBe(
      '<div class="speech"><header>Anna</header><p>Hear!</p><p>It rings.</p></div>',
    )
    expect(toMarkdown([says('Hear!')])).toBe('**Anna**\n\nHear!\n')
    expect(toText([says('Hear!')])).toBe('Anna:\n\nHear!')
  })

  it('stands under its one name, whatever is done before its first words', () => {
    const off = block('(off)', { style: 'stage-direction' })
    const blocks = [block('ANNA.', { style: 'speaker' }), off, says('Nobody.'), says('It rings.')]
    expect(toHtml(blocks)).toBe(
      '<div class="speech"><p class="speaker">ANNA.</p><p class="stage-direction">(off)</p><p>Nobody.</p><p>It rings.</p></div>',
    )
    expect(toMarkdown(blocks)).toBe('ANNA.\n\n(off)\n\nNobody.\n\nIt rings.\n')
    expect(toText(blocks)).toBe('ANNA.\n\n(off)\n\nNobody.\n\nIt rings.')
    expect(toBlocks(blocks)).toMatchObject([{ role: 'speech', content: { length: 4 } }])
    // Who says nothing has no speech.
    expect(toHtml(blocks.slice(0, 2))).toBe(
      '<p class="speaker">ANNA.</p><p class="stage-direction">(off)</p>',
    )
  })

  it('goes on after a note or a caption that stands between its lines, and ends before what nobody says', () => {
    const name = block('ANNA.', { style: 'speaker' })
    const between = (style: Block['style']) =>
      toText([name, says('Hear!'), block('So.', { style }), says('It rings.')])
    const once = 'ANNA.\n\nHear!\n\nSo.\n\nIt rings.'
    expect([between('note'), between('caption'), between('stage-direction')]).toEqual([once, once, once])
    expect(between('normal')).toBe('ANNA.\n\nHear!\n\nSo.\n\nAnna:\n\nIt rings.')
  })

  it('is under the name of a record, in the script of the text', () => {
    const authors = { anna: { name: 'Anna', names: [{ text: 'آنا', language: 'fa' }] } }
    const blocks = [block('زنگ!', { speakerId: 'anna' })]
    expect(toText(blocks, { authors, language: 'fa' })).toBe('آنا:\n\nزنگ!')
    expect(toHtml(blocks, { authorName: () => null })).toBe('<div class="speech"><p>زنگ!</p></div>')
  })
})

describe('Verse', () => {
  it('keeps its lines', () => {
    const stanza = [block('Rain on the tower,\n  rain', { style: 'verse' })]
    expect(toHtml(stanza)).toBe('<p class="verse">Rain on the tower,<br>  rain</p>')
    expect(toMarkdown(stanza)).toBe('Rain on the tower,\\\n&#32; rain\n')
    expect(toText(stanza)).toBe('Rain on the tower,\n  rain')
  })
})

describe('Preformatted text', () => {
  const code = (text: string) => [block(text, { style: 'preformatted' })]

  it('keeps its blanks and lines', () => {
    const text = '  if a < b:\n\n\tring()'
    expect(toHtml(code(text))).toBe('<pre>  if a &lt; b:\n\n\tring()</pre>')
    expect(toMarkdown(code(text))).toBe(`\`\`\`\n${text}\n\`\`\`\n`)
    expect(toText(code(text))).toBe(text)
  })

  it('keeps a line end at its beginning, which HTML would drop', () => {
    expect(toHtml(code('\na'))).toBe('<pre>\n\na</pre>')
  })

  it('stands in a longer fence where it has fences itself', () => {
    expect(toMarkdown(code('````\na'))).toBe('`````\n````\na\n`````\n')
  })
})

describe('A table', () => {
  const table = (headerRows?: number) => [
    block([span('Year\tDepth\n'), span('1901', 'em'), span('\t1|2 m'), note('2')], {
      style: 'table',
      ...(headerRows === undefined ? {} : { headerRows }),
    }),
  ]

  it('has rows, cells and headings of its columns', () => {
    expect(toHtml(table(1))).toBe(
      '<table><thead><tr><th scope="col">Year</th><th scope="col">Depth</th></tr></thead>' +
        '<tbody><tr><td><em>1901</em></td><td>1|2 m<sup>2</sup></td></tr></tbody></table>',
    )
    expect(toHtml(table())).toMatch(/^<table><tbody><tr><td>Year/)
  })

  it('is one of GFM, and a line for each row in plain text', () => {
    const rows = '| Year | Depth |\n| --- | --- |\n| *1901* | 1&#x7C;2 m[^2] |\n'
    expect(toMarkdown(table(1), { lostNote: null })).toBe(rows)
    expect(toMarkdown(table(), { lostNote: null })).toMatch(/^\| {3}\| {3}\|\n\| --- \| --- \|\n\| Year/)
    expect(toText(table())).toBe('Year\tDepth\n1901\t1|2 m')
  })

  it('has as many cells in each row', () => {
    expect(toHtml([block('a\tb\nc', { style: 'table' })])).toContain('<td>c</td><td></td>')
  })

  it('can be replaced by a site as a whole', () => {
    const elements = { table: (inner: string) => `<div><table>${inner}</table></div>` }
    expect(toHtml([block('a', { style: 'table' })], { elements })).toMatch(/^<div><table><tbody>/)
  })
})

describe('A quotation', () => {
  it('stands inside the one in which it is quoted', () => {
    const blocks = [quotation('a'), quotation('b', { level: 2 }), quotation('c')]
    expect(toHtml(blocks)).toBe('<blockquote><p>a</p><blockquote><p>b</p></blockquote><p>c</p></blockquote>')
    expect(toMarkdown(blocks)).toBe('> a\n>\n> > b\n>\n> c\n')
  })

  it('has what the text says of its source over it', () => {
    const attribution = { name: 'Anna', work: null, line: 1 }
    const blocks = [block('Anna wrote:', { style: 'attribution-before' }), quotation('a', { attribution })]
    expect(toHtml(blocks)).toBe('<blockquote><header>Anna wrote:</header><p>a</p></blockquote>')
    expect(toMarkdown(blocks)).toBe('> Anna wrote:\n>\n> a\n')
    expect(toText(blocks)).toBe('Anna wrote:\n\na')
  })
})

describe('A caption', () => {
  const blocks = [block('Look:', { _key: 'a' }), block('The well', { _key: 'c', style: 'caption' })]
  const lost = (after: string, caption: string | null) => [{ kind: 'picture', after, note: null, caption }]

  it('is shown together with the picture that is lost, over or under it', () => {
    const word = '<p class="lost" role="note">[Lost: picture]</p>'
    const text = '<figcaption id="c">The well</figcaption>'
    expect(toHtml(blocks, { lost: lost('a', 'c') })).toBe(
      `<p id="a">Look:</p><figure>${word}${text}</figure>`,
    )
    expect(toHtml(blocks, { lost: lost('c', 'c') })).toBe(
      `<p id="a">Look:</p><figure>${text}${word}</figure>`,
    )
  })

  it('of nothing that is lost is a paragraph', () => {
    expect(toHtml(blocks, { lost: lost('a', null) })).toContain('<p id="c" class="caption">The well</p>')
  })

  it('that is not there leaves the loss to be shown', () => {
    const document = { language: 'en', direction: 'ltr', body: blocks, lost: lost('a', 'x') } as const
    expect(toHtml(document)).toContain('[Lost: picture]')
  })
})

describe('The language of a block', () => {
  it('is on its element, with the direction', () => {
    expect(toHtml([block('زنگ', { language: 'fa' })], { language: 'en' })).toBe(
      '<p lang="fa" dir="rtl">زنگ</p>',
    )
    expect(toHtml([block('زنگ', { language: 'fa' })], { language: 'fa' })).toBe('<p>زنگ</p>')
  })

  it('of an item is not that of the items inside it', () => {
    const items = [
      block('زنگ', { listItem: 'bullet', level: 1, language: 'fa' }),
      block('bell', { listItem: 'bullet', level: 2 }),
    ]
    expect(toHtml(items, { language: 'en' })).toBe(
      '<ul><li lang="fa" dir="rtl">زنگ<ul lang="en" dir="ltr"><li>bell</li></ul></li></ul>',
    )
  })

  it('of all of a list or a quotation is on the element around, whose signs stand on its side', () => {
    const attribution = { name: 'Anna', work: null, line: null }
    const quoted = quotation('زنگ', { language: 'fa', attribution })
    expect(toHtml([quoted], { language: 'en' })).toBe(
      '<blockquote lang="fa" dir="rtl"><p>زنگ</p><footer class="source"><span>منبع:</span> Anna</footer></blockquote>',
    )
  })
})
