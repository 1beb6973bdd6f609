/** Writes the module that the package keeps the lines of a seed in. Its hash is taken of this text, and taken again by whoever verifies it. */

import type { PackedLines } from './lines.ts'

/** ES module that exports the lines. */
export const linesModule = ({ text, roles, rows }: PackedLines): string =>
  `export const lines = { text: ${literalOf(text)}, roles: ${JSON.stringify(roles)}, rows: ${JSON.stringify(rows)} };\n`

/** A template literal where it gives the text back as it is: JSON, which looks at each character, is dearer by far. */
function literalOf(text: string): string {
  const isOtherwise = text.includes('`') || text.includes('${') || text.includes('\r') || text.endsWith('\\')
  return isOtherwise ? JSON.stringify(text) : `String.raw\`${text}\``
}
