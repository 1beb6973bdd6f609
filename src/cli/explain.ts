/** `build --explain <slug>`: prints every line of a seed with its role and the key of the block that holds it, then the edits of its overlay. */

import type { Explanation } from '../build/events.ts'
import type { PieceAccount } from '../text/line-account.ts'
import { editsText } from './edits-text.ts'
import { printDiagnostics } from './report-text.ts'
import type { TerminalBuilder } from './terminal-builder.ts'

const textWidth = 72

export async function printExplanation(builder: TerminalBuilder, slug: string): Promise<number> {
  const explanation = await builder.explain(slug)
  if (explanation.status === 'explained') {
    process.stdout.write(explanationText(explanation))
    return 0
  }
  if (explanation.status === 'unknown')
    process.stderr.write(`No document has the slug “${slug}”. ${explanation.hint ?? ''}\n`)
  await printDiagnostics(explanation.diagnostics)
  return 1
}

function explanationText({ lines, edits }: Extract<Explanation, { status: 'explained' }>): string {
  const placed = lines.map(({ line, to = line, roles }) => ({
    place: to === line ? `${line}` : `${line}-${to}`,
    roles,
  }))
  const width = Math.max(...placed.map(({ place }) => place.length))
  const rows = placed.flatMap(({ place, roles }) =>
    roles.map((piece, i) => `${(i === 0 ? place : '').padStart(width)}  ${pieceText(piece)}`),
  )
  const edited = edits.length === 0 ? '' : `\nEdited since:\n${editsText(edits)}`
  return `${rows.map((row) => `${row.trimEnd()}\n`).join('')}${edited}`
}

function pieceText({ role, key, reply, notes, text }: PieceAccount): string {
  const where = [key ?? '', reply === null ? '' : reply === key ? 'reply' : `in ${reply}`].join(' ').trim()
  const found = notes.length === 0 ? '' : `  [notes ${notes.join(' ')}]`
  return `${role.padEnd(16)} ${where.padEnd(10)} ${shorten(text)}${found}`
}

function shorten(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= textWidth
    ? characters.join('')
    : `${characters.slice(0, textWidth - 1).join('')}…`
}
