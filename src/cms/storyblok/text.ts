/**
 * Takes Portable Text; gives a list of bloks, one for each block, and takes it back. Storyblok's own rich text would lose
 * them: in its official schema (`@storyblok/schema` 0.3.0) a paragraph has no attribute but its alignment and a run of
 * text none at all, so that keys, styles, languages and sources of quotations have no place. Here a block is a blok with
 * its style, and its spans and note references are bloks in it, in reading order. A span has its decorators as options,
 * then the keys of its marks.
 */

import { decorators } from '../../model/text-vocabulary.ts'
import { listOf, type Value } from '../records.ts'
import { type Blok, numberOf, present, textOf } from './blok.ts'
import { keyOf, listIn, textItem, textParts, uidOf } from './names.ts'

export const encodeBlocks = (blocks: readonly Value[], list: string): readonly Blok[] =>
  blocks.map((block) => encodeBlock(block, uidOf(list, String(block._key))))

export const decodeBlocks = (bloks: readonly Blok[], list: string): readonly Value[] =>
  bloks.map((blok) => decodeBlock(blok, list))

function encodeBlock(block: Value, uid: string): Blok {
  const children = listOf<Value>(block.children).map((inline) =>
    encodeInline(inline, listIn(uid, 'children')),
  )
  const markDefs = listOf<Value>(block.markDefs).map((mark) => encodeMark(mark, listIn(uid, 'markDefs')))
  return {
    _uid: uid,
    component: textParts.block,
    ...present({ style: block.style, listItem: block.listItem, level: textOf(block.level) }),
    ...(block.attribution === undefined
      ? {}
      : { attribution: [encodeAttribution(block.attribution as Value, uid)] }),
    children,
    markDefs,
  }
}

function decodeBlock(blok: Blok, list: string): Value {
  const [attribution] = listOf<Blok>(blok.attribution)
  return {
    _type: 'block',
    _key: keyOf(list, blok._uid),
    ...present({ style: blok.style, listItem: blok.listItem, level: numberOf(blok.level) }),
    ...(attribution === undefined ? {} : { attribution: decodeAttribution(attribution) }),
    children: listOf<Blok>(blok.children).map((inline) =>
      decodeInline(inline, listIn(blok._uid, 'children')),
    ),
    markDefs: listOf<Blok>(blok.markDefs).map((mark) => decodeMark(mark, listIn(blok._uid, 'markDefs'))),
  }
}

const encodeAttribution = ({ name, work, line }: Value, uid: string): Blok => ({
  _uid: uidOf(listIn(uid, 'attribution'), 0),
  component: textParts.attribution,
  ...present({ name, work, line: textOf(line) }),
})

const decodeAttribution = ({ name, work, line }: Blok): Value => ({
  name: textOf(name),
  work: textOf(work),
  line: numberOf(line),
})

function encodeInline(inline: Value, list: string): Blok {
  const _uid = uidOf(list, String(inline._key))
  if (inline._type === 'noteReference') return { _uid, component: textParts.note, label: inline.label }
  const marks = listOf<string>(inline.marks)
  return {
    _uid,
    component: textParts.span,
    text: inline.text,
    decorators: marks.filter(isDecorator),
    annotations: marks
      .filter((mark) => !isDecorator(mark))
      .map((key) => ({ _uid: uidOf(listIn(_uid, 'annotations'), key), component: textItem, text: key })),
  }
}

function decodeInline(blok: Blok, list: string): Value {
  const _key = keyOf(list, blok._uid)
  if (blok.component === textParts.note) return { _type: 'noteReference', _key, label: blok.label }
  const keys = listOf<Blok>(blok.annotations).map(({ text }) => text)
  return { _type: 'span', _key, text: blok.text, marks: [...listOf<string>(blok.decorators), ...keys] }
}

const isDecorator = (mark: string): boolean => (decorators as readonly string[]).includes(mark)

function encodeMark({ _type, _key, language, href }: Value, list: string): Blok {
  const _uid = uidOf(list, String(_key))
  return _type === 'link'
    ? { _uid, component: textParts.link, href }
    : { _uid, component: textParts.language, language }
}

function decodeMark(blok: Blok, list: string): Value {
  const _key = keyOf(list, blok._uid)
  return blok.component === textParts.link
    ? { _type: 'link', _key, href: blok.href }
    : { _type: 'language', _key, language: blok.language }
}
