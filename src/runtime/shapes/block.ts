/** Says which element a single block is, and what stands in the place of something that is lost. */

import { directionOf } from '../../model/direction.ts'
import type { Block } from '../blocks.ts'
import type { RenderableLoss } from '../content.ts'
import type { Attributes } from '../html/element.ts'
import { languageOfBlock } from '../html/inline.ts'
import {
  type Around,
  idOf,
  inside,
  languageAttributes,
  type Rendering,
  wordAttributes,
} from '../html/rendering.ts'
import { nameOfLoss } from '../losses.ts'
import type { Making, Piece } from './maker.ts'

/** @param end words of ours at the end of its text */
export function shapeBlock<Out, Inner>(
  block: Block,
  tag: string,
  { make, rendering }: Making<Out, Inner>,
  end: readonly Piece[] = [],
): Out {
  const { inner: text, language } = make.inline(block, rendering)
  const former = formerAnchors(block._key, rendering)
  // Before the text of a <pre> an element would make a line end of the first of its line ends, which HTML drops.
  const inner = tag === 'pre' ? framed(text, [], [...former, ...end], make) : framed(text, former, end, make)
  const id = idOf(block._key, rendering)
  const attributes = {
    id,
    class: classOf(block, tag),
    ...languageAttributes(aroundOf(language, rendering), rendering.around),
  }
  return make.block({ block, inner, tag, attributes, id: id ?? null }, rendering)
}

/** A text with pieces of ours around it, if there are any. */
export const framed = <Out, Inner>(
  inner: Inner,
  before: readonly Piece[],
  after: readonly Piece[],
  make: Making<Out, Inner>['make'],
): Inner => (before.length + after.length === 0 ? inner : make.framed(inner, before, after))

/** Empty elements with the ids that former keys had; each stands once. */
export const formerAnchors = (key: string, rendering: Rendering): Piece[] =>
  (rendering.formerKeys.get(key) ?? []).flatMap((former) => {
    const id = idOf(former, rendering)
    return id === undefined ? [] : [{ text: '', tag: 'span', attributes: { id } }]
  })

export const aroundOf = (language: string | null, { around }: Rendering): Around =>
  language === null ? around : { language, direction: directionOf(language) }

/** Language of an element around blocks that are all in another than the text around: its bars and signs stand on its side. */
export function enter<Out, Inner>(
  blocks: readonly Block[],
  making: Making<Out, Inner>,
  outer: Around = making.rendering.around,
): { readonly attributes: Attributes; readonly within: Making<Out, Inner> } {
  const { rendering } = making
  const [first = null, ...others] = blocks.map((block) => languageOfBlock(block))
  if (first === null || others.some((language) => language !== first))
    return { attributes: languageAttributes(rendering.around, outer), within: making }
  const around = aroundOf(first, rendering)
  const attributes = languageAttributes(around, outer)
  return { attributes, within: { ...making, rendering: inside(rendering, around, 0) } }
}

/** What the element alone does not say. */
export function classOf({ style }: Block, tag: string): string | undefined {
  const isPlain =
    style === 'normal' ||
    (tag !== 'p' && tag !== 'li') ||
    (tag === 'p' && /^(blockquote|epigraph)$/.test(style))
  return isPlain ? undefined : style
}

/** Brackets and a class say that the words are not the author’s. */
export const shapeLosses = <Out, Inner>(
  losses: readonly RenderableLoss[],
  { make, rendering }: Making<Out, Inner>,
): Out[] =>
  losses.map((loss) => {
    const name = nameOfLoss(loss, rendering.words.words)
    // Nothing says which language the note is in.
    const note: Piece[] = loss.note === null ? [] : ['. ', { text: loss.note, tag: 'bdi' }]
    const attributes = { class: 'lost', role: 'note', ...wordAttributes(rendering) }
    return make.own('lost', 'p', attributes, ['[', name, ...note, ']'])
  })
