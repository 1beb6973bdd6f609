/**
 * Encodes Portable Text as a list of bloks, and decodes it again. Storyblok's own rich text would lose parts of it: in its
 * official schema (`@storyblok/schema` 0.3.0) a paragraph has no attribute but its alignment and a run of text none at all,
 * so that keys, styles, languages and sources of quotations have no place. Here a block is a blok with its style, and its
 * spans and note references are bloks in it, in reading order. A span has its decorators as options, then the keys of its
 * marks.
 */

import { listOf, type Value } from '../records.ts'
import { type Blok, numberOf, present, textOf } from './blok.ts'
import { textItem, textParts } from './names.ts'

export function encodeBlock(block: Value): Blok {
  const attribution = block.attribution as Value | undefined
  const keys = listOf<Value>(block.markDefs).map(({ _key }) => _key)
  return {
    _uid: String(block._key),
    component: textParts.block,
    ...present({ style: block.style, listItem: block.listItem, level: textOf(block.level) }),
    ...(attribution === undefined ? {} : { attribution: [encodeAttribution(attribution)] }),
    children: listOf<Value>(block.children).map((inline) => encodeInline(inline, keys)),
    markDefs: listOf<Value>(block.markDefs).map(encodeMark),
  }
}

export function decodeBlock(blok: Blok): Value {
  const [attribution] = listOf<Blok>(blok.attribution)
  return {
    _type: 'block',
    _key: blok._uid,
    ...present({ style: blok.style, listItem: blok.listItem, level: numberOf(blok.level) }),
    ...(attribution === undefined ? {} : { attribution: decodeAttribution(attribution) }),
    children: listOf<Blok>(blok.children).map(decodeInline),
    markDefs: listOf<Blok>(blok.markDefs).map(decodeMark),
  }
}

const encodeAttribution = ({ name, work, line }: Value): Blok => ({
  _uid: '0',
  component: textParts.attribution,
  ...present({ name, work, line: textOf(line) }),
})

const decodeAttribution = ({ name, work, line }: Blok): Value => ({
  name: textOf(name),
  work: textOf(work),
  line: numberOf(line),
})

/** `keys` are those of the mark definitions: a mark that is none of them is a decorator. */
function encodeInline(inline: Value, keys: readonly unknown[]): Blok {
  const _uid = String(inline._key)
  if (inline._type === 'noteReference') return { _uid, component: textParts.note, label: inline.label }
  const marks = listOf<string>(inline.marks)
  return {
    _uid,
    component: textParts.span,
    text: inline.text,
    decorators: marks.filter((mark) => !keys.includes(mark)),
    annotations: marks
      .filter((mark) => keys.includes(mark))
      .map((key) => ({ _uid: key, component: textItem, text: key })),
  }
}

function decodeInline({ _uid: _key, component, label, text, decorators, annotations }: Blok): Value {
  if (component === textParts.note) return { _type: 'noteReference', _key, label }
  const keys = listOf<Blok>(annotations).map(({ text }) => text)
  return { _type: 'span', _key, text, marks: [...listOf<string>(decorators), ...keys] }
}

const encodeMark = ({ _type, _key, language, href }: Value): Blok => ({
  _uid: String(_key),
  ...(_type === 'link' ? { component: textParts.link, href } : { component: textParts.language, language }),
})

const decodeMark = ({ _uid: _key, component, language, href }: Blok): Value =>
  component === textParts.link ? { _type: 'link', _key, href } : { _type: 'language', _key, language }
