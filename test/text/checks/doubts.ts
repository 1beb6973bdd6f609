/** The warnings of one invented text, as `code line:column found` of the text or `code field found` of a value. */

import { compileText, noticeHead } from '../../support/compile-text.ts'

export function doubtsOf(
  text: string,
  annotation = 'default: paragraph\n',
  head = noticeHead(text),
): string[] {
  const { diagnostics, document } = compileText(text, annotation, head)
  if (document === null) throw new Error(JSON.stringify(diagnostics, null, 2))
  return diagnostics.map(({ code, file, line, column, field, found }) => {
    const place = file.endsWith('.txt') ? `${line}:${column}` : field
    return `${code} ${place} ${found}`
  })
}
