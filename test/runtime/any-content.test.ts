/** Laws of all three renderers: whatever a CMS answers, they answer with a text, and in time. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, RenderOptions, UnknownContent } from '../../src/runtime/content.ts'
import { groupBlocks } from '../../src/runtime/groups.ts'
import type { HtmlOptions } from '../../src/runtime/html-options.ts'
import { toTree } from '../../src/runtime/thread.ts'
import { toHtml } from '../../src/runtime/to-html.ts'
import { toMarkdown } from '../../src/runtime/to-markdown.ts'
import { type TextOptions, toText } from '../../src/runtime/to-text.ts'
import { block, item, note, quotation, span } from '../model/sample-blocks.ts'
import { documentOf, reply } from './sample-content.ts'

const renderers = [
  ['toHtml', toHtml],
  ['toMarkdown', toMarkdown],
  ['toText', toText],
] as const

/** Objects that look like content here and there, and hold anything elsewhere. */
const fields = [
  ...['_type', '_key', 'style', 'children', 'markDefs', 'marks', 'text', 'label', 'listItem', 'level'],
  ...['attribution', 'name', 'work', 'title', 'language', 'direction', 'body', 'replies', 'lost', 'author'],
  ...['replyTo', 'href', 'kind', 'after', '__proto__', 'toString'],
]
const codes = [
  'block',
  'span',
  'noteReference',
  'link',
  'em',
  'm0',
  'l1',
  'h2',
  'blockquote',
  'fa',
  'rtl',
  '\ud800',
]
const likeContent = fc.object({
  key: fc.constantFrom(...fields),
  values: [fc.constantFrom(...codes, null, 1e6, Number.NaN, -1), fc.string({ maxLength: 3 })],
  maxDepth: 4,
  maxKeys: 6,
})
const blockOf = fc
  .record({
    children: fc.array(likeContent, { maxLength: 3 }),
    markDefs: fc.array(likeContent, { maxLength: 2 }),
  })
  .chain((parts) => likeContent.map((own) => ({ ...own, _type: 'block', ...parts })))
const anyContent = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.anything({ maxDepth: 3, withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
  likeContent,
  fc.array(fc.oneof(blockOf, likeContent), { maxLength: 4 }),
) as fc.Arbitrary<Content>

describe.each(renderers)('%s of anything', (_, render) => {
  const always = (content: Content, options?: RenderOptions) => typeof render(content, options) === 'string'

  it('is a text', () => {
    fc.assert(
      fc.property(anyContent, (content) => always(content)),
      { numRuns: 500 },
    )
  })

  it('is a text whatever the options are that a site takes from its CMS', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (content, given) =>
        always(content, {
          authors: given,
          lost: given,
          language: given,
          noteTexts: given,
          headingShift: given,
          idPrefix: 'x',
          lostNote: null,
        } as unknown as RenderOptions),
      ),
    )
  })

  it('never throws where a value is missing that blocks have', () => {
    const broken = [
      { _type: 'block', children: [{ _type: 'span', text: 'Ding' }] },
      { _type: 'block', children: null },
      { _type: 'block', _key: 'a', style: 'normal', children: [null, { text: 'Dong' }, { _type: 'span' }] },
      { _type: 'block', style: 'h2', level: 'two', listItem: 'bullet', children: [], markDefs: [null] },
      { children: [{ _type: 'span', text: 'Dang', marks: [3, 'm0'] }], markDefs: [{ _key: 'm0' }] },
    ]
    const text = render(broken as unknown as Content)
    for (const word of ['Ding', 'Dong', 'Dang']) expect(text).toContain(word)
  })

  it('tells what it does not know, and prints what the site makes of it', () => {
    const told: UnknownContent[] = []
    const picture = { _type: 'picture', url: '/bell.png' }
    const comment = { _type: 'comment', _key: 'c0' }
    const strange = block([span('Ding', 'c0', 'm9', 'em')], { _key: 'a' })
    const content = [
      picture,
      { ...strange, children: [...strange.children, picture], markDefs: [comment] },
      7,
    ]
    const rendered = render(content as unknown as Content, {
      onUnknown: (unknown) => {
        told.push(unknown)
        return unknown.place === 'mark' ? 'never' : `(${unknown.place})`
      },
    })
    expect(told).toHaveLength(render === toText ? 3 : 5)
    expect(told).toContainEqual({ place: 'block', type: 'picture', value: picture })
    expect(told).toContainEqual({ place: 'inline', type: 'picture', value: picture })
    expect(told).toContainEqual({ place: 'block', type: null, value: 7 })
    if (render !== toText) {
      expect(told).toContainEqual({ place: 'mark', type: 'comment', value: comment })
      expect(told).toContainEqual({ place: 'mark', type: 'm9', value: 'm9' })
    }
    expect(rendered).toContain('(block)')
    expect(rendered).toContain('(inline)')
    expect(rendered).not.toContain('never')
  })

  it('tells nothing of what the model has', () => {
    const markDefs = [
      { _type: 'link', _key: 'm0', href: '/bell' },
      { _type: 'language', _key: 'm1', language: 'fa' },
    ] as const
    const known = [
      block([span('Ding', 'm0', 'm1', 'em', 'strong', 'small-caps'), note('1')], { markDefs: [...markDefs] }),
    ]
    const told: UnknownContent[] = []
    render(documentOf({ body: known, replies: [reply('a')] }), {
      onUnknown: (unknown) => {
        told.push(unknown)
        return ''
      },
    })
    expect(told).toEqual([])
  })

  it('that is no content is empty, and told', () => {
    const told: unknown[] = []
    const options = { onUnknown: ({ value }: UnknownContent) => void told.push(value) as undefined }
    for (const value of [null, undefined, 7, 'Ding'])
      expect(render(value as unknown as Content, options)).toBe('')
    expect(told).toEqual([null, undefined, 7, 'Ding'])
  })
})

/** The timeout of the test is the guard: what was quadratic took minutes, what recursed threw. */
describe.each(renderers)('%s of much', (_, render) => {
  const many = Array.from({ length: 20_000 }, (_, i) => i)
  const sourced = (i: number) => quotation('a', { attribution: { name: `${i % 2}`, work: null, line: null } })

  it.each([
    ['paragraphs with ids and losses', many.map((i) => block('a', { _key: `l${i}` }))],
    ['quotations of changing sources', many.map(sourced)],
    ['items of one list', many.map(() => item('a'))],
    ['items of two kinds', many.map((i) => item('a', 1, i % 2 === 0 ? 'bullet' : 'number'))],
    ['items that go deeper and deeper', many.map((i) => item('a', i + 1))],
    ['spans of one block', [block(many.map((i) => span('a', ...(i % 3 === 0 ? ['em'] : []), 'strong')))]],
    ['marks of one span', [block([span('a'.repeat(20_000), ...many.map((i) => `m${i}`))])]],
    ['notes of one block', [block(many.map((i) => ({ ...note(`${i}`), _key: `n${i}` })))]],
  ])('%s ends', (_, blocks) => {
    const lost = blocks.map(({ _key }) => ({ kind: 'picture', after: _key, note: null }))
    const options: HtmlOptions & TextOptions = { notes: 'brackets' }
    expect(render(documentOf({ body: blocks, lost }), options).length).toBeGreaterThan(20_000)
  })

  it.each([
    ['beside each other', many.map((i) => reply(`l${i}`))],
    ['to one reply', many.map((i) => reply(`l${i}`, { replyTo: i === 0 ? null : 'l0' }))],
    [
      'each to the one before',
      many.slice(0, 10_000).map((i) => reply(`l${i}`, { replyTo: i === 0 ? null : `l${i - 1}` })),
    ],
    ['in one circle', many.map((i) => reply(`l${i}`, { replyTo: `l${(i + 1) % 20_000}` }))],
    ['of one key', many.map(() => reply('l0', { replyTo: 'l0' }))],
  ])('replies %s ends', (_, replies) => {
    const text = render(documentOf({ replies }))
    expect(text.split(replies[0]?._key === replies[1]?._key ? 'l0' : /l\d+/).length).toBeGreaterThan(10_000)
  })
})

describe('Levels of lists', () => {
  it.each([[Number.NaN], [0], [-3], [1e6], [Number.POSITIVE_INFINITY], [2.9], ['two' as unknown as number]])(
    'of %s end, between 1 and 9',
    (level) => {
      let depth = 0
      let lists = groupBlocks([item('a', level)]).filter((group) => group.kind === 'list')
      for (; lists.length > 0; depth++) lists = lists.flatMap(({ items }) => items.flatMap((i) => i.lists))
      expect(depth).toBe(level === 1e6 || level === Number.POSITIVE_INFINITY ? 9 : level === 2.9 ? 2 : 1)
    },
  )
})

describe('A thread', () => {
  it('has each reply once, whatever each one answers', () => {
    const anyThread = fc
      .array(fc.tuple(fc.nat(9), fc.option(fc.nat(12))), { maxLength: 20 })
      .map((pairs) => pairs.map(([key, to]) => reply(`l${key}`, { replyTo: to === null ? null : `l${to}` })))
    fc.assert(
      fc.property(anyThread, (replies) => {
        const found: unknown[] = []
        const waiting = [...toTree(replies)]
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          found.push(next.reply)
          waiting.push(...next.answers)
        }
        expect(new Set(found)).toEqual(new Set(replies))
        expect(found).toHaveLength(replies.length)
      }),
    )
  })
})
