/** Builders of invented documents and replies, so that a test writes only what it is about. */

import type { Renderable, RenderableReply } from '../../src/runtime/content.ts'
import { block } from '../model/sample-blocks.ts'

/** An English document without title and text. */
export const documentOf = (over: Partial<Renderable> = {}): Renderable => ({
  language: 'en',
  direction: 'ltr',
  body: [],
  ...over,
})

/** An English reply to the document by nobody that is known; its text is its key. */
export const reply = (_key: string, over: Partial<RenderableReply> = {}): RenderableReply => ({
  _key,
  author: null,
  language: 'en',
  direction: 'ltr',
  replyTo: null,
  body: [block(_key)],
  ...over,
})
