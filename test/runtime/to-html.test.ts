import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/derive.ts'
import type { Block } from '../../src/model/portable-text.ts'
import type { HtmlOptions } from '../../src/runtime/html-options.ts'
import { toHtml as toHtmlWithIds } from '../../src/runtime/to-html.ts'
import { anyBlocks, anyText } from '../model/arbitrary-blocks.ts'
import { block, inLanguage, item, linkTo, note, quotation, span } from '../model/sample-blocks.ts'
import { documentOf, reply } from './sample-content.ts'

/** Without the ids of the builders’ blocks and notes, which few tests are about. */
const toHtml: typeof toHtmlWithIds = (content, options) =>
  toHtmlWithIds(content, options).replaceAll(/ id="[bn]"/g, '')

const dangerous = [
  ['a script', 'javascript:ring()'],
  ['a script in mixed case', 'JaVaScRiPt:ring()'],
  ['a script behind a blank', ' javascript:ring()'],
  ['a script behind a control character', '\u0000javascript:ring()'],
  ['a script whose name a tab divides', 'java\tscript:ring()'],
  ['a script whose name a line end divides', 'java\nscript:ring()'],
  ['a page inside the address', 'data:text/html,<script>ring()</script>'],
  ['another site without a scheme', '//bells.example'],
] as const

/** Our tags with nothing in their attributes that could end them. */
const tag =
  /<\/?(?:article|section|header|h[1-6]|p|blockquote|footer|cite|ul|ol|li|dl|dt|dd|div|pre|figure|figcaption|table|thead|tbody|tr|th|td|strong|em|span|bdi|a|sup|br)(?: [a-z-]+="[^"<>]*")*>/g

const textOfHtml = (html: string): string =>
  html
    .replaceAll('<br>', '\n')
    .replace(tag, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('Text in HTML', () => {
  it('is in a paragraph', () => {
    expect(toHtml([block('It rings.')])).toBe('<p>It rings.</p>')
  })

  it('has its signs escaped', () => {
    expect(toHtml([block(`<b> & "c" 'd'`)])).toBe(`<p>&lt;b&gt; &amp; "c" 'd'</p>`)
  })

  it('has its line breaks as elements', () => {
    expect(toHtml([block('Ding\ndong')])).toBe('<p>Ding<br>dong</p>')
  })

  it('never leaves a sign of HTML unescaped, wherever the text stands', () => {
    const anyOptions: fc.Arbitrary<HtmlOptions> = anyText(12).map((text) => ({
      noteLabel: () => text,
      noteHref: () => `#${text}`,
      authorName: () => text,
    }))
    fc.assert(
      fc.property(anyText(12), anyBlocks, anyOptions, (text, blocks, options) => {
        const body = [
          ...blocks,
          quotation(text, { attribution: { name: text, work: text, line: null } }),
          block([note(text), span(text, 'm0', 'm1')], {
            _key: text,
            style: 'h2',
            markDefs: [linkTo('m0', `https://tower.example/${text}`), inLanguage('m1', 'fa')],
          }),
        ]
        const content = documentOf({
          title: text,
          language: text,
          body,
          replies: [reply(text, { author: text, language: `${text}!`, body: [block(text)] })],
        })
        const bare = toHtml(content, options).replace(tag, '')
        expect(bare.replace(/&(?:lt|gt|amp);/g, '')).not.toMatch(/[<>&]/)
      }),
    )
  })

  it('is neither lost nor moved, however blocks nest', () => {
    const withoutNotes = (blocks: readonly Block[]): Block[] =>
      blocks.map((b) => ({ ...b, children: b.children.filter((child) => child._type === 'span') }))
    fc.assert(
      fc.property(anyBlocks.map(withoutNotes), (blocks) => {
        const signed = blocks.map((b) => (b.style === 'note' ? (b.marker ?? '') : '') + blockText(b))
        expect(textOfHtml(toHtml(blocks))).toBe(signed.join(''))
      }),
    )
  })
})

describe('A block in HTML', () => {
  it.each(['standfirst', 'caption', 'hashtags', 'salutation', 'signature', 'author-note'] as const)(
    'of the style %s is a paragraph of that class',
    (style) => {
      expect(toHtml([block('Ding', { style })])).toBe(`<p class="${style}">Ding</p>`)
    },
  )

  it('that is a heading has its level, and its key to link to', () => {
    expect(toHtml([block('Bells', { style: 'h3', _key: 'l7' })])).toBe('<h3 id="l7">Bells</h3>')
  })
})

describe('A heading in HTML', () => {
  const levelOf = (style: Block['style'], headingShift: number): string | undefined =>
    /^<(h\d)/.exec(toHtml([block('Bells', { style })], { headingShift }))?.[1]

  it('goes down by the shift', () => {
    expect(levelOf('h2', 2)).toBe('h4')
  })

  it('never goes below level 6', () => {
    expect(levelOf('h5', 3)).toBe('h6')
  })

  it('never goes above level 1', () => {
    expect(levelOf('h2', -3)).toBe('h1')
  })

  it('that is the title goes down too', () => {
    expect(toHtml(documentOf({ title: 'Bells' }), { headingShift: 1 })).toContain('<h2>Bells</h2>')
  })
})

describe('A document in HTML', () => {
  it('is an article with its language and direction', () => {
    expect(toHtml(documentOf({ language: 'fa', direction: 'rtl' }))).toBe(
      '<article lang="fa" dir="rtl"></article>',
    )
  })

  it('has its title before its body', () => {
    expect(toHtml(documentOf({ title: 'Bells & towers', body: [block('Ding.')] }))).toContain(
      '<h1>Bells &amp; towers</h1><p>Ding.</p>',
    )
  })

  it('says the language of its title where that is another', () => {
    const titled = (titleLanguage: string | null) =>
      toHtml(documentOf({ title: 'ناقوس', titleLanguage, body: [block('Ding.')] }))
    expect(titled('fa')).toContain('<h1 lang="fa" dir="rtl">ناقوس</h1><p>Ding.</p>')
    expect(titled('en')).toContain('<h1>ناقوس</h1>')
    expect(titled(null)).toContain('<h1>ناقوس</h1>')
  })

  it('without a title has no heading for it', () => {
    expect(toHtml(documentOf({ body: [block('Ding.')] }))).not.toContain('<h1>')
  })

  it('that is a reply alone is an article too', () => {
    expect(toHtml(reply('Dong.', { language: 'fa', direction: 'rtl' }))).toBe(
      '<article lang="fa" dir="rtl"><p>Dong.</p></article>',
    )
  })
})

describe('Marks in HTML', () => {
  it('nest with the first outside', () => {
    expect(toHtml([block([span('ding', 'strong', 'em')])])).toBe('<p><strong><em>ding</em></strong></p>')
  })

  it('of the corpus’s own are spans of their name, for pages to style', () => {
    expect(toHtml([block([span('ding', 'small-caps')])])).toBe('<p><span class="small-caps">ding</span></p>')
  })

  it('without a definition leave the text', () => {
    expect(toHtml([block([span('ding', 'm9')])])).toBe('<p>ding</p>')
  })

  it.each([
    ['fa', 'rtl'],
    ['de', 'ltr'],
  ])('of the language %s say its direction, %s', (language, direction) => {
    const html = toHtml([block([span('ding', 'm0'), ' dong'], { markDefs: [inLanguage('m0', language)] })])
    expect(html).toBe(`<p><span lang="${language}" dir="${direction}">ding</span> dong</p>`)
  })

  it('of one language on all of a block say so on the block', () => {
    const markDefs = [inLanguage('m0', 'fa'), inLanguage('m1', 'fa')]
    const children = [span('ding', 'm0'), ' ', span('dong', 'm1', 'em'), note('1')]
    const inner = 'ding <em>dong</em><sup>1</sup>'
    expect(toHtml([block(children, { markDefs })])).toBe(`<p lang="fa" dir="rtl">${inner}</p>`)
    expect(toHtml([block(children, { markDefs, listItem: 'bullet' })])).toBe(
      `<ul lang="fa" dir="rtl"><li>${inner}</li></ul>`,
    )
  })

  it('that neighbours share are one element around them', () => {
    const markDefs = [linkTo('m0', '/bell')]
    const children = [span('The ', 'm0'), span('old', 'em', 'm0'), span(' bell', 'm0')]
    expect(toHtml([block(children, { markDefs })])).toBe('<p><a href="/bell">The <em>old</em> bell</a></p>')
  })

  it('that are links in links leave the outer one', () => {
    const markDefs = [linkTo('m0', '/one'), linkTo('m1', '/two')]
    expect(toHtml([block([span('ding', 'm0', 'm1')], { markDefs })])).toBe('<p><a href="/one">ding</a></p>')
  })

  it('that are links lead to their address', () => {
    const markDefs = [linkTo('m0', 'https://tower.example/?a=1&b="2"')]
    expect(toHtml([block([span('ding', 'm0')], { markDefs })])).toBe(
      '<p><a href="https://tower.example/?a=1&amp;b=&quot;2&quot;">ding</a></p>',
    )
  })

  it.each(dangerous)('that lead to %s are dropped, and the text stays', (_, href) => {
    expect(toHtml([block([span('ding', 'm0')], { markDefs: [linkTo('m0', href)] })])).toBe('<p>ding</p>')
  })

  it('are those of their own block', () => {
    const [first, second] = [[linkTo('m0', '/one')], [linkTo('m0', '/two')]]
    expect(
      toHtml([
        block([span('ding', 'm0')], { markDefs: first }),
        block([span('dong', 'm0')], { markDefs: second }),
      ]),
    ).toBe('<p><a href="/one">ding</a></p><p><a href="/two">dong</a></p>')
  })
})

describe('A note reference in HTML', () => {
  const noted = [block(['Ding', note('12')])]

  it('that leads nowhere is a superscript without a role or a name', () => {
    expect(toHtml(noted)).toBe('<p>Ding<sup>12</sup></p>')
  })

  it('has the name that the site gives it', () => {
    const options = { noteHref: () => '#n', noteLabel: (label: string) => `Anmerkung ${label}` }
    expect(toHtml(noted, options)).toContain('aria-label="Anmerkung 12"')
  })

  it('has its label escaped', () => {
    expect(toHtml([block([note('<*>')])], { noteHref: () => '#n' })).toBe(
      '<p><sup><a href="#n" role="doc-noteref" aria-label="Note &lt;*&gt;">&lt;*&gt;</a></sup></p>',
    )
  })

  it.each(['#note-12', '/notes/12', 'https://tower.example/notes#12'])(
    'leads to %s when the site says so',
    (href) => {
      expect(toHtml(noted, { noteHref: () => href })).toBe(
        `<p>Ding<sup><a href="${href}" role="doc-noteref" aria-label="Note 12">12</a></sup></p>`,
      )
    },
  )

  it('leads to the note of its label', () => {
    expect(toHtml(noted, { noteHref: (label) => `#n${label}` })).toContain('href="#n12"')
  })

  it('is no link when the site has no address for it', () => {
    expect(toHtml(noted, { noteHref: () => null })).not.toContain('<a')
  })

  it.each(dangerous)('is no link to %s', (_, href) => {
    expect(toHtml(noted, { noteHref: () => href })).toBe(toHtml(noted))
  })
})

describe('A list in HTML', () => {
  it('has its items', () => {
    expect(toHtml([item('a'), item('b')])).toBe('<ul><li>a</li><li>b</li></ul>')
  })

  it('of numbers is ordered', () => {
    expect(toHtml([item('a', 1, 'number')])).toBe('<ol><li>a</li></ol>')
  })

  it('stands inside the item that it belongs to', () => {
    expect(toHtml([item('a'), item('b', 2, 'number'), item('c')])).toBe(
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
    )
  })

  it('of another kind is another list', () => {
    expect(toHtml([item('a'), item('b', 1, 'number')])).toBe('<ul><li>a</li></ul><ol><li>b</li></ol>')
  })

  it('that skips a level stands in an item without text', () => {
    expect(toHtml([item('a', 2)])).toBe('<ul><li><ul><li>a</li></ul></li></ul>')
  })

  it('that skips a level stands before a list whose signs are terms, since it has none', () => {
    const signed = (text: string, level: number, marker: string) => ({
      ...item(text, level, 'number'),
      marker,
    })
    expect(toHtml([signed('a', 2, '(i)'), signed('b', 1, '(1)')])).toBe(
      [
        '<dl class="numbered"><div><dt>(i)</dt><dd>a</dd></div></dl>',
        '<dl class="numbered"><div><dt>(1)</dt><dd>b</dd></div></dl>',
      ].join(''),
    )
  })
})

describe('A quotation in HTML', () => {
  const attribution = (name: string | null, work: string | null) => ({
    attribution: { name, work, line: null },
  })

  it('holds its paragraphs', () => {
    expect(toHtml([quotation('Ding.'), quotation('Dong.')])).toBe(
      '<blockquote><p>Ding.</p><p>Dong.</p></blockquote>',
    )
  })

  it('has its attribution as footer', () => {
    expect(toHtml([quotation('Ding.'), block('Anna', { style: 'attribution' })])).toBe(
      '<blockquote><p>Ding.</p><footer>Anna</footer></blockquote>',
    )
  })

  it('has a footer for each attribution', () => {
    const footers = ['Anna', 'Ben'].map((name) => block(name, { style: 'attribution' }))
    expect(toHtml([quotation('Ding.'), ...footers])).toContain('<footer>Anna</footer><footer>Ben</footer>')
  })

  it.each([
    ['person and work', 'Anna', 'On "bells"', 'Anna, <cite>On "bells"</cite>'],
    ['person', 'Anna', null, 'Anna'],
    ['work', null, 'On bells', '<cite>On bells</cite>'],
  ])('shows its %s under it, marked as ours', (_, name, work, label) => {
    expect(toHtml([quotation('Ding.', attribution(name, work))])).toBe(
      `<blockquote><p>Ding.</p><footer class="source"><span>Source:</span> ${label}</footer></blockquote>`,
    )
  })

  it('whose source the text itself gives under it shows that only', () => {
    const quoted = quotation('Ding.', attribution('Anna', 'On bells'))
    expect(toHtml([quoted, block('Anna, on bells', { style: 'attribution' })])).toBe(
      '<blockquote><p>Ding.</p><footer>Anna, on bells</footer></blockquote>',
    )
  })

  it('of nobody has no source', () => {
    expect(toHtml([quotation('Ding.', attribution(null, null))])).toBe(
      '<blockquote><p>Ding.</p></blockquote>',
    )
  })

  it('that is an epigraph says so by its class', () => {
    expect(toHtml([quotation('Ding.', { style: 'epigraph' })])).toBe(
      '<blockquote class="epigraph"><p>Ding.</p></blockquote>',
    )
  })
})

describe('Replies in HTML', () => {
  const thread = (items: string): string =>
    `<section class="replies" aria-labelledby="replies"><h2 id="replies">Replies</h2><ol>${items}</ol></section>`
  const said = (key: string, more = ''): string =>
    `<article id="${key}"${more}><header>Unknown author</header><p>${key}</p></article>`

  it('are a section with a heading after the body', () => {
    expect(toHtml(documentOf({ body: [block('Ding.')], replies: [reply('x'), reply('y')] }))).toBe(
      `<article lang="en" dir="ltr"><p>Ding.</p>${thread(`<li>${said('x')}</li><li>${said('y')}</li>`)}</article>`,
    )
  })

  it('are no section when there are none', () => {
    expect(toHtml(documentOf({ replies: [] }))).not.toContain('<section')
  })

  it('stand in a list beside the reply that they answer', () => {
    expect(toHtml(documentOf({ replies: [reply('x'), reply('y', { replyTo: 'x' })] }))).toContain(
      thread(`<li>${said('x')}<ol><li>${said('y')}</li></ol></li>`),
    )
  })

  it('to something unknown stand at the root', () => {
    expect(toHtml(documentOf({ replies: [reply('x', { replyTo: 'gone' })] }))).toContain(
      thread(`<li>${said('x')}</li>`),
    )
  })

  it('can be rendered apart from the text, below the heading of a page', () => {
    expect(toHtml([reply('x')])).toBe(thread(`<li>${said('x', ' lang="en" dir="ltr"')}</li>`))
  })

  it('rendered apart name their language only where it is not that of the page around', () => {
    const persian = reply('y', { language: 'fa', direction: 'rtl' })
    const html = toHtml([reply('x'), persian], { language: 'en' })
    expect(html).toContain('<article id="x"><header>')
    expect(html).toContain('<article id="y" lang="fa" dir="rtl"><header>')
  })

  it('name language and direction where they differ from the document’s', () => {
    const replies = [reply('a', { language: 'fa', direction: 'rtl' })]
    expect(toHtml(documentOf({ replies }))).toContain('<article id="a" lang="fa" dir="rtl">')
  })

  it('name the language alone where the direction is the same', () => {
    const replies = [reply('a', { language: 'de' })]
    expect(toHtml(documentOf({ replies }))).toContain('<article id="a" lang="de">')
  })

  it('name the language when it differs from the document’s though the reply that they answer has it too', () => {
    const replies = [reply('a', { language: 'de' }), reply('x', { language: 'de', replyTo: 'a' })]
    expect(toHtml(documentOf({ replies }))).toContain('<article id="x" lang="de">')
  })

  it('nest on the side from which their language reads, each run of one direction by itself', () => {
    const rtl = { language: 'fa', direction: 'rtl' } as const
    const replies = [
      reply('a', rtl),
      reply('x', { ...rtl, replyTo: 'a' }),
      reply('y', { replyTo: 'a' }),
      reply('z', { ...rtl, replyTo: 'x' }),
    ]
    const tree = toHtml(documentOf({ replies }))
      .replace(/.*<\/h2>/, '')
      .replace(/<(header|p).*?<\/\1>/g, '')
      .replaceAll('</article>', '')
    expect(tree).toBe(
      '<ol><li><article id="a" lang="fa" dir="rtl">' +
        '<ol dir="rtl"><li><article id="x" lang="fa"><ol><li><article id="z" lang="fa"></li></ol></li></ol>' +
        '<ol><li><article id="y"></li></ol></li></ol></section>',
    )
  })

  it('have headings below that of the thread', () => {
    const replies = [reply('a', { body: [block('Bells', { style: 'h2' })] })]
    expect(toHtml(documentOf({ replies }))).toContain('<h3>Bells</h3>')
  })

  describe('by a known author', () => {
    const authors = {
      anna: {
        name: 'Anna <3',
        names: [
          { text: 'آنا', language: 'fa' },
          { text: 'Aennchen', language: 'de' },
        ],
      },
    }
    const byAnna = (language: string) => documentOf({ replies: [reply('a', { author: 'anna', language })] })

    it.each([
      ['fa', 'آنا'],
      ['ar', 'آنا'],
      ['de', 'Aennchen'],
      ['el', 'Anna &lt;3'],
    ])('begin with the name in the script of the reply: %s', (language, name) => {
      expect(toHtml(byAnna(language), { authors })).toContain(`<header>${name}</header>`)
    })

    it('begin with the name that the site has for the author and the language', () => {
      const authorName = (id: string, language: string) => `${id} in ${language}`
      expect(toHtml(byAnna('de'), { authors, authorName })).toContain('<header>anna in de</header>')
    })

    it('have no name when the site wants none', () => {
      expect(toHtml(byAnna('en'), { authors, authorName: () => null })).not.toContain('<header>')
    })
  })

  it.each([
    ['en', 'Unknown author'],
    ['fa', 'نویسندهٔ ناشناس'],
  ])('by nobody known say so in their language, %s', (language, words) => {
    const anonymous = [reply('a', { language }), reply('x', { language, author: 'toString' })]
    expect(
      toHtml(documentOf({ replies: anonymous }), { authors: {} }).split(`<header>${words}</header>`),
    ).toHaveLength(3)
  })
})

describe('A site may render a style itself', () => {
  const blocks: HtmlOptions['blocks'] = {
    normal: (own, inner) => `<div data-key="${own._key}">${inner}</div>`,
    h2: (_, inner) => `<b>${inner}</b>`,
    blockquote: (_, inner) => `<q>${inner}</q>`,
    attribution: (_, inner) => `<cite>${inner}</cite>`,
  }

  it('with the block and the HTML inside it', () => {
    expect(toHtml([block(['<', span('ding', 'em')], { _key: 'l3' })], { blocks })).toBe(
      '<div data-key="l3">&lt;<em>ding</em></div>',
    )
  })

  it('instead of a heading', () => {
    expect(toHtml([block('Bells', { style: 'h2' })], { blocks })).toBe('<b>Bells</b>')
  })

  it('inside a quotation', () => {
    expect(toHtml([quotation('Ding.'), block('Anna', { style: 'attribution' })], { blocks })).toBe(
      '<blockquote><q>Ding.</q><cite>Anna</cite></blockquote>',
    )
  })

  it('inside a reply', () => {
    expect(toHtml(documentOf({ replies: [reply('a')] }), { blocks })).toContain('<div data-key="b">a</div>')
  })

  it('and leaves the other styles as they are', () => {
    expect(toHtml([block('Ding', { style: 'caption' })], { blocks })).toBe('<p class="caption">Ding</p>')
  })
})

describe('Ids in HTML', () => {
  it.each([
    ['paragraph', block('Ding', { _key: 'l7' }), '<p id="l7">'],
    ['heading', block('Ding', { _key: 'l7', style: 'h2' }), '<h2 id="l7">'],
    ['quotation', quotation('Ding', { _key: 'l7' }), '<blockquote><p id="l7">'],
    ['list item', { ...item('Ding'), _key: 'l7' }, '<ul><li id="l7">'],
  ])('of a %s are the key of the block', (_, own, html) => {
    expect(toHtml([own])).toContain(html)
  })

  it('of references to notes are their keys, though two have one label', () => {
    const noted = block([
      { ...note('*'), _key: 'l1-1' },
      { ...note('*'), _key: 'l1-3' },
    ])
    expect(toHtml([noted])).toBe('<p><sup id="l1-1">*</sup><sup id="l1-3">*</sup></p>')
  })

  it('have the prefix of the site, and no blanks', () => {
    expect(toHtml([block('Ding', { _key: 'l 7' })], { idPrefix: 'bells-' })).toBe(
      '<p id="bells-l_7">Ding</p>',
    )
  })

  it('are given once: a reply has the key of its first block', () => {
    const replies = [reply('l9', { body: [block('Ding', { _key: 'l9' }), block('Dong', { _key: 'l9' })] })]
    expect(toHtml(documentOf({ replies })).split('id="l9"')).toHaveLength(2)
    expect(toHtml(documentOf({ replies }))).toContain('<article id="l9">')
  })
})

describe('Notes in HTML', () => {
  const noted = [
    block(['Ding', { ...note('1'), _key: 'l1-1' }], { _key: 'l1' }),
    block(['Dong', { ...note('1'), _key: 'l2-1' }, { ...note('2'), _key: 'l2-3' }], { _key: 'l2' }),
  ]

  it('that the site has texts for follow the text, with the way back to each reference', () => {
    expect(toHtml(noted, { noteTexts: { 1: 'A <bell>.' } })).toBe(
      '<p id="l1">Ding<sup id="l1-1"><a href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup></p>' +
        '<p id="l2">Dong<sup id="l2-1"><a href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup><sup id="l2-3">2</sup></p>' +
        '<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">Notes</h2><ul>' +
        '<li id="note-1">1 A &lt;bell&gt;.' +
        ' <a href="#l1-1" role="doc-backlink" aria-label="Back to the text">↩</a>' +
        ' <a href="#l2-1" role="doc-backlink" aria-label="Back to the text, 2">↩</a></li></ul></section>',
    )
  })

  it('of a sign have an id of letters and digits', () => {
    expect(toHtml([block([note('*')])], { noteTexts: { '*': 'A bell.' } })).toContain(
      '<li id="note-sign-2a">* A bell.',
    )
  })

  it('of one label are told apart by the key of their reference', () => {
    const html = toHtml(noted, { noteTexts: { 1: 'First.', 'l2-1': 'Second.' } })
    expect(html).toContain('<li id="note-1">1 First.')
    expect(html).toContain('<li id="note-l2-1">1 Second.')
  })

  it('that the site prints itself are told which reference is meant, and its id for the way back', () => {
    const seen: unknown[] = []
    const noteHref = (label: string, reference: unknown) => {
      seen.push(reference)
      return `#n${label}`
    }
    toHtml(noted, { noteHref, idPrefix: 'x-' })
    expect(seen).toEqual([
      { label: '1', occurrence: 1, id: 'x-l1-1', key: 'l1-1', block: 'l1', note: null },
      { label: '1', occurrence: 2, id: 'x-l2-1', key: 'l2-1', block: 'l2', note: null },
      { label: '2', occurrence: 1, id: 'x-l2-3', key: 'l2-3', block: 'l2', note: null },
    ])
  })
})

describe('What is lost', () => {
  const lost = [
    { kind: 'links', after: null, note: null },
    { kind: 'picture', after: 'l1', note: 'A <bell>.' },
    { kind: 'chimes', after: 'gone', note: null },
  ]
  const body = [block('Ding', { _key: 'l1' }), block('Dong', { _key: 'l2' })]
  const said = (text: string): string => `<p class="lost" role="note">[Lost: ${text}]</p>`

  it('is said in its place, with what is known of it, and never left out', () => {
    expect(toHtml(documentOf({ body, lost }))).toBe(
      `<article lang="en" dir="ltr">${said('links')}<p id="l1">Ding</p>` +
        `${said('picture. <bdi>A &lt;bell&gt;.</bdi>')}<p id="l2">Dong</p>${said('chimes')}</article>`,
    )
  })

  it('is said by the part that it belongs to when parts are rendered apart', () => {
    expect(toHtml(body, { lost })).toContain(`${said('links')}<p id="l1">Ding</p><p class="lost"`)
    expect(toHtml([reply('x', { body })], { lost })).not.toContain('links')
    expect(toHtml([reply('x', { body })], { lost })).toContain('Ding</p><p class="lost"')
  })

  it('follows the quotation or list that it was lost from', () => {
    const quoted = [quotation('Ding', { _key: 'l1' }), quotation('Dong', { _key: 'l2' })]
    expect(toHtml(quoted, { lost })).toMatch(/Dong<\/p><\/blockquote><p class="lost"/)
  })

  it('is named in the language of the text around, or in English that says so', () => {
    const inLanguageOf = (language: string, direction: 'ltr' | 'rtl') =>
      toHtml(documentOf({ language, direction, lost: [{ kind: 'picture', after: null, note: null }] }))
    expect(inLanguageOf('fa', 'rtl')).toContain('<p class="lost" role="note">[از دست رفته: تصویر]</p>')
    expect(inLanguageOf('he', 'rtl')).toContain('<p class="lost" role="note" lang="en" dir="ltr">[Lost')
  })

  it('is named in the words of the site', () => {
    const words = { de: { lost: 'Verloren', kinds: { picture: 'Bild' } } }
    const german = documentOf({ language: 'de', lost: [{ kind: 'picture', after: null, note: null }] })
    expect(toHtml(german, { words })).toContain('<p class="lost" role="note">[Verloren: Bild]</p>')
  })
})

describe('A site that replaces HTML', () => {
  it('of a block gets what it would have been, the level of a heading, and the id', () => {
    const blocks: HtmlOptions['blocks'] = {
      h2: (_, __, { html, level, id }) => `<div>${html}${level} ${id}</div>`,
    }
    const own = block('Bells', { style: 'h2', _key: 'l3' })
    expect(toHtml([own], { blocks, headingShift: 1, idPrefix: 'x-' })).toBe(
      '<div><h3 id="x-l3">Bells</h3>3 x-l3</div>',
    )
  })

  it('of quotations, lists and items gets what is inside, what it would have been, and their blocks', () => {
    const elements: HtmlOptions['elements'] = {
      blockquote: (inner, { html, blocks }) =>
        `<figure>${html} ${inner.startsWith('<p')} ${blocks.length}</figure>`,
      ul: (inner, { level }) => `<menu data-level="${level}">${inner}</menu>`,
      ol: (inner) => `<dl>${inner}</dl>`,
      li: (inner, { level, blocks }) =>
        `<li data-level="${level}" data-blocks="${blocks.length}">${inner}</li>`,
    }
    expect(toHtml([quotation('a')], { elements })).toBe(
      '<figure><blockquote><p>a</p></blockquote> true 1</figure>',
    )
    expect(toHtml([item('a'), item('b', 2, 'number')], { elements })).toBe(
      '<menu data-level="1"><li data-level="1" data-blocks="1">a' +
        '<dl><li data-level="2" data-blocks="1">b</li></dl></li></menu>',
    )
  })
})
