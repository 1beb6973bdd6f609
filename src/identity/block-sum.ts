/** Sums of blocks that stay the same when a text is captured again with other line breaks. */

import { blockText } from '../model/derive.ts'
import type { Block } from '../model/portable-text.ts'
import { textSum } from '../runtime/text-sum.ts'

/** White space is what the capture of a text decides: a line end, a blank, an indentation. */
export const collapsed = (text: string): string =>
  (hasOthers.test(text) ? text.replace(/\s+/g, ' ') : text).trim()

/** White space that is not one blank between words: few texts have any, and to look is far cheaper than to replace. */
const hasOthers = /[^\S ]| {2}/

/** `textSum` of the words of a block, in 8 characters, white space aside. Its style, marks and notes are not in it. */
export const blockSum = (block: Block): string => textSum(collapsed(blockText(block)))
