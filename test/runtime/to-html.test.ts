import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/derive.ts'
import type { Block } from '../../src/model/portable-text.ts'
import { type HtmlOptions, toHtml } from '../../src/runtime/to-html.ts'
import { anyBlocks, anyText } from '../model/arbitrary-blocks.ts'
import { block, inLanguage, item, linkTo, note, quotation, span } from '../model/sample-blocks.ts'
import { documentOf, reply } from './sample-content.ts'

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
  /<\/?(?:article|h[1-6]|p|blockquote|footer|ul|ol|li|strong|em|span|a|sup|br)(?: [a-z-]+="[^"<>]*")*>/g

const textOfHtml = (html: string): string =>
  html
    .replaceAll('<br>', '\n')
    .replace(tag, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('Text in HTML', () => {
  it('is in a paragraph', () => {
    expect(toHtml([block('It rings.')])).toBe('<p>It rings.</p>')
  })

  it('has its signs escaped', () => {
    expect(toHtml([block(`<b> & "c" 'd'`)])).toBe('<p>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>')
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
        expect(bare.replace(/&(?:lt|gt|amp|quot|#39);/g, '')).not.toMatch(/[<>"'&]/)
      }),
    )
  })

  it('is neither lost nor moved, however blocks nest', () => {
    const withoutNotes = (blocks: readonly Block[]): Block[] =>
      blocks.map((b) => ({ ...b, children: b.children.filter((child) => child._type === 'span') }))
    fc.assert(
      fc.property(anyBlocks.map(withoutNotes), (blocks) => {
        expect(textOfHtml(toHtml(blocks))).toBe(blocks.map(blockText).join(''))
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
    const html = toHtml([block([span('ding', 'm0')], { markDefs: [inLanguage('m0', language)] })])
    expect(html).toBe(`<p><span lang="${language}" dir="${direction}">ding</span></p>`)
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

  it('is a superscript with a name that can be read out', () => {
    expect(toHtml(noted)).toBe('<p>Ding<sup role="doc-noteref" aria-label="Note 12">12</sup></p>')
  })

  it('has the name that the site gives it', () => {
    expect(toHtml(noted, { noteLabel: (label) => `Anmerkung ${label}` })).toContain(
      'aria-label="Anmerkung 12"',
    )
  })

  it('has its label escaped', () => {
    expect(toHtml([block([note('<*>')])])).toBe(
      '<p><sup role="doc-noteref" aria-label="Note &lt;*&gt;">&lt;*&gt;</sup></p>',
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
    ['person and work', 'Anna', 'On "bells"', 'Anna, On &quot;bells&quot;'],
    ['person', 'Anna', null, 'Anna'],
    ['work', null, 'On bells', 'On bells'],
  ])('is named by its %s', (_, name, work, label) => {
    expect(toHtml([quotation('Ding.', attribution(name, work))])).toBe(
      `<blockquote aria-label="${label}"><p>Ding.</p></blockquote>`,
    )
  })

  it('of nobody has no name', () => {
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
  it('are a list of articles after the body', () => {
    expect(toHtml(documentOf({ body: [block('Ding.')], replies: [reply('a'), reply('b')] }))).toBe(
      '<article lang="en" dir="ltr"><p>Ding.</p><ol class="replies">' +
        '<li><article id="a"><p>a</p></article></li>' +
        '<li><article id="b"><p>b</p></article></li></ol></article>',
    )
  })

  it('are no list when there are none', () => {
    expect(toHtml(documentOf({ replies: [] }))).not.toContain('<ol')
  })

  it('stand in a list beside the reply that they answer', () => {
    expect(toHtml(documentOf({ replies: [reply('a'), reply('b', { replyTo: 'a' })] }))).toContain(
      '<li><article id="a"><p>a</p></article><ol class="replies"><li><article id="b">',
    )
  })

  it('to something unknown stand at the root', () => {
    expect(toHtml(documentOf({ replies: [reply('a', { replyTo: 'gone' })] }))).toContain(
      '<ol class="replies"><li><article id="a">',
    )
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
    const replies = [reply('a', { language: 'de' }), reply('b', { language: 'de', replyTo: 'a' })]
    expect(toHtml(documentOf({ replies }))).toContain('<article id="b" lang="de">')
  })

  describe('by a known author', () => {
    const byAnna = documentOf({ replies: [reply('a', { author: 'anna' })] })

    it('begin with the name that the site has for the author', () => {
      const authorName = (id: string) => (id === 'anna' ? 'Anna <3' : 'Ben')
      expect(toHtml(byAnna, { authorName })).toContain(
        '<article id="a"><p class="reply-author">Anna &lt;3</p><p>a</p>',
      )
    })

    it('have no name when the site has none', () => {
      expect(toHtml(byAnna, { authorName: () => null })).not.toContain('reply-author')
    })

    it('have no name when the site was not asked for one', () => {
      expect(toHtml(byAnna)).not.toContain('reply-author')
    })
  })

  it('by nobody known have no name', () => {
    const anonymous = documentOf({ replies: [reply('a')] })
    expect(toHtml(anonymous, { authorName: () => 'Somebody' })).not.toContain('Somebody')
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
