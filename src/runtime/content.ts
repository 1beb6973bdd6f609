/** What the renderers take. Structural, so that the types of any corpus fit. Published (`package/renderer-types.ts`). */

import type { AnyBlock } from './blocks.ts'

/** What the renderers take: a document, a reply, or blocks. */
export type Content = Renderable | readonly AnyBlock[]

/** A text with its language; every document and reply is one. */
export interface Renderable {
  /** Title, printed as the first heading; a reply has none. */
  readonly title?: string
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** Writing direction of the text. */
  readonly direction: 'ltr' | 'rtl'
  /** The text. */
  readonly body: readonly AnyBlock[]
  /** Thread under the text. */
  readonly replies?: readonly RenderableReply[]
}

/** A reply as the renderers take it. */
export interface RenderableReply {
  /** Stable key of the reply. */
  readonly _key: string
  /** Who replies; null when unknown. */
  readonly author: string | null
  /** Language of the reply, as a BCP 47 tag. */
  readonly language: string
  /** Writing direction of the reply. */
  readonly direction: 'ltr' | 'rtl'
  /** Key of the reply that is answered; null when the document is. */
  readonly replyTo: string | null
  /** The text. */
  readonly body: readonly AnyBlock[]
}

export const isBlocks = (content: Content): content is readonly AnyBlock[] => Array.isArray(content)
