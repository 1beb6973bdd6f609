import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/model/derive.ts'
import type { Omission } from '../../src/model/provenance.ts'
import { documentOf, headWith } from '../support/annotation-heads.ts'
import { codesOf, compileText } from '../support/compile-text.ts'

const documentWith = (text: string, drop: string, more = 'default: paragraph\n') =>
  documentOf(compileText(text, `drop: ${drop}\n${more}`))
const left = (text: string, drop: string): string[] => documentWith(text, drop).body.map(blockText)

describe('signs that are dropped', () => {
  it('are given by columns', () => {
    expect(left('A _big_ gate.\n', '{ "1:3, 1:7": markup }')).toEqual(['A big gate.'])
  })

  it('are given by themselves, in all lines of the address', () => {
    expect(left('A _big_ **old** gate.\n_No_.\n_a_\n', '{ 1-2: ["_", "**"] }')).toEqual([
      'A big old gate.',
      'No.',
      '_a_',
    ])
  })

  it('are replaced by what they stand for', () => {
    expect(left('Tom &amp; Ann &copy;\n', '{ 1: { "&amp;": "&", "&copy;": "" } }')).toEqual(['Tom & Ann'])
  })

  it('that are entities become their character', () => {
    expect(
      left('&ldquo;Tom&nbsp;&#38; Ann&rdquo;\n', '{ 1: ["&nbsp;"], "1:1-7, 1:17-21, 1:26-32": markup }'),
    ).toEqual(['“Tom\u{a0}& Ann”'])
  })

  it('are those of quotations at the beginning of lines, and no others', () => {
    const text = '> 5 > 4, *so*\n>> a_b\n> > c\n>\n  >d\ne > f\n'
    const more = 'wrapped: true\ndefault: quotation\n'
    expect(documentWith(text, '{ 1-6: quotes }', more).body.map(blockText)).toEqual([
      '5 > 4, *so* a_b c',
      'd e > f',
    ])
    expect(codesOf(compileText('e > f\n', 'default: paragraph\ndrop: { 1: quotes }\n'))).toEqual([
      'drop/nothing seeds/one.yaml:9:9',
    ])
  })

  it('leave the block and its key as they are', () => {
    const { body } = documentWith('  **Big** news\n', '{ 1: ["**"] }')
    expect(body).toMatchObject([{ _key: 'l1', children: [{ text: 'Big news' }] }])
  })

  it('leave a line out that is nothing else', () => {
    expect(left('a\n* * *\nb\n&nbsp;\n', '{ 2: ["*"], 4: html }')).toEqual(['a', 'b'])
  })

  it('are omissions with the reason `markup`, once for each line', () => {
    expect(documentWith('_a_ &amp;\nb\n_c_\n', '{ 1-3: ["_", "&amp;"] }').omissions).toEqual([
      {
        reason: 'markup',
        lines: [
          { from: 1, to: 1 },
          { from: 3, to: 3 },
        ],
        note: null,
      },
    ])
  })

  it('do not end a marked part, an item or a joined block', () => {
    const more = 'wrapped: true\ndefault: number\nspans: { 1: { "_big_ old": em } }\n'
    expect(documentWith('**1.** A _big_ old\n_gate_.\n', '{ 1-2: ["_", "**"] }', more).body).toMatchObject([
      {
        marker: '1.',
        children: [
          { text: 'A ', marks: [] },
          { text: 'big old', marks: ['em'] },
          { text: ' gate.', marks: [] },
        ],
      },
    ])
  })

  it.each([
    ['ends a wrapped block', 'wrapped: true\ndefault: quotation\n', ['a b', 'c']],
    ['ends a stanza', 'default: verse\n', ['a\nb', 'c']],
    ['is a blank line of preformatted text', 'default: preformatted\n', ['a\nb\n\nc']],
    ['leaves a joined range one block', 'lines: { 1-4: { role: quotation, join: space } }\n', ['a b c']],
  ])('of which nothing else is left in a line: it %s', (_, more, texts) => {
    expect(documentWith('> a\n> b\n>\n> c\n', '{ 1-4: ["> ", ">"] }', more).body.map(blockText)).toEqual(
      texts,
    )
  })

  it.each([
    ['Chinese', '> 村裡\n> 有一口井\n', 'wrapped: true\ndefault: quotation\n', ['村裡有一口井']],
    ['a cut word', '> exam-\n> ple\n', 'wrapped: { hyphens: join }\ndefault: quotation\n', ['example']],
    ['items', '> 1. a\n> 2. b\n', 'wrapped: true\ndefault: number\n', ['a', 'b']],
  ])('at the beginning of lines are not looked at where these are joined: %s', (_, text, more, texts) => {
    expect(documentWith(text, '{ 1-2: [">"] }', more).body.map(blockText)).toEqual(texts)
  })

  it('at the end of a line hide no hyphen that cuts a word', () => {
    const { body, omissions } = documentWith(
      '**exam-**\nple\n',
      '{ 1: ["**"] }',
      'wrapped: { hyphens: join }\ndefault: paragraph\n',
    )
    expect(body.map(blockText)).toEqual(['example'])
    expect(omissions).toEqual([{ reason: 'markup', lines: [{ from: 1, to: 1 }], note: null }])
  })

  it('are not part of a value that the text states', () => {
    const text = '**Big** &amp; small\nText.\n'
    const head = headWith(text, 'title', 'title: { stated: 1 }')
    const compiled = compileText(
      text,
      'drop: { 1: ["**", "&amp;"] }\ndefault: paragraph\nlines: { 1: title }\n',
      head,
    )
    expect(documentOf(compiled).title).toBe('Big & small')
  })

  it('that the place does not hold are told', () => {
    const told = compileText(
      'a _b_\n',
      'default: paragraph\ndrop: { 1: ["_", "**", "<b>"], "1:1": html }\n',
    ).diagnostics
    expect(told).toMatchObject([
      { code: 'drop/nothing', field: 'drop.1', found: 'no “**”, “<b>”' },
      { code: 'drop/nothing', field: 'drop.1:1', found: 'no signs of html' },
    ])
  })

  it('that stand there are not told', () => {
    expect(
      codesOf(
        compileText(
          'a _b_ **c** <b>d</b>\n',
          'default: paragraph\ndrop: { 1: ["_", "**"], "1:13-20": html }\n',
        ),
      ),
    ).toEqual([])
  })
})

describe('the signs of a syntax', () => {
  it('are those of Markdown', () => {
    const text = [
      '# A *big* gate',
      '> said **Ann** and `x*y`',
      'see [the fence](https://example.org "t") and ![gate](g.png), 3 * 4 \\* 5 &eacute;<br>',
      'snake_case stays, <https://example.org> too',
    ].join('\n\n')
    expect(left(`${text}\n`, '{ 1-7: markdown }')).toEqual([
      'A big gate',
      'said Ann and x*y',
      'see the fence and gate, 3 * 4 * 5 é',
      'snake_case stays, https://example.org too',
    ])
  })

  it('are those of HTML', () => {
    const text =
      '<p class="a">A <b>big</b>&nbsp;gate &amp; 1 < 2 *x* <!-- no --></p>\r\n<a href="x\ny">b</a>\n'
    expect(left(text, '{ 1-3: html }')).toEqual(['A big\u{a0}gate & 1 < 2 *x*', 'b'])
  })

  it.each([
    ['One<br>two<br/>three', 'One\ntwo\nthree'],
    ['One <br /> two', 'One\ntwo'],
    ['<p>A</p><p>B</p>', 'A\nB'],
    ['<P>A</P> <DIV><b>B</b></DIV>', 'A\nB'],
    ['<h2>A</h2>B<hr>C', 'A\nB\nC'],
    ['<table><tr><td>A</td><td>B</td></tr> <tr><td>1</td> <td>2</td></tr></table>', 'A B\n1 2'],
    ['  <p>A<br></p>  ', 'A'],
    ['A<b>B</b><i>C</i><picture>D<bridge>E', 'ABCDE'],
  ])('keep apart what HTML shows apart: %s', (text, shown) => {
    expect(left(`${text}\n`, '{ 1: html }')).toEqual([shown])
  })

  it('keep lines apart that are joined', () => {
    const { body } = documentWith(
      '<p>One two<br>\nthree</p>\n<p>Four\nfive</p>\n',
      '{ 1-4: html }',
      'wrapped: true\ndefault: paragraph\n',
    )
    expect(body.map(blockText)).toEqual(['One two\nthree\nFour five'])
  })

  it('that stand before a joined line do not glue it to the one before', () => {
    const more = 'wrapped: true\ndefault: paragraph\n'
    expect(documentWith('a\n  **b** c\n', '{ 1-2: ["**"] }', more).body.map(blockText)).toEqual(['a b c'])
  })

  it('leave signs of items and labels of notes where they are', () => {
    const more = 'default: number\nlines: { 2: bullet, 3: note }\nnotes: brackets\n'
    const { body } = documentWith(
      '<li>1. A[1]</li>\n<li>- B</li>\n<p>[1] C<br>D</p>\n',
      '{ 1-3: html }',
      more,
    )
    expect(body.map((b) => [b.marker, blockText(b)])).toEqual([
      ['1.', 'A'],
      [undefined, 'B'],
      ['[1]', 'C\nD'],
    ])
  })

  it('are the cells and rows of a table', () => {
    const text =
      '<table><tr><th></th> <th>A</th><th></th></tr> <tr><td>1</td><td></td><td><b>2</b> c</td></tr>\n<td>x</td><td>y</td>\n'
    const { body } = documentWith(text, '{ 1-2: html }', 'lines: { 1-2: table }\n')
    expect(body.map(blockText)).toEqual(['\tA\t\n1\t\t2 c\nx\ty'])
  })

  it('are a break in a stated value, and where a list names the tag', () => {
    expect(left('One<br>two\n', '{ 1: ["<br>"] }')).toEqual(['One\ntwo'])
    expect(left('One<br>two\n', '{ "1:4-7": markup }')).toEqual(['One\ntwo'])
    expect(left('One<br>two\n', '{ 1: { "<br>": "" } }')).toEqual(['Onetwo'])
  })

  it('show no character that hides in a text', () => {
    expect(left('a&#x202E;b&shy;c&#0;\n', '{ 1: html }')).toEqual(['abc\u{fffd}'])
  })
})

describe('for any text and any signs in it', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '_', '**', '&amp;', '<i>', '\u{1f600}', '1. '),
  })
  const given = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    role: fc.constantFrom('paragraph', 'number', 'bullet', 'verse', 'preformatted', 'quotation'),
    wrapped: fc.boolean(),
  })
  const signs = ['_', '**', '&amp;', '<i>'] as const

  it('the document holds all but the signs, and each sign is accounted for', () => {
    fc.assert(
      fc.property(given, ({ lines, role, wrapped }) => {
        const text = `${lines.join('\n')}\n`
        const present = signs.filter((sign) => text.includes(sign))
        fc.pre(present.length > 0)
        const drop = `drop: { 1-${lines.length}: { ${present.map((s) => `"${s}": "${s === '&amp;' ? '&' : ''}"`).join(', ')} } }`
        const compiled = compileText(text, `wrapped: ${wrapped}\ndefault: ${role}\n${drop}\n`)
        const document = documentOf(compiled)
        // That the pieces are the seed byte for byte, the compiler asserts itself.
        const bare = (s: string): string => s.replace(/\s/gu, '')
        const expected = bare(text.replaceAll(/_|\*\*|<i>/g, '').replaceAll('&amp;', '&'))
        const shown = document.body.map((b) => `${b.marker ?? ''}${blockText(b)}`).join('')
        expect(bare(shown)).toBe(expected)
        const marked = lines.flatMap((l, i) => (signs.some((s) => l.includes(s)) ? [i + 1] : []))
        const omitted = (document.omissions as readonly Omission[])
          .filter(({ reason }) => reason === 'markup')
          .flatMap((o) => o.lines)
          .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
        expect(omitted.sort((a, b) => a - b)).toEqual(marked)
      }),
    )
  })
})
