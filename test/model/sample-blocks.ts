/** Builders of invented Portable Text blocks, so that a test writes only what it is about. */

import { normaliseBlocks as normalise } from '../../src/model/normalise-blocks.ts'
import {
  type Block,
  type Inline,
  type MarkDef,
  type NoteReference,
  portableText,
  type Span,
} from '../../src/model/portable-text.ts'
import { decorators } from '../../src/model/text-vocabulary.ts'

/** Blocks of a model that adds no words of its own. */
export const blocks = portableText({ styles: {}, marks: {} })

export const normaliseBlocks = (given: readonly Block[]): Block[] => normalise(given, decorators)

export const span = (text: string, ...marks: string[]): Span => ({ _type: 'span', _key: 's', text, marks })

export const note = (label: string): NoteReference => ({ _type: 'noteReference', _key: 'n', label })

/** A paragraph; texts become spans without marks. */
export const block = (children: string | readonly (string | Inline)[], over: Partial<Block> = {}): Block => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  children: [children].flat().map((child) => (typeof child === 'string' ? span(child) : child)),
  markDefs: [],
  ...over,
})

export const item = (text: string, level = 1, listItem: 'bullet' | 'number' = 'bullet'): Block =>
  block(text, { listItem, level })

export const quotation = (text: string, over: Partial<Block> = {}): Block =>
  block(text, { style: 'blockquote', ...over })

export const linkTo = (_key: string, href: string): MarkDef => ({ _type: 'link', _key, href })

export const inLanguage = (_key: string, language: string): MarkDef => ({ _type: 'language', _key, language })
