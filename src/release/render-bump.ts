/** Renders the table of a computed bump, for a terminal and in Markdown. */

import stringWidth from 'string-width'
import { textTable } from '../diagnostics/text-table.ts'
import type { Bump, Row } from './bump.ts'
import { overridesFile } from './overrides.ts'
import { ruleOf } from './rules.ts'

/** Rows of one rule that are shown; the rest are counted, since nobody reads a thousand. */
const shown = 40

export function renderBump(bump: Bump): string {
  if (bump.rows.length === 0) return 'Nothing changed for readers or writers.\n'
  const rows = limited(bump.rows)
  const cells = rows.map(({ row, more }) =>
    row === null ? ['', '', '', `… and ${more} more`] : [levelOf(row), row.rule, row.at, row.what],
  )
  return `${textTable(cells, stringWidth)}${questionsOf(bump)}\n${sentence(bump)}\n`
}

/** The same for CHANGELOG.md: a list, since changesets indents the text of a changeset. */
export function bumpList(bump: Bump): string {
  return limited(bump.rows)
    .map(({ row, more }) => (row === null ? `- … and ${more} more` : bumpItem(row)))
    .join('\n')
}

export const bumpItem = (row: Row): string =>
  // `Options.blocks[string](details)` names a parameter, and would be a link.
  `- **${levelOf(row)}** ${row.rule} ${row.at.replaceAll('](', ']\\(')}: ${row.what}`

export const sentence = ({ level, readers, writers }: Bump): string =>
  `Computed: ${level} (readers: ${readers}, writers: ${writers}).`

const levelOf = ({ level, override }: Row): string => (override === null ? level : `${level} (overridden)`)

function limited(rows: readonly Row[]): { readonly row: Row | null; readonly more: number }[] {
  const seen = new Map<string, number>()
  const kept: { readonly row: Row | null; readonly more: number }[] = []
  for (const [i, row] of rows.entries()) {
    const count = (seen.get(row.rule) ?? 0) + 1
    seen.set(row.rule, count)
    if (count <= shown) kept.push({ row, more: 0 })
    const isLast = rows[i + 1]?.rule !== row.rule
    if (isLast && count > shown) kept.push({ row: null, more: count - shown })
  }
  return kept
}

/** Questions that only a person can answer: asked once for each rule, with the places. */
function questionsOf({ rows }: Bump): string {
  const asked = rows.filter((row) => row.override === null)
  const questions = new Map<string, string[]>()
  for (const { rule, at, question } of asked)
    for (const text of [ruleOf(rule).question, question])
      if (text !== undefined) questions.set(text, [...(questions.get(text) ?? []), at])
  if (questions.size === 0) return ''
  const lines = [...questions].map(
    ([text, places]) => `  ${[...new Set(places)].slice(0, 5).join(', ')}: ${text}`,
  )
  return `\nTo be answered by a person (in ${overridesFile}, if the answer changes the level):\n${lines.join('\n')}\n`
}
