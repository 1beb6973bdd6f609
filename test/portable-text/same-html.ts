/** HTML in one form, so that what renderers write otherwise and browsers read alike is the same. */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

/**
 * A line for each element and text: no comments, attributes in order, texts joined, the end of a line as the blank that it is,
 * or in preformatted text as the line break that it is.
 */
export function outline(html: string): string[] {
  const lines: string[] = []
  visit(parseFragment(html), '', lines)
  return lines
}

function visit(node: DefaultTreeAdapterTypes.ParentNode, indent: string, lines: string[]): void {
  let text = ''
  const flush = (): void => {
    const shown = node.nodeName === 'pre' ? text.split('\n') : [text.replaceAll('\n', ' ')]
    for (const [i, line] of shown.entries()) {
      if (i > 0) lines.push(`${indent}<br>`)
      if (line !== '') lines.push(indent + JSON.stringify(line))
    }
    text = ''
  }
  for (const child of node.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) text += child.value
    else if ('attrs' in child) {
      flush()
      const attributes = child.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
      lines.push(`${indent}<${child.nodeName}${attributes.sort().join('')}>`)
      visit(child, `${indent}  `, lines)
    }
  }
  flush()
}
