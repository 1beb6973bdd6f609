/** Makes the children and marks of a page block: what a renderer would have to work out stands on them. */

import { type Block, isMap, readInline } from '../blocks.ts'
import { languageOfBlock, markTag } from '../html/inline.ts'
import { placeNoteReference } from '../html/notes.ts'
import type { Rendering } from '../html/rendering.ts'
import { nestMarks } from '../marks.ts'
import type { PageBlock, PageMark } from '../page-blocks.ts'
import { given } from './element.ts'

/** With the language of the block itself; null where nothing says it of all of its text. */
export function pageInline(
  block: Block,
  rendering: Rendering,
): Pick<PageBlock, 'children' | 'markDefs'> & { readonly language: string | null } {
  const inlines = block.children.map(readInline)
  const defs = new Map<string, unknown>(block.markDefs.map((def) => [def._key, def]))
  const whole = languageOfBlock(block, inlines, defs)
  const marks = new Map<string, PageMark | null>()
  const markOf = (name: string): PageMark | null => {
    const known = marks.get(name)
    if (known !== undefined) return known
    const mark = pageMark(name, defs.get(name), whole, rendering)
    marks.set(name, mark)
    return mark
  }
  const isKept = (name: string): boolean => isDecorator(name, defs) || markOf(name) !== null
  const kept = inlines.map((child) => (child._type === 'span' ? child.marks.filter(isKept) : []))
  const spans = withoutInnerLinks(kept, (name) => marks.get(name)?._type === 'link')
  const children = inlines.flatMap((child, i): PageBlock['children'] => {
    const _key = `${i}`
    if (child._type === 'span') return [{ _type: 'span', _key, text: child.text, marks: spans[i] ?? [] }]
    if (child._type === 'noteReference')
      return [{ _type: 'noteReference', _key, ...placeNoteReference(child, block, rendering) }]
    // The renderer says what it has no component for.
    return isMap(child.value) && typeof child.value._type === 'string'
      ? [{ ...child.value, _type: child.value._type }]
      : []
  })
  return {
    children,
    markDefs: [...marks.values()].filter((mark) => mark !== null),
    language: whole,
  }
}

const isDecorator = (name: string, defs: ReadonlyMap<string, unknown>): boolean =>
  (name === 'strong' || name === 'em') && !defs.has(name)

/** Null for a mark that leaves the text alone. */
function pageMark(name: string, def: unknown, whole: string | null, rendering: Rendering): PageMark | null {
  const element = markTag(name, def, whole, false, rendering)
  if (element === null) return null
  const _type = element.tag === 'a' ? 'link' : isMap(def) && def._type === 'language' ? 'language' : 'element'
  return { _type, _key: name, tag: element.tag, attributes: given(element.attributes) }
}

/** A link in a link is no HTML: of each span all links but the outermost are left out. */
function withoutInnerLinks(
  marks: readonly (readonly string[])[],
  isLink: (name: string) => boolean,
): string[][] {
  const open: string[] = []
  const steps = nestMarks(marks)
  return marks.map((own, i) => {
    open.length -= steps[i]?.closes ?? 0
    open.push(...(steps[i]?.opens ?? []))
    const [outermost] = open.filter(isLink)
    return own.filter((name) => !isLink(name) || name === outermost)
  })
}
