/** Portable Text as the renderers read it: the blocks of the model, deeply readonly. */

import type { Block as ModelBlock } from '../model/portable-text.ts'

export type Block = DeepReadonly<ModelBlock>
export type Inline = Block['children'][number]

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T
