/** The words of a text by their blocks, for citations: loaded when somebody cites, or comes with a citation. */

import type { APIContext } from 'astro'
import { type Block, getDocument } from 'corpus'
import { type Document, documents, own } from '../../../view.ts'

export const getStaticPaths = () => documents.map(({ slug }) => ({ params: { slug }, props: { slug } }))

const wordsOf = ({ body }: { readonly body: readonly Block[] }) => ({
  body: body.map(({ _key, children }) => {
    const text = children.map((child) => (child._type === 'span' ? child.text : '')).join('')
    return { _key, children: [{ text }] }
  }),
})

export async function GET({ props: { slug } }: APIContext<Pick<Document, 'slug'>>) {
  const document: Document = await getDocument(slug)
  const replies = own<readonly Pick<Document, 'body'>[]>(document, 'replies') ?? []
  return new Response(JSON.stringify({ slug, ...wordsOf(document), replies: replies.map(wordsOf) }))
}
