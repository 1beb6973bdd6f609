import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/runtime/to-markdown.ts'
import { anyText } from '../model/arbitrary-blocks.ts'
import { block, inLanguage, item, linkTo, note, quotation, span } from '../model/sample-blocks.ts'
import { documentOf, reply } from './sample-content.ts'

/** A paragraph's Markdown, without the line end after it. */
const inline = (...children: Parameters<typeof block>[0][]): string =>
  toMarkdown([block(children.flat())], { lostNote: null }).replace(/\n$/, '')

describe('Markdown', () => {
  it('of nothing is nothing', () => {
    expect(toMarkdown([])).toBe('')
  })

  it('ends with one line end', () => {
    expect(toMarkdown([block('It rings.')])).toBe('It rings.\n')
  })

  it('has a blank line between blocks', () => {
    expect(toMarkdown([block('Ding.'), block('Dong.', { style: 'signature' })])).toBe('Ding.\n\nDong.\n')
  })

  it('has the title before the body', () => {
    expect(toMarkdown(documentOf({ title: 'Bells *2*', body: [block('Ding.')] }))).toBe(
      '# Bells \\*2\\*\n\nDing.\n',
    )
  })

  it('of a document without a title begins with its body', () => {
    expect(toMarkdown(documentOf({ body: [block('Ding.')] }))).toBe('Ding.\n')
  })

  it.each([
    ['h1', '# Bells\n'],
    ['h4', '#### Bells\n'],
    ['h6', '###### Bells\n'],
  ] as const)('has a heading of style %s', (style, markdown) => {
    expect(toMarkdown([block('Bells', { style })])).toBe(markdown)
  })

  it('has a heading on one line', () => {
    expect(toMarkdown([block('Bells\nand\ntowers', { style: 'h2' })])).toBe('## Bells and towers\n')
  })
})

describe('Plain text in Markdown', () => {
  it.each([...'\\`*_{}[]<>~&'])('has the sign %s escaped', (sign) => {
    expect(inline(`a${sign}b`)).toBe(`a\\${sign}b`)
  })

  it.each([
    ['a bullet', '- a', '\\- a'],
    ['a plus', '+ a', '\\+ a'],
    ['a quotation', '> a', '\\> a'],
    ['a heading', '# a', '\\# a'],
    ['a rule', '---', '\\---'],
    ['the line under a heading', '===', '\\==='],
    ['a table', '| a |', '\\| a |'],
    ['a number with a dot', '12. a', '12\\. a'],
    ['a number with a bracket', '3) a', '3\\) a'],
  ])('that looks like %s is escaped', (_, text, markdown) => {
    expect(inline(text)).toBe(markdown)
  })

  it('that looks like a list after a line break is escaped', () => {
    expect(inline('a\n- b\n2. c')).toBe('a\\\n\\- b\\\n2\\. c')
  })

  it('that looks like a list behind blanks keeps them', () => {
    expect(inline('a\n  - b')).toBe('a\\\n&#32; - b')
  })

  it('that looks like a list across two spans is escaped', () => {
    expect(inline('12', [span('. a', 'm9')])).toBe('12\\. a')
  })

  it('that begins with a number is left alone', () => {
    expect(inline('1912 was quiet')).toBe('1912 was quiet')
  })

  it('with a hyphen inside a line is left alone', () => {
    expect(inline('a bell-ringer - 1. a')).toBe('a bell-ringer - 1. a')
  })

  const anyPlain = anyText(20).map((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  )

  it('is found again when the escapes are taken away', () => {
    fc.assert(
      fc.property(anyPlain, (text) => {
        const read = inline(text).replace(/\\([\s\S])/g, (_, escaped: string) => escaped)
        expect(read).toBe(text)
      }),
    )
  })

  it('never begins a heading, a list, a quotation, a rule or code', () => {
    const begins =
      /^ {0,3}(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|(?:[-*_]\s*){3,}$|=+\s*$|-+\s*$|```|~~~)/m
    fc.assert(
      fc.property(anyPlain, (text) => {
        expect(inline(text)).not.toMatch(begins)
      }),
    )
  })

  it('never has a sign of emphasis, code, link, HTML or entity unescaped', () => {
    fc.assert(
      fc.property(anyPlain, (text) => {
        expect(inline(text).replace(/\\[\s\S]/g, '')).not.toMatch(/[`*_[\]<>&~]/)
      }),
    )
  })
})

describe('A line break in Markdown', () => {
  it('is a hard break', () => {
    expect(inline('Ding\ndong')).toBe('Ding\\\ndong')
  })

  it('keeps the rest inside its list item', () => {
    expect(toMarkdown([block('Ding\ndong', { listItem: 'number', level: 1 })])).toBe('1. Ding\\\n   dong\n')
  })

  it('keeps the rest inside its quotation', () => {
    expect(toMarkdown([quotation('Ding\ndong')])).toBe('> Ding\\\n> dong\n')
  })
})

describe('Marks in Markdown', () => {
  it.each([
    ['strong', '**ding**'],
    ['em', '*ding*'],
  ])('of %s are signs around the text', (mark, markdown) => {
    expect(inline([span('ding', mark)])).toBe(markdown)
  })

  it.each([
    [['em', 'm0'], '[*ding*](</bell>)'],
    [['m0', 'strong'], '[**ding**](</bell>)'],
  ])('nest with a link outside: %j', (marks, markdown) => {
    const markDefs = [linkTo('m0', '/bell')]
    expect(toMarkdown([block([span('ding', ...marks)], { markDefs })])).toBe(`${markdown}\n`)
  })

  it('leave blanks at the ends of the text outside', () => {
    expect(inline('a', [span(' ding ', 'em')], 'b')).toBe('a *ding* b')
  })

  it('of blanks alone are left out', () => {
    expect(inline('a', [span('  ', 'strong')], 'b')).toBe('a  b')
  })

  it('of another language leave the text', () => {
    expect(toMarkdown([block([span('ding', 'm0')], { markDefs: [inLanguage('m0', 'fa')] })])).toBe('ding\n')
  })

  it('without a definition leave the text', () => {
    expect(inline([span('ding', 'm9')])).toBe('ding')
  })
})

describe('A link in Markdown', () => {
  const linked = (href: string): string =>
    toMarkdown([block([span('ding', 'm0')], { markDefs: [linkTo('m0', href)] })])

  it('has its address in angle brackets', () => {
    expect(linked('https://tower.example/a(b)')).toBe('[ding](<https://tower.example/a(b)>)\n')
  })

  it('cannot be ended by its address', () => {
    expect(linked('/a>b<c')).toBe('[ding](</a%3Eb%3Cc>)\n')
  })

  it('cannot be ended by its text', () => {
    const markDefs = [linkTo('m0', '/bell')]
    expect(toMarkdown([block([span('a](/b)', 'm0')], { markDefs })])).toBe('[a\\](/b)](</bell>)\n')
  })

  it.each([
    ['a script', 'javascript:ring()'],
    ['a script in mixed case', 'JaVaScRiPt:ring()'],
    ['a script behind a blank', ' javascript:ring()'],
    ['a script behind a control character', '\u0001javascript:ring()'],
    ['a script whose name a tab divides', 'java\tscript:ring()'],
    ['a page inside the address', 'data:text/html,ring'],
    ['another site without a scheme', '//bells.example'],
  ])('to %s is dropped, and the text stays', (_, href) => {
    expect(linked(href)).toBe('ding\n')
  })
})

describe('Notes in Markdown', () => {
  it('are references with a definition that tells of the loss', () => {
    expect(toMarkdown([block(['Ding', note('12')])])).toBe(
      'Ding[^12]\n\n[^12]: The text of this note is lost.\n',
    )
  })

  it('are defined once, in the order of the text', () => {
    expect(toMarkdown([block([note('2'), note('1')]), block([note('2')])], { lostNote: 'Lost.' })).toBe(
      '[^2][^1]\n\n[^2]\n\n[^2]: Lost.\n\n[^1]: Lost.\n',
    )
  })

  it('are not defined when the site wants no definitions', () => {
    expect(toMarkdown([block(['Ding', note('12')])], { lostNote: null })).toBe('Ding[^12]\n')
  })

  it('are defined after the replies, those of the replies too', () => {
    const replies = [reply('a', { body: [block(['Dong', note('3')])] })]
    expect(
      toMarkdown(documentOf({ body: [block(['Ding', note('1')])], replies }), { lostNote: 'Lost.' }),
    ).toBe('Ding[^1]\n\n## Replies\n\n> **Unknown author**\n>\n> Dong[^3]\n\n[^1]: Lost.\n\n[^3]: Lost.\n')
  })

  it.each(['7', '12a', 'iv', '۱۲'])('with the label %s keep it as name', (label) => {
    expect(inline([note(label)])).toBe(`[^${label}]`)
  })

  it.each(['*', '†', '**', '1 2', 'a]b', '[', '^', '<', '\n'])(
    'with the label %j have a name that Markdown takes',
    (label) => {
      expect(inline([note(label)])).toMatch(/^\[\^[a-z0-9-]+\]$/)
    },
  )

  it('with an odd label are named by its code points', () => {
    expect(inline([note('*†')])).toBe('[^sign-2a-2020]')
  })

  it('with odd labels stay different', () => {
    const names = ['*', '**', '†', '‡', '😀'].map((label) => inline([note(label)]))
    expect(new Set(names).size).toBe(names.length)
  })

  it('with an odd label are defined by the name that refers to them', () => {
    const [reference, definition] = toMarkdown([block([note('†')])]).split('\n\n')
    expect(definition).toMatch(`${reference}: `)
  })
})

describe('A list in Markdown', () => {
  it('has an item a line', () => {
    expect(toMarkdown([item('a'), item('b')])).toBe('- a\n- b\n')
  })

  it('is numbered from 1', () => {
    expect(toMarkdown([item('a', 1, 'number'), item('b', 1, 'number')])).toBe('1. a\n2. b\n')
  })

  it('is indented to the text of the item that it belongs to', () => {
    expect(toMarkdown([item('a', 1, 'number'), item('b', 2), item('c', 3), item('d', 1, 'number')])).toBe(
      '1. a\n   - b\n     - c\n2. d\n',
    )
  })

  it('is indented further under a number of two digits', () => {
    const ten = Array.from({ length: 10 }, () => item('a', 1, 'number'))
    expect(toMarkdown([...ten, item('b', 2)])).toMatch(/\n10\. a\n {4}- b\n$/)
  })

  it('of another kind is another list', () => {
    expect(toMarkdown([item('a'), item('b', 1, 'number')])).toBe('- a\n\n1. b\n')
  })

  it('that begins deeper begins at the margin, for Markdown has no item without text', () => {
    expect(toMarkdown([item('a', 2)])).toBe('- a\n')
  })

  it('has its text escaped', () => {
    expect(toMarkdown([item('- a')])).toBe('- \\- a\n')
  })
})

describe('A quotation in Markdown', () => {
  it('has its sign on every line, also on blank ones', () => {
    expect(toMarkdown([quotation('Ding.'), quotation('Dong.')])).toBe('> Ding.\n>\n> Dong.\n')
  })

  it('holds its attribution', () => {
    expect(toMarkdown([quotation('Ding.'), block('Anna', { style: 'attribution' })])).toBe(
      '> Ding.\n>\n> Anna\n',
    )
  })

  it('that is an epigraph is a quotation', () => {
    expect(toMarkdown([quotation('Ding.', { style: 'epigraph' })])).toBe('> Ding.\n')
  })

  it('of another source is another quotation', () => {
    const other = quotation('Dong.', { attribution: { name: 'Ben', work: null, line: null } })
    expect(toMarkdown([quotation('Ding.'), other])).toBe('> Ding.\n\n> Dong.\n>\n> \\[Source: Ben\\]\n')
  })
})

describe('Sources and losses in Markdown', () => {
  it('stand in brackets, for they are not the author’s words', () => {
    const attribution = { name: 'Anna *B.*', work: 'On bells', line: null }
    const lost = [{ kind: 'picture', after: 'b', note: 'A bell.' }]
    expect(toMarkdown([quotation('Ding.', { attribution })], { lost })).toBe(
      '> Ding.\n>\n> \\[Source: Anna \\*B.\\*, On bells\\]\n\n\\[Lost: picture. A bell.\\]\n',
    )
  })

  it('leave a quotation alone that the text itself attributes', () => {
    const attribution = { name: 'Anna', work: null, line: 3 }
    const footer = block('says Anna', { style: 'attribution' })
    expect(toMarkdown([quotation('Ding.', { attribution }), footer])).toBe('> Ding.\n>\n> says Anna\n')
  })
})

describe('Replies in Markdown', () => {
  const authors = { anna: { name: 'Anna_' } }

  it('begin under a heading, each as a quotation under its speaker', () => {
    const replies = [reply('a', { author: 'anna' }), reply('b')]
    expect(toMarkdown(documentOf({ body: [block('Ding.')], replies }), { authors })).toBe(
      'Ding.\n\n## Replies\n\n> **Anna\\_**\n>\n> a\n\n> **Unknown author**\n>\n> b\n',
    )
  })

  it('stand inside what they answer', () => {
    const replies = [reply('a'), reply('b', { replyTo: 'a' }), reply('c', { replyTo: 'b' }), reply('d')]
    expect(toMarkdown(replies)).toMatch(
      /^## Replies\n\n> \*\*Unknown author\*\*\n>\n> a\n>\n> > .*\n> >\n> > b\n> >\n> > > .*\n> > >\n> > > c\n\n> .*\n>\n> d\n$/,
    )
  })

  it('to something unknown stand at the root', () => {
    expect(toMarkdown(documentOf({ replies: [reply('a', { replyTo: 'gone' })] }))).toMatch(/\n> a\n$/)
  })

  it('deeper than 20 stand beside what they answer, and name whom', () => {
    const replies = Array.from({ length: 23 }, (_, i) =>
      reply(`l${i}`, { author: 'anna', replyTo: i === 0 ? null : `l${i - 1}` }),
    )
    const lines = toMarkdown(replies, { authors }).split('\n')
    const signs = '> '.repeat(21)
    expect(lines.slice(-5)).toEqual([
      '> '.repeat(20).trimEnd(),
      `${signs}**Anna\\_ (in reply to Anna\\_)**`,
      signs.trimEnd(),
      `${signs}l22`,
      '',
    ])
  })

  it('have no speaker where the site wants none', () => {
    const replies = [reply('a', { author: 'anna' })]
    expect(toMarkdown(replies, { authorName: () => null })).toBe('## Replies\n\n> a\n')
  })

  it('may be rendered alone', () => {
    expect(toMarkdown(reply('Dong.'))).toBe('Dong.\n')
  })
})

describe('Notes whose texts the site has, in Markdown', () => {
  it('are defined by them', () => {
    expect(toMarkdown([block(['Ding', note('1')])], { noteTexts: { 1: 'A *bell*.' } })).toBe(
      'Ding[^1]\n\n[^1]: A \\*bell\\*.\n',
    )
  })

  it('of one label are two where the texts go by the keys of the references', () => {
    const second = { ...note('*'), _key: 'l3' }
    expect(
      toMarkdown([block(['a', note('*'), 'b', second])], { noteTexts: { '*': 'One.', l3: 'Two.' } }),
    ).toMatch(/^a\[\^(\S+)\]b\[\^(\S+)\]\n\n\[\^\1\]: One\.\n\n\[\^\2\]: Two\.\n$/)
  })
})
