/** A block of each kind of document is a block of Portable Text. */

import type { PortableTextBlock } from '@portabletext/types'
import { type Block, getDocument } from 'iran-discourse'
import { allDocuments } from 'iran-discourse/all'
import { toBlocks } from 'iran-discourse/portable-text'

declare const block: Block
export const one: PortableTextBlock = block
export const essay: PortableTextBlock[] = (
  await getDocument('arab-spring-2022-protests-in-iran-and-islamic-revolution')
).body
export const bodies: PortableTextBlock[][] = allDocuments.map(({ body }) => body)
export const replies: PortableTextBlock[][] = allDocuments.flatMap((document) =>
  'replies' in document ? document.replies.map(({ body }) => body) : [],
)
export const page: { readonly _type: string }[] = toBlocks(allDocuments[0]?.body ?? [])
