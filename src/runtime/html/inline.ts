/** Renders what stands inside a block: text, marks, links, note references. */

import { hrefPattern } from '../../model/href.ts'
import { type Block, type Inline, isMap, readInline, textOrNull } from '../blocks.ts'
import { nestMarks } from '../marks.ts'
import { unknown } from '../read-content.ts'
import { type Attributes, escapeText, openTag } from './element.ts'
import { renderNoteReference } from './notes.ts'
import { markLanguage, type Rendering } from './rendering.ts'

export interface RenderedInline {
  readonly html: string
  /** Language of the block itself; null where nothing says it of all of its text. */
  readonly language: string | null
}

interface Mark {
  readonly close: string
  readonly isLink: boolean
}

export function renderInline(block: Block, rendering: Rendering): RenderedInline {
  const children = block.children.map(readInline)
  const defs = new Map<string, unknown>(block.markDefs.map((def) => [def._key, def]))
  const whole = languageOfBlock(block, children, defs)
  const html: string[] = []
  const open: Mark[] = []
  const close = (): void => void html.push(open.pop()?.close ?? '')
  const steps = nestMarks(children.map((child) => (child._type === 'span' ? child.marks : [])))
  for (const [i, child] of children.entries()) {
    for (let closes = steps[i]?.closes ?? 0; closes > 0; closes--) close()
    for (const name of steps[i]?.opens ?? []) {
      const inLink = open.some(({ isLink }) => isLink)
      const tag = markTag(name, defs.get(name), whole, inLink, rendering)
      html.push(tag === null ? '' : openTag(tag.tag, tag.attributes))
      open.push({ close: tag === null ? '' : `</${tag.tag}>`, isLink: tag?.tag === 'a' })
    }
    html.push(renderChild(child, block, rendering))
  }
  while (open.length > 0) close()
  return { html: html.join(''), language: whole }
}

function renderChild(child: Inline, block: Block, rendering: Rendering): string {
  switch (child._type) {
    case 'span':
      return lineBreaks(block, escapeText(child.text))
    case 'noteReference':
      return renderNoteReference(child, block, rendering)
    case null:
      return unknown(rendering.options, 'inline', child.value)
  }
}

/** HTML drops a line end right behind `<pre>`. */
const lineBreaks = ({ style }: Block, html: string): string =>
  style === 'preformatted' ? html.replace(/^\n/, '\n\n') : html.replaceAll('\n', '<br>')

/** The language that a block has, or that all of its text is marked as; null when some of it is not. */
export function languageOfBlock(
  block: Block,
  children: readonly Inline[] = block.children.map(readInline),
  defs: ReadonlyMap<string, unknown> = new Map(block.markDefs.map((def) => [def._key, def])),
): string | null {
  const own = textOrNull(block.language)
  if (own !== null) return own
  const languages = children.flatMap((child) => {
    if (child._type !== 'span' || child.text.trim() === '') return []
    return [child.marks.map((mark) => markLanguage(defs.get(mark))?.language).find((l) => l !== undefined)]
  })
  const [first] = languages
  return first !== undefined && languages.every((language) => language === first) ? first : null
}

const languageOf = (language: string): Attributes => {
  const mark = markLanguage({ _type: 'language', language })
  return { lang: mark?.language, dir: mark?.direction }
}

/** Null for a mark that leaves the text alone. */
export function markTag(
  name: string,
  def: unknown,
  whole: string | null,
  inLink: boolean,
  rendering: Rendering,
): { readonly tag: string; readonly attributes: Attributes } | null {
  if (def === undefined) {
    if (name === 'strong' || name === 'em') return { tag: name, attributes: {} }
    // A mark of the corpus’s own has letters only, keys of definitions have digits. Pages style it by its class.
    if (/^[a-z]+(-[a-z]+)*$/.test(name)) return { tag: 'span', attributes: { class: name } }
    unknown(rendering.options, 'mark', name)
    return null
  }
  const language = markLanguage(def)?.language
  if (language !== undefined)
    return language === whole ? null : { tag: 'span', attributes: languageOf(language) }
  if (!isMap(def) || def._type !== 'link') {
    unknown(rendering.options, 'mark', def)
    return null
  }
  const isSafe = typeof def.href === 'string' && hrefPattern.test(def.href)
  // A link in a link is no HTML.
  return isSafe && !inLink ? { tag: 'a', attributes: { href: String(def.href) } } : null
}
