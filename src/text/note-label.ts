/** Reads the label that the text of a note begins with: `4. See …`, `[۳] …`, `* …`, `²…`. */

import type { Piece } from './assign-roles.ts'
import { labelIn, numberIn } from './markers/kinds.ts'

export const isNote = ({ role }: Piece): boolean => role.kind === 'block' && role.style === 'note'

export interface NoteLabel {
  /** As the text gives it, with its brackets and its stop: `[4]`, `۱-`. */
  readonly marker: string
  readonly label: string
  /** Number of characters to the text of the note, which may be none on this line. */
  readonly length: number
}

const letter = '(?:الف|\\p{L}\\p{M}*)'
const signs = '[*∗⁎٭＊]+|[†‡¶‖]+|§+(?!\\s*\\p{Nd})'
const raised = '[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ]'
/** In square brackets, or a sign. */
const sure = new RegExp(
  `^\\s*((?:[[［〔【]\\s?(\\p{Nd}{1,3}|${signs}|${letter})\\s?[\\]］〕】][.:،-]?|(${signs}|${raised})[.)]?))\\s*`,
  'u',
)
/** In other brackets, with a stop behind it, or nothing but a number. */
const likely = new RegExp(
  `^\\s*((?:[([（［〔【]\\s?([^\\s()[\\]（）［］〔〕【】]{1,20})\\s?[\\])）］〕】][.:،-]?|(\\p{Nd}{1,5}|${letter}|[ivxlc]{1,6})\\s?[.)\\]:/،．、–-](?!\\p{Nd})|(\\p{Nd}{1,4})(?=\\s|[\\p{L}“"«]|$)))\\s*`,
  'u',
)

/**
 * Null where the text begins with none: it continues the note before. A number without brackets is a label where one is
 * expected; else it begins a sentence.
 */
export function readNoteLabel(text: string, isExpected: (label: string) => boolean): NoteLabel | null {
  const certain = sure.exec(text)
  const match = certain ?? likely.exec(text)
  const written = match?.slice(2).find((group) => group !== undefined)
  if (match === null || written === undefined) return null
  const label = labelIn(written)
  if (certain === null && !isExpected(label)) return null
  return { marker: (match[1] ?? '').trimEnd(), label, length: match[0].length }
}

/** Whether a number or a letter may follow the label before it, null where there is none. */
export function follows(label: string, before: string | null): boolean {
  const number = numberIn(label)
  if (number === null) return false
  const last = before === null ? null : numberIn(before)
  return number === 1 || last === null || number === last + 1
}
