/**
 * Writes a document as people can read and expect it. A block is its key (`at`), its style or its kind of list with the text,
 * and all else that it has; `by` is its speaker. In the text, `⟦em|words⟧` are marked words, `⟦link https://…|words⟧` and
 * `⟦language fa|words⟧` too, and `⟦1→l30⟧` is a reference to the note that begins with block `l30`.
 */

import type { Block } from '../../src/model/portable-text.ts'
import type { Omission } from '../../src/model/provenance.ts'

export function shownBlock(block: Block): object {
  const { _type, _key, style, listItem, children, markDefs, speaker, ...rest } = block
  const text = children.map((child) => shownChild(child, block)).join('')
  const by = speaker === undefined ? {} : { by: speaker }
  return { at: _key, [listItem ?? style]: text, ...by, ...rest }
}

function shownChild(child: Block['children'][number], { markDefs }: Block): string {
  if (child._type === 'noteReference')
    return child.note === undefined ? `⟦${child.label}⟧` : `⟦${child.label}→${child.note}⟧`
  if (child.marks.length === 0) return child.text
  const names = child.marks.map((mark) => {
    const def = markDefs.find(({ _key }) => _key === mark)
    if (def === undefined) return mark
    return def._type === 'link' ? `link ${def.href}` : `language ${def.language}`
  })
  return `⟦${names.join(', ')}|${child.text}⟧`
}

/** Reason -> lines as an annotation would name them, with the note. */
export const shownOmissions = (omissions: readonly Omission[]): object =>
  Object.fromEntries(
    omissions.map(({ reason, lines, note }) => {
      const ranges = lines.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
      return [reason, note === null ? ranges : `${ranges} (${note})`]
    }),
  )
