/** What the renderers take: a document, a reply, or bare blocks. Structural, so that any corpus's types fit. */

import type { Block } from '../model/portable-text.ts'

export interface Renderable {
  readonly title?: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly body: readonly ReadonlyBlock[]
  readonly replies?: readonly RenderableReply[]
}

export interface RenderableReply {
  readonly _key: string
  readonly author: string | null
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly replyTo: string | null
  readonly body: readonly ReadonlyBlock[]
}

export type ReadonlyBlock = DeepReadonly<Block>
export type ReadonlyInline = ReadonlyBlock['children'][number]
export type ReadonlyMarkDef = ReadonlyBlock['markDefs'][number]

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T

export type Content = Renderable | readonly ReadonlyBlock[]

export const isBlocks = (content: Content): content is readonly ReadonlyBlock[] => Array.isArray(content)
