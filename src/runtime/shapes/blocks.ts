/**
 * Says which elements the blocks of a text are: paragraphs, headings, lists, quotations with their source, speeches, tables,
 * figures, notes. Said once, for HTML and for page blocks.
 */

import type { Block } from '../blocks.ts'
import type { RenderableLoss } from '../content.ts'
import { type Group, groupBlocks, type Quotation, type Speech, sourceBlock, sourceOf } from '../groups.ts'
import { levelOf, type Rendering, wordAttributes } from '../html/rendering.ts'
import { lossesAfter, takeCaptioned } from '../losses.ts'
import { nameOfSpeaker } from '../speakers.ts'
import { enter, shapeBlock, shapeLosses } from './block.ts'
import { shapeList } from './list.ts'
import type { Making } from './maker.ts'
import { shapeNotes } from './notes.ts'
import { shapeTable } from './table.ts'

export const shapeBlocks = <Out, Inner>(blocks: unknown, making: Making<Out, Inner>): Out[] =>
  shapeGroups(groupBlocks(blocks), making)

const shapeGroups = <Out, Inner>(groups: readonly Group[], making: Making<Out, Inner>): Out[] =>
  groups.flatMap((group) => [
    ...shapeGroup(group, making),
    ...shapeLosses(lossesAfter(making.rendering.losses, group), making),
  ])

function shapeGroup<Out, Inner>(group: Group, making: Making<Out, Inner>): readonly Out[] {
  switch (group.kind) {
    case 'block':
      return [shapeSingle(group.block, making)]
    case 'list':
      return shapeList(group, 1, making)
    case 'quotation':
      return [shapeQuotation(group, making)]
    case 'notes':
      return [shapeNotes(group.notes, making)]
    case 'speech':
      return [shapeSpeech(group, making)]
    case 'unknown':
      return making.make.unknown(group.value, making.rendering)
  }
}

function shapeSingle<Out, Inner>(block: Block, making: Making<Out, Inner>): Out {
  if (block.style === 'table') return shapeTable(block, making)
  const loss = block.style === 'caption' ? takeCaptioned(making.rendering.losses, block._key) : null
  return loss === null
    ? shapeBlock(block, tagOf(block, making.rendering), making)
    : shapeFigure(block, loss, making)
}

function tagOf({ style }: Block, { headingShift }: Rendering): string {
  const level = /^h([1-6])$/.exec(style)?.[1]
  if (level !== undefined) return `h${levelOf(Number(level), headingShift)}`
  return style === 'preformatted' ? 'pre' : 'p'
}

function shapeQuotation<Out, Inner>(quotation: Quotation, making: Making<Out, Inner>): Out {
  const blocks = [...quotation.introductions, ...quotation.blocks, ...quotation.attributions]
  const { attributes, within } = enter(blocks, making)
  const content = [
    ...quotation.introductions.map((block) => shapeBlock(block, 'header', within)),
    ...quotation.content.map((part) =>
      part.kind === 'block' ? shapeBlock(part.block, 'p', within) : shapeQuotation(part, within),
    ),
    ...quotation.attributions.map((block) => shapeBlock(block, 'footer', within)),
    ...shapeSource(sourceBlock(quotation), within),
  ]
  const own = { class: quotation.style === 'epigraph' ? 'epigraph' : undefined, ...attributes }
  return making.make.element(
    { role: 'quotation', tag: 'blockquote', attributes: own, content, blocks, level: null },
    making.rendering,
  )
}

/** The source that the text names elsewhere, or that the annotation knows. */
function shapeSource<Out, Inner>(block: Block | undefined, { make, rendering }: Making<Out, Inner>): Out[] {
  const source = sourceOf(block)
  if (source === null) return []
  const text = `${rendering.words.words.source}:`
  const word = { text, tag: 'span', attributes: wordAttributes(rendering) }
  const name = source.name === null ? [] : [source.name]
  const work = source.work === null ? [] : [{ text: source.work, tag: 'cite' }]
  const comma = name.length > 0 && work.length > 0 ? [', '] : []
  return [make.own('source', 'footer', { class: 'source' }, [word, ' ', ...name, ...comma, ...work])]
}

/** Who speaks is named by the text, or else by us. */
function shapeSpeech<Out, Inner>(speech: Speech, { make, rendering }: Making<Out, Inner>): Out {
  const name =
    speech.head === null ? nameOfSpeaker(speech, rendering.around.language, rendering.options) : null
  const content = [
    ...(speech.head === null ? [] : [shapeBlock(speech.head, 'p', { make, rendering })]),
    ...(name === null ? [] : [make.own('speaker', 'header', {}, [name])]),
    ...shapeGroups(speech.content, { make, rendering }),
  ]
  const attributes = { class: 'speech' }
  return make.element({ role: 'speech', tag: 'div', attributes, content, blocks: [], level: null }, rendering)
}

/** What is lost stands where it stood: over its caption, or under it. */
function shapeFigure<Out, Inner>(caption: Block, loss: RenderableLoss, making: Making<Out, Inner>): Out {
  const text = shapeBlock(caption, 'figcaption', making)
  const lost = shapeLosses([loss], making)
  const content = loss.after === caption._key ? [text, ...lost] : [...lost, text]
  const made = {
    role: 'figure',
    tag: 'figure',
    attributes: {},
    content,
    blocks: [caption],
    level: null,
  } as const
  return making.make.element(made, making.rendering)
}
