/**
 * Renames the slug in the text of an annotation and adds the old one to its aliases, so that old addresses still work.
 * Nothing else of the text changes, comments and line ends included.
 */

import { isScalar, isSeq, parseDocument } from 'yaml'
import { inText, type TextEdit } from './text-edit.ts'

/** null when the annotation has no slug that could be renamed. */
export function renameSlug(text: string, to: string): string | null {
  const document = parseDocument(text)
  const slug = document.get('slug', true)
  if (!isScalar(slug) || typeof slug.value !== 'string' || !slug.range) return null
  const old = slug.value
  const [start, end] = slug.range
  const aliases = document.get('aliases', true)
  if (isSeq(aliases) && aliases.range) {
    const { at, words } = addition(text, aliases.items, aliases.range[0], old)
    const first: TextEdit = { at: start, until: end, words: to }
    return inText(text, [first, { at, until: at, words }])
  }
  const lineEnd = text.indexOf('\n', end)
  const after = lineEnd === -1 ? text.length : lineEnd + 1
  const words = `${lineEnd === -1 ? '\n' : ''}aliases: [${old}]\n`
  return inText(text, [
    { at: start, until: end, words: to },
    { at: after, until: after, words },
  ])
}

/** Behind the last item of a list, in the style of the list. */
function addition(text: string, items: readonly unknown[], start: number, alias: string) {
  const isFlow = text[start] === '['
  const last = items.at(-1)
  if (!isScalar(last) || !last.range) return { at: start + 1, words: alias }
  const at = last.range[1]
  if (isFlow) return { at, words: `, ${alias}` }
  const indent = text.slice(text.lastIndexOf('\n', start) + 1, start)
  return { at, words: `\n${indent}- ${alias}` }
}
