/** Looks for what is probably wrong with a text that compiles: warnings, which an annotation can confirm. */

import type { FieldState } from '../../annotation/metadata.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Basis } from '../../model/provenance.ts'
import type { Piece } from '../assign-roles.ts'
import type { TextMarks } from '../inline.ts'
import { reportCutWords } from './cut-words.ts'
import { reportSentences } from './headings.ts'
import { reportInterface } from './interface-text.ts'
import { reportJoinedLines } from './joined-lines.ts'
import { reportScripts } from './language-script.ts'
import { reportStatedValues } from './stated-values.ts'
import { reportStrayText } from './stray-text.ts'
import { reportUnfinished } from './unfinished.ts'
import { reportWordsLeft } from './words-left.ts'

export interface CheckedText {
  readonly pieces: readonly Piece[]
  readonly marks: TextMarks
  /** Of the editorial fields, by name. */
  readonly values: Readonly<Record<string, unknown>>
  readonly basis: Readonly<Record<string, Basis>>
}

export function reportDoubts(state: FieldState, { pieces, marks, values, basis }: CheckedText): void {
  reportCutWords(state, pieces, marks)
  reportUnfinished(state, pieces)
  reportJoinedLines(state, pieces)
  reportSentences(state, pieces)
  reportInterface(state, pieces)
  reportScripts(state, pieces, marks, values)
  reportStatedValues(state)
  reportWordsLeft(state, pieces, values, basis)
  reportStrayText(state, pieces, values.title)
  reportBrokenTitle(state, String(values.title))
}

/** Lists, tabs and citations have one line for a title. */
function reportBrokenTitle({ locate, diagnostics }: FieldState, title: string): void {
  if (!title.includes('\n')) return
  const found = JSON.stringify(title.length > 60 ? `${title.slice(0, 59)}…` : title)
  const details = { field: 'title', found, expected: 'one line' }
  diagnostics.push(diagnostic('value/line-break', locate.ofKey(['title']), details))
}
