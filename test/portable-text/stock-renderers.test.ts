import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { normaliseBlocks } from '../../src/model/normalise-blocks.ts'
import { anyBlocks, anyText } from '../model/arbitrary-blocks.ts'
import { block, note, span } from '../model/sample-blocks.ts'
import { everyShape } from '../runtime/every-shape.ts'
import { outline } from './same-html.ts'
import { installed, makeSite, must, run, site, tool, write } from './site.ts'

type Nodes = { _type: string }[]
type Render = (value: Nodes, missing: (message: string) => void) => string | Promise<string>

interface Case {
  readonly name: string
  readonly content: Content
  readonly options: object
}

interface Own {
  readonly html: string
}

interface Content {
  readonly language: string
  readonly body: readonly object[]
}

const decorators = ['strong', 'em', 'undefined']

const anyReplies = fc
  .array(fc.tuple(anyBlocks, fc.constantFrom(...[0, 1, 2, 3, null]), fc.boolean()), { maxLength: 4 })
  .map((replies) =>
    replies.map(([body, to, isPersian], i) => ({
      _key: `r${i}`,
      author: i % 2 === 0 ? null : 'anna',
      replyTo: to === null ? null : `r${to}`,
      ...(isPersian ? { language: 'fa', direction: 'rtl' } : { language: 'en', direction: 'ltr' }),
      body: normaliseBlocks(body, decorators),
    })),
  )

/** Every shape, and notes with the references to them, one of them in a note. */
const shapes = [
  ...everyShape,
  block([span('It is dry'), { ...note('1'), _key: 'r1', note: 'f1' }], { _key: 'd' }),
  block([span('Since 1901'), { ...note('*'), _key: 'r2', note: 'f3' }], {
    ...{ _key: 'f1', style: 'note', label: '1', marker: '[1]' },
  }),
  block('And before.', { _key: 'f2', style: 'note' }),
  block('تا امروز.', { _key: 'f3', style: 'note', label: '*', marker: '*', language: 'fa' }),
]

/** In any order. */
const anyShapes = fc.shuffledSubarray(shapes, { minLength: 4 })

/** Documents as a corpus may have them: in normal form, with keys that blocks share at times, as copies do. */
const anyDocument = fc
  .record({
    title: anyText(20).map((text) => text.trim() || 'x'),
    body: fc.oneof(anyBlocks, anyShapes).map((blocks) => normaliseBlocks(blocks, decorators)),
    replies: anyReplies,
    isPersian: fc.boolean(),
    lost: fc.array(
      fc.record({ kind: fc.constantFrom('picture', 'link', 'hat'), note: fc.option(anyText()) }),
    ),
  })
  .map(({ isPersian, lost, ...document }) => ({
    ...document,
    language: isPersian ? 'fa' : 'de',
    direction: isPersian ? 'rtl' : 'ltr',
    lost: lost.map((loss, i) => ({
      ...loss,
      after: document.body[i]?._key ?? null,
      caption: document.body.find(({ style }) => style === 'caption')?._key ?? null,
    })),
  }))

const cases: Case[] = []
let api: {
  toHtml: (content: unknown, options: object) => string
  toBlocks: (content: unknown, options: object) => Nodes
}
let renderers: Readonly<Record<string, Render>>
let wide: (nodes: Nodes) => Nodes

beforeAll(async () => {
  makeSite()
  const main = await import(join(installed, 'dist/index.js'))
  const { toBlocks } = await import(join(installed, 'dist/portable-text.js'))
  const { allDocuments } = await import(join(installed, 'dist/all.js'))
  api = { toHtml: main.toHtml, toBlocks }
  const options = { authors: { anna: { name: 'Anna', names: [{ text: 'آنا', language: 'fa' }] } } }
  for (const document of allDocuments)
    cases.push(
      { name: document.slug, content: document, options: { authors: main.authors } },
      {
        name: `${document.slug}-with-notes`,
        content: document,
        options: {
          authors: main.authors,
          idPrefix: 'x-',
          headingShift: 1,
          noteTexts: { 1: 'One.\nMore.', 2: 'Two' },
        },
      },
    )
  const whole = {
    ...{ title: 'The well', language: 'en', direction: 'ltr' },
    lost: [{ kind: 'picture', after: 's12', note: null, caption: 's13' }],
  }
  cases.push({
    name: 'every-shape',
    content: { ...whole, body: normaliseBlocks(shapes, decorators) },
    options,
  })
  const generated = fc.sample(anyDocument, { numRuns: 200, seed: 1 })
  for (const [i, content] of generated.entries())
    cases.push({
      name: `generated-${i}`,
      content,
      options: { ...options, noteTexts: i % 2 ? { 1: 'One' } : {} },
    })
  must(tool('vite', 'build'))
  must(tool('vite', 'build', '--config', 'vite.react-18.config.js'))
  const made = await import(join(site, 'rendered/render.js'))
  renderers = made.renderers
  wide = made.wide
  const values = cases.flatMap(({ name, content, options }) => {
    const value = toBlocks(content, options)
    return [
      { name, content, options, value },
      { name: `${name}-wide`, value: wide(value) },
    ]
  })
  write('cases.json', JSON.stringify(values))
})

describe('a page with a stock renderer compiles', () => {
  test.each([
    ['by tsc, in React and as HTML', 'tsc', ['-p', 'tsconfig.json']],
    ['by vue-tsc', 'vue-tsc', ['-p', 'tsconfig.vue.json']],
    ['by svelte-check', 'svelte-check', ['--tsconfig', './tsconfig.svelte.json', '--fail-on-warnings']],
    ['by astro check', 'astro', ['check']],
  ])('%s', (_, name, args) => {
    const { code, text } = tool(name, ...args)
    expect(code, text).toBe(0)
  })
})

describe('what `toBlocks` makes is rendered as `toHtml` renders the document', () => {
  test.each(['react', 'to-html', 'vue', 'svelte'])('by %s', async (name) => {
    const missing = new Set<string>()
    for (const { content, options, name: title } of cases) {
      const html = await renderers[name]?.(api.toBlocks(content, options), (message) => missing.add(message))
      expect(outline(html ?? ''), title).toEqual(outline(api.toHtml(content, options)))
    }
    expect([...missing]).toEqual([])
  })

  test('by astro-portabletext', () => {
    must(tool('astro', 'build'))
    for (const { content, options, name } of cases) {
      const html = readFileSync(join(site, `dist/cases/${name}/index.html`), 'utf8')
      expect(outline(html), name).toEqual(outline(api.toHtml(content, options)))
    }
  })

  test.each(['react', 'to-html', 'vue', 'svelte', 'astro-portabletext'])(
    'with what a page changes of it, by %s',
    async (name) => {
      for (const { content, options, name: title } of cases) {
        const html =
          name === 'astro-portabletext'
            ? readFileSync(join(site, `dist/cases/${title}-wide/index.html`), 'utf8')
            : await renderers[name]?.(wide(api.toBlocks(content, options)), () => {})
        expect(outline(html ?? ''), title).toEqual(outline(api.toHtml(content, { ...options, ...asWide })))
      }
    },
  )
})

/** As `wide` of the page has it. */
const asWide = {
  elements: { table: (_: string, { html }: Own) => `<div class="wide" tabindex="0">${html}</div>` },
  blocks: { preformatted: (_: object, __: string, { html }: Own) => html.replace('>', ' tabindex="0">') },
}

describe('the component for React shows what `toHtml` prints', () => {
  test.each([
    ['19', 'rendered'],
    ['18', 'rendered-18'],
  ])('in React %s', async (version, folder) => {
    const { react, render } = await import(join(site, folder, 'document.js'))
    expect(react.split('.')[0]).toBe(version)
    for (const { content, options, name } of cases)
      expect(outline(render({ document: content, ...options })), name).toEqual(
        outline(api.toHtml(content, options)),
      )
  })

  test('as a server component', () => {
    const printed = must(run('node', ['--conditions=react-server', 'server-component.mjs'], site))
    const pages = JSON.parse(printed) as string[]
    expect(pages.map(outline)).toEqual(
      cases.map(({ content, options }) => outline(api.toHtml(content, options))),
    )
  })
})

describe('a body as it is', () => {
  // For marks of a corpus's own, here `undefined`, a site has components of its own.
  const bodyOf = ({ content }: Case): Nodes =>
    JSON.parse(JSON.stringify(content.body).replaceAll('"undefined"', '"em"'))

  // Blocks are shown one by one: each would name who says it.
  const alone = { speaker: undefined, speakerId: undefined }
  const noteHref = (_: string, { note }: { readonly note: string | null }) => note && `#${note}`

  test.each(['react', 'to-html', 'vue', 'svelte'])('has every shape in %s', async (name) => {
    for (const block of normaliseBlocks(shapes, decorators)) {
      const html = (await renderers[name]?.([block], () => {})) ?? ''
      const { value, language } = block
      const item = `<li id="${block._key}"${language === 'fa' ? ' lang="fa" dir="rtl"' : ''} value="${value}">`
      const single = api.toHtml([{ ...block, ...alone }], { noteHref })
      if (block.listItem !== undefined)
        expect(outline(html).map((line) => line.trim())).toContain(outline(item)[0])
      else expect(outline(html)).toEqual(outline(single.replaceAll(/<.?section[^>]*>/g, '')))
    }
  })

  test.each(['react', 'to-html', 'vue', 'svelte'])(
    'is known in whole to %s, and loses no word',
    async (name) => {
      const missing = new Set<string>()
      for (const one of cases) {
        const html = await renderers[name]?.(bodyOf(one), (message) => missing.add(message))
        const single = bodyOf(one).map((block) =>
          api.toHtml([{ ...block, ...alone, listItem: undefined }], {}),
        )
        expect(words(html ?? ''), one.name).toEqual(words(single.join('')))
      }
      expect([...missing]).toEqual([])
    },
  )
})

const words = (html: string): string =>
  outline(html)
    .filter((line) => /^ *"/.test(line))
    .map((line) => JSON.parse(line.trim()))
    .join('')
