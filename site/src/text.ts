/** One text with what its pages need of it. */

import { type Block, getDocument, type HtmlOptions, type RenderableReply, type Slug } from 'corpus'
import { BlockStyle } from 'corpus/labels'
import { getLines } from 'corpus/lines'
import { type Document, own, site, type View, valuesOf } from './view.ts'

export async function textOf(slug: Slug) {
  const document: Document = await getDocument(slug)
  const lines = await getLines(slug)
  const held = lines.flatMap(({ number, pieces }) =>
    pieces.flatMap(({ key }) => (key === null ? [] : [[number, key] as const])),
  )
  const basis = Object.entries(document.basis)
  const notices = basis.find(([field]) => field === site.notices)?.[1].evidence ?? []
  return {
    ...{ document, lines, basis, path: `texts/${slug}/` },
    /** Key of the first block that holds a line, by line. */
    keys: new Map(held.reverse()),
    replies: own<readonly Reply[]>(document, 'replies') ?? [],
    /** What a reader should know before, with the lines that it rests on. */
    notices: valuesOf(document, site.notices).map((code) => ({
      code,
      lines: notices.find(({ value }) => value === code)?.lines ?? [],
    })),
  }
}

export type TextView = Awaited<ReturnType<typeof textOf>>
type Reply = RenderableReply & Pick<Document, 'body'>

/** What may be wider than the page moves by itself, with the arrow keys, too. Code in a Persian text begins on its own side. */
export const wide: HtmlOptions = {
  elements: { table: (_, { html }) => `<div class="wide" tabindex="0">${html}</div>` },
  blocks: { preformatted: (_, __, { html }) => html.replace(/ dir="\w+"|(?=>)/, ' dir="auto" tabindex="0"') },
}

/** The same with a link to itself at the end of each block, whose sign the styles print: words that are copied have none. */
export function linked({ t, number }: View): HtmlOptions {
  let count = 0
  const link = ({ _key }: Block) =>
    `<a class="permalink" href="#${_key}" aria-label="${t.linkTo} ${number(++count)}"></a>`
  // The text of an item has no element of its own.
  const ended: NonNullable<HtmlOptions['blocks']>[string] = (block, inner, { html }) =>
    html === inner ? html + link(block) : html.replace(/(?=<\/\w+>$)/, link(block))
  /** Beside what moves by itself. */
  const beside = (html: string, block: Block) => `<div>${html}${link(block)}</div>`
  const { elements: { table } = {}, blocks: { preformatted } = {} } = wide
  return {
    elements: {
      table: (inner, of) => of.blocks.reduce(beside, table?.(inner, of) ?? of.html),
    },
    blocks: {
      ...Object.fromEntries(Object.keys(BlockStyle).map((style) => [style, ended])),
      preformatted: (block, inner, of) => beside(preformatted?.(block, inner, of) ?? of.html, block),
    },
  }
}
