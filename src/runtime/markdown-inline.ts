/** Renders the text of one block as Markdown: escapes, emphasis, links and note references. */

import { hrefPattern } from '../model/href.ts'
import type { Block, Inline } from './blocks.ts'

export function renderInline(block: Block): string {
  const text = block.children.map((child, i) => renderChild(child, i, block)).join('')
  return (
    text
      // What would begin a list, a quote, a heading or a rule at the start of a line.
      .replace(/^(\s*)([-+>#=|]|\d+(?=[.)]))/gm, (_, blanks: string, sign: string) =>
        /^\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
      )
      // `!` before a link would make an image; a note before `:` or `(` a definition or a link.
      .replaceAll('![', '\\![')
      .replace(/(\[\^[^\]\\]+\])([:(])/g, '$1\\$2')
  )
}

function renderChild(child: Inline, index: number, block: Block): string {
  if (child._type === 'noteReference') return `[^${noteName(child.label)}]`
  const text = escapeMarkdown(child.text).replaceAll('\n', '\\\n')
  return child.marks.reduceRight((inner, mark) => {
    if (mark === 'strong' || mark === 'em') {
      return canEmphasise(index, block) ? around(inner, mark === 'strong' ? '**' : '*') : inner
    }
    const def = block.markDefs.find((d) => d._key === mark)
    if (def?._type !== 'link' || !hrefPattern.test(def.href)) return inner
    // An entity in an address would be decoded.
    const address = def.href.replaceAll('&', '&amp;').replace(/[<>\\]/g, encodeURIComponent)
    return `[${inner}](<${address}>)`
  }, text)
}

/** CommonMark sees no emphasis where punctuation inside meets a letter outside: `a**(b)**c` keeps its stars. */
function canEmphasise(index: number, block: Block): boolean {
  const text = (at: number): string => {
    const child = block.children[at]
    return child?._type === 'span' ? child.text : ''
  }
  const inner = text(index)
  const meetsBefore = /[\p{L}\p{N}]$/u.test(text(index - 1)) && /^[\p{P}\p{S}]/u.test(inner)
  const meetsAfter = /[\p{P}\p{S}]$/u.test(inner) && /^[\p{L}\p{N}]/u.test(text(index + 1))
  return !meetsBefore && !meetsAfter
}

/** Emphasis marks must touch the text, so blanks and line breaks at its ends stay outside. */
function around(text: string, sign: string): string {
  const [, before = '', inner = '', after = ''] = /^((?:\\\n|\s)*)([\s\S]*?)((?:\\\n|\s)*)$/.exec(text) ?? []
  return inner === '' ? text : `${before}${sign}${inner}${sign}${after}`
}

/** Markdown does not accept every label as a name, `*` for example. */
export const noteName = (label: string): string =>
  /^[\p{L}\p{N}-]+$/u.test(label) && !label.startsWith('sign-')
    ? label
    : `sign-${[...label].map((c) => (c.codePointAt(0) ?? 0).toString(16)).join('-')}`

export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>~&]/g, (c) => `\\${c}`)
