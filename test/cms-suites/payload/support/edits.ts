/** What a person does in the editor, as Lexical's own commands do it. Texts are found by what they say. */

import {
  $createLinkNode,
  $createServerInlineBlockNode,
  $isLinkNode,
  $isServerInlineBlockNode,
} from '@payloadcms/richtext-lexical'
import {
  $copyNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
  type TextFormatType,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { allNodes } from './headless.ts'

function textNode(text: string): TextNode {
  const found = allNodes()
    .filter($isTextNode)
    .find((node) => node.getTextContent() === text)
  if (found === undefined) throw new Error(`No text says ${text}.`)
  return found
}

function selected(text: string, from: number, to = from): RangeSelection {
  textNode(text).select(from, to)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) throw new Error('Nothing is selected.')
  return selection
}

/** Return. */
export const splitAt = (text: string, at: number) => selected(text, at).insertParagraph()

/** Shift and return. */
export const breakLineAt = (text: string, at: number) => selected(text, at).insertLineBreak()

export const format = (text: string, from: number, to: number, how: TextFormatType) =>
  selected(text, from, to).formatText(how)

export const write = (text: string, other: string) => textNode(text).setTextContent(other)

export function link(text: string, from: number, to: number, url: string): void {
  const [first] = selected(text, from, to).extract()
  if (first === undefined) throw new Error('Nothing to link.')
  const node = $createLinkNode({ fields: { linkType: 'custom', newTab: false, url } })
  first.insertBefore(node)
  node.append(first)
}

export function relink(text: string, url: string): void {
  const parent = textNode(text).getParent()
  if (!$isLinkNode(parent)) throw new Error(`No link says ${text}.`)
  parent.setFields({ ...parent.getFields(), url })
}

export function removeBlock(blockType: string): void {
  const blocks = allNodes().filter($isServerInlineBlockNode)
  const found = blocks.find((node) => node.getFields().blockType === blockType)
  if (found === undefined) throw new Error(`There is no ${blockType}.`)
  found.remove()
}

export const insertBlock = (text: string, fields: { readonly blockType: string; readonly label?: string }) =>
  textNode(text).insertAfter($createServerInlineBlockNode({ ...fields, blockName: '', id: '' }))

export function appendParagraph(text: string): void {
  const paragraph = $createParagraphNode()
  if (text !== '') paragraph.append($createTextNode(text))
  $getRoot().append(paragraph)
}

/** With all that is in it, as the clipboard does: to the end of the text. */
export const copyBlockOf = (text: string) =>
  $getRoot().append(copied(textNode(text).getTopLevelElementOrThrow()))

function copied(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node)
  if ($isElementNode(node) && $isElementNode(copy)) copy.append(...node.getChildren().map(copied))
  return copy
}

/** Backspace at the start of a block. */
export const joinBefore = (text: string) => selected(text, 0).deleteCharacter(true)

export const clear = () => $getRoot().clear().append($createParagraphNode())
