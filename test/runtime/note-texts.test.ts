import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/portable-text.ts'
import { elementOf } from '../../src/runtime/element-of.ts'
import { notesOf } from '../../src/runtime/portable-text.ts'
import { toBlocks } from '../../src/runtime/to-blocks.ts'
import { toHtml } from '../../src/runtime/to-html.ts'
import { toMarkdown } from '../../src/runtime/to-markdown.ts'
import { toText } from '../../src/runtime/to-text.ts'
import { block, span } from '../model/sample-blocks.ts'
import { documentOf, reply } from './sample-content.ts'

const refer = (_key: string, label: string, note?: string) =>
  ({ _type: 'noteReference', _key, label, ...(note === undefined ? {} : { note }) }) as const

const noteText = (_key: string, marker: string, label: string, text: string): Block =>
  block(text, { _key, style: 'note', marker, label })

const more = (_key: string, text: string): Block => block(text, { _key, style: 'note' })

const body = [
  block(['Water', refer('r1', '1', 'n1'), ' is deep', refer('r2', '2', 'n2'), '.'], { _key: 'l1' }),
  block(['Again', refer('r3', '1', 'n1'), '.'], { _key: 'l2' }),
  noteText('n1', '1.', '1', 'Since 1901.'),
  noteText('n2', '[2]', '2', 'By Anna.'),
  more('n2b', 'And others.'),
  block('The end.', { _key: 'l3' }),
]

const back = (key: string, name = 'Back to the text'): string =>
  ` <a href="#${key}" role="doc-backlink" aria-label="${name}">↩</a>`

describe('HTML of notes', () => {
  it('leads from each reference to its note, and back', () => {
    expect(toHtml(body)).toBe(
      '<p id="l1">Water<sup id="r1"><a href="#n1" role="doc-noteref" aria-label="Note 1">1</a></sup> is deep' +
        '<sup id="r2"><a href="#n2" role="doc-noteref" aria-label="Note 2">2</a></sup>.</p>' +
        '<p id="l2">Again<sup id="r3"><a href="#n1" role="doc-noteref" aria-label="Note 1">1</a></sup>.</p>' +
        '<section class="notes" role="doc-endnotes" aria-label="Notes"><dl>' +
        `<div><dt>1.</dt><dd><p id="n1" class="note">Since 1901.${back('r1')}${back('r3', 'Back to the text, 2')}</p></dd></div>` +
        `<div><dt>[2]</dt><dd><p id="n2" class="note">By Anna.</p><p id="n2b" class="note">And others.${back('r2')}</p></dd></div>` +
        '</dl></section><p id="l3">The end.</p>',
    )
  })

  it('has the prefix of ids in all addresses', () => {
    const html = toHtml(body, { idPrefix: 'a-' })
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const addresses = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id) => !id?.startsWith('a-'))).toEqual([])
    expect(addresses.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('names each further run apart', () => {
    expect(toHtml([...body, noteText('n3', '*', '*', 'Last.')])).toContain('aria-label="Notes, 2"')
  })

  it('names those that the site has apart from those in the text', () => {
    const own = block(['Dry', refer('r4', '7')], { _key: 'l4' })
    const options = { noteTexts: { 7: 'Since May.' } }
    expect(toHtml([...body, own], options)).toContain('role="doc-endnotes" aria-label="Notes, 2"><h2')
    expect(toBlocks([...body, own], options).at(-1)?.attributes['aria-label']).toBe('Notes, 2')
    expect(toHtml([own], options)).toContain('role="doc-endnotes" aria-labelledby="notes"><h2')
  })

  it('has a text without a label before the list', () => {
    expect(toHtml([more('x', 'See above.'), noteText('n1', '1', '1', 'One.')])).toBe(
      '<section class="notes" role="doc-endnotes" aria-label="Notes"><p id="x" class="note">See above.</p>' +
        '<dl><div><dt>1</dt><dd><p id="n1" class="note">One.</p></dd></div></dl></section>',
    )
  })

  it('does not lead to a note that is not there', () => {
    expect(toHtml([block([refer('r1', '1', 'n1')], { _key: 'l1' })])).toBe(
      '<p id="l1"><sup id="r1">1</sup></p>',
    )
  })

  it('asks the site for the address of a note that is not there, and of no other', () => {
    const asked: unknown[] = []
    const noteHref = (_: string, { key, note }: { key: string; note: string | null }) => {
      asked.push([key, note])
      return null
    }
    toHtml([...body, block([refer('r4', '9', 'gone'), refer('r5', '8')], { _key: 'l4' })], { noteHref })
    expect(asked).toEqual([
      ['r4', 'gone'],
      ['r5', null],
    ])
  })

  it('leads into replies, which have notes of their own', () => {
    const own = [
      block(['Yes', refer('q1', '*', 'q2')], { _key: 'q' }),
      noteText('q2', '*', '*', 'Not quite.'),
    ]
    const html = toHtml(documentOf({ body, replies: [reply('q', { body: own })] }))
    expect(html).toContain('<a href="#q2" role="doc-noteref" aria-label="Note *">*</a>')
    expect(html).toContain(`<p id="q2" class="note">Not quite.${back('q1')}</p>`)
  })

  it('lets the site write the block of a note', () => {
    const html = toHtml(body, { blocks: { note: (_, inner, { id }) => `<i data-id="${id}">${inner}</i>` } })
    expect(html).toContain(`<dd><i data-id="n1">Since 1901.${back('r1')}`)
  })
})

describe('the Portable Text of a page', () => {
  it('has the elements of notes that HTML has', () => {
    const section = toBlocks(body).find((node) => node._type === 'element' && node.role === 'notes')
    expect(section).toMatchObject({
      tag: 'section',
      attributes: { class: 'notes', role: 'doc-endnotes', 'aria-label': 'Notes' },
      content: [
        {
          tag: 'dl',
          content: [
            {
              tag: 'div',
              content: [
                { tag: 'dt', children: [{ text: '1.' }] },
                {
                  tag: 'dd',
                  content: [
                    {
                      tag: 'p',
                      attributes: { id: 'n1', class: 'note' },
                      children: [
                        { text: 'Since 1901.' },
                        { text: ' ' },
                        { text: '↩' },
                        { text: ' ' },
                        { text: '↩' },
                      ],
                      markDefs: [
                        { tag: 'a', attributes: { href: '#r1' } },
                        { tag: 'a', attributes: { href: '#r3' } },
                      ],
                    },
                  ],
                },
              ],
            },
            { tag: 'div' },
          ],
        },
      ],
    })
  })

  it('leads from a block that is shown by itself', () => {
    expect(elementOf(refer('r1', '1', 'n1')).content).toMatchObject([
      { markDefs: [{ tag: 'a', attributes: { href: '#n1', role: 'doc-noteref' } }] },
    ])
    expect(elementOf(body[0]).content).toMatchObject([
      { children: [{}, { href: '#n1' }, {}, { href: '#n2' }, {}] },
    ])
  })

  it('makes no section of a note that is shown by itself', () => {
    expect(elementOf(body[2]).content).toMatchObject([{ tag: 'dl', content: [{ tag: 'div' }] }])
  })
})

describe('Markdown of notes', () => {
  const read = (markdown: string): string =>
    micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).replace(
      / <a [^>]*data-footnote-backref.*?<\/a>/gs,
      '',
    )

  it('is definitions with their texts, in their place', () => {
    expect(toMarkdown(body)).toBe(
      'Water[^1] is deep[^2].\n\nAgain[^1].\n\n[^1]: Since 1901.\n\n[^2]: By Anna.\n\n    And others.\n\nThe end.\n',
    )
  })

  it('is read as notes, each with all its blocks', () => {
    const html = read(toMarkdown(body))
    expect(html).toContain('<p>The end.</p>')
    expect(html).toMatch(/<li id="user-content-fn-1">\s*<p>Since 1901\.<\/p>\s*<\/li>/)
    expect(html).toMatch(/<li id="user-content-fn-2">\s*<p>By Anna\.<\/p>\s*<p>And others\.<\/p>\s*<\/li>/)
  })

  it('gives notes with one label names of their own', () => {
    const twice = [
      block(['One', refer('r1', '*', 'n1')]),
      noteText('n1', '*', '*', 'First.'),
      block(['Two', refer('r2', '*', 'n2')]),
      noteText('n2', '*', '*', 'Second.'),
    ]
    const markdown = toMarkdown(twice)
    expect(markdown.match(/^\[\^[^\]]+\]: .*$/gm)).toHaveLength(2)
    expect(read(markdown)).toMatch(/<p>First\.<\/p>[\s\S]*<p>Second\.<\/p>/)
  })

  it('does not mistake a note that is lost for another with its label', () => {
    const markdown = toMarkdown([
      block(['One', refer('r1', '1', 'n1'), ' two', refer('r2', '1')]),
      noteText('n1', '1', '1', 'First.'),
    ])
    expect(markdown).toContain('[^1]: First.')
    expect(markdown).toContain('[^1-r2]: The text of this note is lost.')
  })

  it('shows a note that nothing refers to as text', () => {
    const html = read(
      toMarkdown([noteText('n1', '*', '*', 'First.'), noteText('n2', '2.', '2', '- Second.')]),
    )
    expect(html).toBe('<p>* First.</p>\n<p>2. - Second.</p>\n')
  })

  it('has the notes of replies at its end', () => {
    const own = [
      block(['Yes', refer('q1', '1', 'q2')], { _key: 'q' }),
      noteText('q2', '1', '1', 'Not quite.'),
    ]
    const markdown = toMarkdown(documentOf({ replies: [reply('q', { body: own })] }))
    expect(markdown).toBe('## Replies\n\n> **Unknown author**\n>\n> Yes[^1]\n\n[^1]: Not quite.\n')
  })

  it('is a definition, whatever the note begins with', () => {
    const odd = ['1. one', '- one', '# one', '> one', '[^2]: one', '    one', 'one\n\n\ntwo']
    for (const text of odd) {
      const html = read(
        toMarkdown([block(['One', refer('r', '1', 'n')]), noteText('n', '1', '1', text), block('End.')]),
      )
      expect(html.replace(/<br \/>/g, '')).toMatch(/<li id="user-content-fn-1">\s*<p>[^<]*one/)
      expect(html).toContain('<p>End.</p>')
    }
  })
})

describe('plain text of notes', () => {
  it('has their signs as the text gave them', () => {
    expect(toText(body)).toBe(
      'Water[1] is deep[2].\n\nAgain[1].\n\n1. Since 1901.\n\n[2] By Anna.\n\nAnd others.\n\nThe end.',
    )
  })

  it('may lack the references', () => {
    expect(toText(body, { notes: 'omit' })).toContain('Water is deep.')
  })
})

describe('the notes of a body', () => {
  it('are given with their blocks and the references to them', () => {
    expect(notesOf(body)).toEqual([
      {
        key: 'n1',
        label: '1',
        marker: '1.',
        blocks: [body[2]],
        references: [
          { key: 'r1', label: '1', block: 'l1' },
          { key: 'r3', label: '1', block: 'l2' },
        ],
      },
      {
        key: 'n2',
        label: '2',
        marker: '[2]',
        blocks: [body[3], body[4]],
        references: [{ key: 'r2', label: '2', block: 'l1' }],
      },
    ])
  })

  it('may have no references', () => {
    expect(notesOf([noteText('n1', '1', '1', 'One.')])).toMatchObject([{ references: [] }])
  })

  it('may be fifty thousand', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => [
      block([span('Word'), refer(`r${i}`, `${i}`, `n${i}`)], { _key: `l${i}` }),
      noteText(`n${i}`, `${i}.`, `${i}`, 'One.'),
    ]).flat()
    expect(notesOf(many)).toHaveLength(50_000)
    expect(toHtml(many).match(/doc-backlink/g)).toHaveLength(50_000)
    expect(toMarkdown(many).match(/^\[\^\d+\]: One\.$/gm)).toHaveLength(50_000)
  })
})
