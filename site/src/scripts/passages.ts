/** Blocks of the text in the page, and passages of it. White space is not counted: between lines and cells the page has none. */

import type { FoundPassage } from 'corpus/cite'

type Passage = Pick<FoundPassage, 'from' | 'to'>

type Bodies = readonly { readonly _key: string; readonly children: readonly [{ readonly text: string }] }[]
/** Of a text by its blocks, as `passages.json` has them. */
type Words = {
  readonly slug: string
  readonly body: Bodies
  readonly replies: readonly { readonly body: Bodies }[]
}

let loading: Promise<Words> | undefined
/** The words of the text, once in a page. */
export const load = (address = '') => (loading ??= fetch(address).then((answer) => answer.json()))

const wordsOf = ({ body, replies }: Words, key: string) =>
  [body, ...replies.map((of) => of.body)].flat().find(({ _key }) => _key === key)?.children[0].text ?? ''

const signsIn = (text: string) => text.replace(/\s/g, '').length
/** Of the sign before which there are so many others. */
const indexOf = (text: string, before: number) => [...text.matchAll(/\S/g)][before]?.index ?? text.length

export const keyOf = (link: HTMLAnchorElement) => decodeURIComponent(link.hash.slice(1))

/** At the end of each block is its permalink. */
export const links = () => [...document.querySelectorAll<HTMLAnchorElement>('.permalink')]
export const linkOf = (key: string) => links().find((link) => keyOf(link) === key)

export const languageOf = (node: Element) => node.closest<HTMLElement>('[lang]')?.lang ?? ''

/** The words of a block, each piece with the signs before it: what stands before its permalink, but for notes and ways back. */
function piecesOf(link: HTMLAnchorElement) {
  const pieces: { readonly text: Text; readonly before: number }[] = []
  const walker = document.createTreeWalker(link.parentElement ?? link)
  let before = 0
  for (let node = walker.nextNode(); node && node !== link; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('sup, [role=doc-backlink]')) continue
    pieces.push({ text: node, before })
    before += signsIn(node.data)
  }
  return pieces
}

/** The passage that a selection has of the text; undefined where it has no words of it. */
export function passageIn(selected: Range, words: Words): Passage | undefined {
  const parts = links().flatMap((link) =>
    piecesOf(link).flatMap(({ text, before }) => {
      const start = text === selected.startContainer ? selected.startOffset : 0
      const end = text === selected.endContainer ? selected.endOffset : text.length
      const count = selected.intersectsNode(text) ? signsIn(text.data.slice(start, end)) : 0
      const first = before + signsIn(text.data.slice(0, start))
      return count === 0 ? [] : [{ block: keyOf(link), first, last: first + count - 1 }]
    }),
  )
  const place = (block = '', sign = 0) => ({ block, column: indexOf(wordsOf(words, block), sign) + 1 })
  const [from, to] = [parts[0], parts.at(-1)]
  return from && { from: place(from.block, from.first), to: place(to?.block, to?.last) }
}

/** Where the words of a passage stand in the page. */
export function rangeOf({ from, to }: Passage, words: Words): Range | undefined {
  const range = new Range()
  for (const { block, column } of [from, to]) {
    const sign = signsIn(wordsOf(words, block).slice(0, column - 1))
    const link = linkOf(block)
    const piece =
      link && piecesOf(link).findLast(({ before, text }) => before <= sign && signsIn(text.data) > 0)
    if (!piece) return undefined
    const index = indexOf(piece.text.data, sign - piece.before)
    if (range.collapsed) range.setStart(piece.text, index)
    range.setEnd(piece.text, Math.min(index + 1, piece.text.length))
  }
  return range
}
