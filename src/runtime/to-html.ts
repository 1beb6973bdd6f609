/**
 * Renders a document, a reply or blocks as semantic HTML. Everything is escaped, `lang` and `dir` are set where they
 * change, links with dangerous schemes are dropped, and lists, quotations and replies nest as HTML requires.
 */

import { directionOf } from '../model/direction.ts'
import { hrefPattern } from '../model/href.ts'
import type { Block, Inline } from './blocks.ts'
import { type Content, isBlocks, type Renderable } from './content.ts'
import { type Group, groupBlocks, type List } from './groups.ts'
import { type Branch, toTree } from './thread.ts'

/** How `toHtml` renders. */
export interface HtmlOptions {
  /** Added to every heading level, so that a page can keep `h1` for itself. Default 0. */
  readonly headingShift?: number
  /** Address of a note, by its label; without it a reference is no link. */
  readonly noteHref?: (label: string) => string | null
  /** Accessible name of a note reference. Default: `Note 12`. */
  readonly noteLabel?: (label: string) => string
  /** Name to print for the author of a reply, by id; null prints none. Default: none. */
  readonly authorName?: (id: string) => string | null
  /** Replaces the HTML of a block of the given style; gets the block and the HTML inside it. */
  readonly blocks?: { readonly [style: string]: (block: Block, inner: string) => string }
}

/** Semantic HTML: escaped, with `lang` and `dir` where they change; dangerous links are dropped. */
export function toHtml(content: Content, options: HtmlOptions = {}): string {
  if (isBlocks(content)) return renderBlocks(content, options)
  const title = content.title === undefined ? '' : element(heading(1, options), {}, escapeHtml(content.title))
  const replies = renderThread(toTree(content.replies ?? []), options, content)
  return element(
    'article',
    { lang: content.language, dir: content.direction },
    title + renderBlocks(content.body, options) + replies,
  )
}

const renderBlocks = (blocks: readonly Block[], options: HtmlOptions): string =>
  groupBlocks(blocks)
    .map((group) => renderGroup(group, options))
    .join('')

function renderGroup(group: Group, options: HtmlOptions): string {
  switch (group.kind) {
    case 'block':
      return renderBlock(group.block, options)
    case 'list':
      return renderList(group, options)
    case 'quotation': {
      const text = group.blocks
        .map((block) => custom(block, options) ?? element('p', {}, renderInline(block, options)))
        .join('')
      const footer = group.attributions
        .map((block) => custom(block, options) ?? element('footer', {}, renderInline(block, options)))
        .join('')
      const attributes = {
        class: group.style === 'epigraph' ? 'epigraph' : undefined,
        'aria-label': sourceOf(group.blocks[0]),
      }
      return element('blockquote', attributes, text + footer)
    }
  }
}

function renderBlock(block: Block, options: HtmlOptions): string {
  const own = custom(block, options)
  if (own !== null) return own
  const inner = renderInline(block, options)
  const level = /^h([1-6])$/.exec(block.style)?.[1]
  if (level !== undefined) return element(heading(Number(level), options), { id: block._key }, inner)
  return element('p', { class: block.style === 'normal' ? undefined : block.style }, inner)
}

function custom(block: Block, options: HtmlOptions): string | null {
  const render = Object.hasOwn(options.blocks ?? {}, block.style) ? options.blocks?.[block.style] : undefined
  return render === undefined ? null : render(block, renderInline(block, options))
}

function renderList(list: List, options: HtmlOptions): string {
  const items = list.items.map(({ block, lists }) => {
    const inner = block === null ? '' : (custom(block, options) ?? renderInline(block, options))
    return element('li', {}, inner + lists.map((inside) => renderList(inside, options)).join(''))
  })
  return element(list.listItem === 'number' ? 'ol' : 'ul', {}, items.join(''))
}

const renderInline = (block: Block, options: HtmlOptions): string =>
  block.children.map((child) => renderChild(child, block, options)).join('')

function renderChild(child: Inline, block: Block, options: HtmlOptions): string {
  if (child._type === 'noteReference') return renderNote(child.label, options)
  // The first mark is the outermost.
  return child.marks.reduceRight(
    (inner, mark) => renderMark(mark, block, inner),
    escapeHtml(child.text).replaceAll('\n', '<br>'),
  )
}

function renderMark(mark: string, block: Block, inner: string): string {
  if (mark === 'strong' || mark === 'em') return element(mark, {}, inner)
  const def = block.markDefs.find((d) => d._key === mark)
  if (def?._type === 'language')
    return element('span', { lang: def.language, dir: directionOf(def.language) }, inner)
  if (def?._type === 'link' && hrefPattern.test(def.href)) return element('a', { href: def.href }, inner)
  // A mark of the corpus's own has letters only, keys of definitions have digits. Pages style it by its class.
  return def === undefined && /^[a-z]+(-[a-z]+)*$/.test(mark)
    ? element('span', { class: mark }, inner)
    : inner
}

function renderNote(label: string, options: HtmlOptions): string {
  const name = options.noteLabel?.(label) ?? `Note ${label}`
  const href = options.noteHref?.(label) ?? null
  const attributes = { role: 'doc-noteref', 'aria-label': name }
  const isLink = href !== null && (href.startsWith('#') || hrefPattern.test(href))
  if (isLink) return element('sup', {}, element('a', { href, ...attributes }, escapeHtml(label)))
  return element('sup', attributes, escapeHtml(label))
}

function renderThread(
  branches: readonly Branch[],
  options: HtmlOptions,
  around: Pick<Renderable, 'language' | 'direction'>,
): string {
  if (branches.length === 0) return ''
  const items = branches.map(({ reply, answers }) => {
    const name = reply.author === null ? null : (options.authorName?.(reply.author) ?? null)
    const by = name === null ? '' : element('p', { class: 'reply-author' }, escapeHtml(name))
    const lang = reply.language === around.language ? undefined : reply.language
    const dir = reply.direction === around.direction ? undefined : reply.direction
    const article = element('article', { id: reply._key, lang, dir }, by + renderBlocks(reply.body, options))
    return element('li', {}, article + renderThread(answers, options, around))
  })
  return element('ol', { class: 'replies' }, items.join(''))
}

const heading = (level: number, options: HtmlOptions): string =>
  `h${Math.min(6, Math.max(1, level + (options.headingShift ?? 0)))}`

function sourceOf(block: Block | undefined): string | undefined {
  const { name = null, work = null } = block?.attribution ?? {}
  if (name === null) return work ?? undefined
  return work === null ? name : `${name}, ${work}`
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  inner: string,
): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`],
  )
  return `<${tag}${written.join('')}>${inner}</${tag}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
