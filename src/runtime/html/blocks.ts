/** Renders blocks as HTML, with what a site puts in the place of some. */

import type { RenderableLoss } from '../content.ts'
import type { HtmlOptions } from '../html-options.ts'
import { unknown } from '../read-content.ts'
import { shapeLosses } from '../shapes/block.ts'
import { shapeBlocks } from '../shapes/blocks.ts'
import type { Maker, Piece } from '../shapes/maker.ts'
import { ownValue } from '../words.ts'
import { element, escapeText } from './element.ts'
import { renderInline } from './inline.ts'
import type { Rendering } from './rendering.ts'

export const renderBlocks = (blocks: unknown, rendering: Rendering): string =>
  shapeBlocks(blocks, { make, rendering }).join('')

export const renderLosses = (losses: readonly RenderableLoss[], rendering: Rendering): string =>
  shapeLosses(losses, { make, rendering }).join('')

const make: Maker<string, string> = {
  inline(block, rendering) {
    const { html, language } = renderInline(block, rendering)
    return { inner: html, language }
  },
  block({ block, inner, tag, attributes, id }, { options }) {
    const html = tag === null ? inner : element(tag, attributes, inner)
    const own = ownValue(options.blocks, block.style)
    const level = tag !== null && /^h\d$/.test(tag) ? Number(tag.slice(1)) : null
    return own === undefined ? html : own(block, inner, { html, level, id })
  },
  element({ tag, attributes, content, blocks, level }, { options }) {
    const inner = content.join('')
    const html = element(tag, attributes, inner)
    const own = ownElement(tag, options)
    return own === undefined ? html : own(inner, { html, blocks, level })
  },
  framed: (inner, before, after) =>
    before.map(renderPiece).join('') + inner + after.map(renderPiece).join(''),
  own: (_, tag, attributes, pieces) => element(tag, attributes, pieces.map(renderPiece).join('')),
  unknown: (value, { options }) => [unknown(options, 'block', value)],
}

const ownElement = (tag: string, { elements }: HtmlOptions) =>
  ownValue<NonNullable<typeof elements>[keyof NonNullable<typeof elements>]>(elements, tag)

const renderPiece = (piece: Piece): string =>
  typeof piece === 'string'
    ? escapeText(piece)
    : element(piece.tag, piece.attributes ?? {}, escapeText(piece.text))
