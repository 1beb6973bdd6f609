/**
 * Portable Text as the renderers read it: the blocks of the model, deeply readonly. In what is published `Block` is the
 * block of the package, and `AnyBlock` any object with a `_type`: use it for what is passed in.
 */

import type { Block as ModelBlock } from '../model/portable-text.ts'

export type Block = DeepReadonly<ModelBlock>
export type AnyBlock = Block
export type Inline = Block['children'][number]

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T
