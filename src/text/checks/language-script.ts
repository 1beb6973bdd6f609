/**
 * Reports texts whose letters are not of the script of their language: a whole text, a block, a part that is marked, a
 * sentence that is not, a title. Direction, fonts and voices of screen readers follow the language.
 */

import type { FieldState } from '../../annotation/metadata.ts'
import type { Path } from '../../annotation/yaml.ts'
import { diagnostic, type Location } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'
import type { MarkedRange, TextMarks } from '../inline.ts'
import { foreignSentence, type Script, type ScriptCount, scriptOfLanguage } from './scripts.ts'

/** Fewer letters of another script are a name or a word. */
const fewest = 16
/** Letters of other scripts are among these, and most texts have none. */
const beyondLatin = /[\u0370-\u1dff\u2c00-\u2c5f\u2c80-\ua71f\ua800-\ufaff\ufb13-\uffdc]/

/** Code is in no language. */
const unlikeProse: ReadonlySet<string> = new Set(['preformatted'])

export function reportScripts(
  state: FieldState,
  pieces: readonly Piece[],
  marks: TextMarks,
  values: Readonly<Record<string, unknown>>,
): void {
  const language = String(values.language)
  reportTitle(state, String(values.title), String(values.titleLanguage ?? language))
  for (const ranges of marks.marked.values()) for (const range of ranges) reportMarked(state, range)
  const isLatin = !beyondLatin.test(state.seed.text)
  reportText({ state, pieces, marks, isLatin, reply: null, language, path: ['language'] })
  for (const [i, reply] of (state.annotation.replies ?? []).entries()) {
    const path = ['replies', i, 'language']
    reportText({ state, pieces, marks, isLatin, reply: i, language: reply.language ?? language, path })
  }
}

/** The text of a document or of one of its replies. */
interface OwnText {
  readonly state: FieldState
  readonly pieces: readonly Piece[]
  readonly marks: TextMarks
  /** Whether the whole seed has letters of Latin script only. */
  readonly isLatin: boolean
  readonly reply: number | null
  readonly language: string
  /** Where the annotation gives its language. */
  readonly path: Path
}

interface CountedBlock {
  readonly piece: Piece
  readonly script: Script
  readonly count: ScriptCount
  /** Its text without what is marked as being in a language. */
  readonly parts: readonly (readonly [number, number])[]
}

/** Reported once where all of a text is in another script, else block by block. */
function reportText(text: OwnText): void {
  const counted = countedBlocks(text, 'suspected')
  // What has no letter of another script needs no count of its own letters, and most texts are such.
  if (counted.every(({ count }) => count.other === 0)) return
  const { state, language, path } = text
  const script = scriptOfLanguage(language)
  const whole: ScriptCount = { own: 0, other: 0 }
  for (const { piece, count } of script?.code === 'Latn' ? countedBlocks(text, 'all') : counted) {
    if (piece.entry.language !== undefined) continue
    whole.own += count.own
    whole.other += count.other
  }
  if (script !== null && isOther(whole))
    report(state, state.locate.ofKey(path), { language, script, count: whole, field: path.join('.') })
  else for (const block of counted) if (block.count.other >= fewest) reportBlock(text, block)
}

/** `suspected`: without those of Latin script from end to end. */
function countedBlocks(
  { state: { seed }, pieces, marks, reply, language, ...text }: OwnText,
  which: 'suspected' | 'all',
): readonly CountedBlock[] {
  const counted: CountedBlock[] = []
  for (const piece of pieces) {
    if (piece.reply !== reply || piece.role.kind !== 'block' || unlikeProse.has(piece.role.style)) continue
    const script = scriptOfLanguage(piece.entry.language ?? language)
    if (script === null) continue
    const isLatin =
      script.code === 'Latn' && (text.isLatin || !beyondLatin.test(seed.text.slice(piece.start, piece.end)))
    if (isLatin && which === 'suspected') continue
    const parts = unmarkedParts(piece, marks.marked.get(piece) ?? [])
    let count: ScriptCount = { own: 0, other: 0 }
    for (const [start, end] of parts) script.count(seed.text, start, end, count)
    if (isOther(count)) count = countOfProse(script, seed.text, parts)
    counted.push({ piece, script, count, parts })
  }
  return counted
}

const isOther = ({ own, other }: ScriptCount): boolean => other >= fewest && other > own

/** Without what is marked as being in a language. */
function unmarkedParts(
  { start, end }: Piece,
  marked: readonly MarkedRange[],
): readonly (readonly [number, number])[] {
  const languages = marked.filter((range) => isLanguage(range)).sort((a, b) => a.start - b.start)
  const parts: (readonly [number, number])[] = []
  let from = start
  for (const range of languages) {
    if (range.start > from) parts.push([from, range.start])
    from = Math.max(from, range.end)
  }
  if (from < end) parts.push([from, end])
  return parts
}

const isLanguage = ({ mark }: MarkedRange): boolean => typeof mark !== 'string' && mark._type === 'language'

/** Addresses, names of accounts and tags have Latin letters in any text. */
const machineWords = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\S+/g

function countOfProse(script: Script, text: string, parts: CountedBlock['parts']): ScriptCount {
  const words = parts.map(([start, end]) => text.slice(start, end).replace(machineWords, ' ')).join(' ')
  const count: ScriptCount = { own: 0, other: 0 }
  script.count(words, 0, words.length, count)
  return count
}

function reportBlock(text: OwnText, { piece, script, count, parts }: CountedBlock): void {
  const { state } = text
  const { seed, locate } = state
  const language = piece.entry.language ?? text.language
  if (isOther(count)) {
    const hint = `Say its language: \`${piece.line}: { role: ${piece.roleName}, language: … }\`.`
    report(state, locate.inSeed(piece.start), { language, script, count, hint })
    return
  }
  for (const [start, end] of parts) {
    const found = foreignSentence(script, seed.text, start, end)
    if (found === null) continue
    const { line, column } = locate.inSeed(found.start)
    const hint = `Say its language: \`spans: { "${line}:${column}-${column + found.end - found.start - 1}": { language: … } }\`.`
    report(state, locate.inSeed(found.start), { language, script, count: found, hint })
  }
}

function reportMarked(state: FieldState, { start, end, mark }: MarkedRange): void {
  if (typeof mark === 'string' || mark._type !== 'language') return
  const script = scriptOfLanguage(mark.language)
  const count: ScriptCount = { own: 0, other: 0 }
  script?.count(state.seed.text, start, end, count)
  if (script !== null && count.other > count.own)
    report(state, state.locate.inSeed(start), { language: mark.language, script, count })
}

function reportTitle(state: FieldState, title: string, language: string): void {
  const script = scriptOfLanguage(language)
  const count: ScriptCount = { own: 0, other: 0 }
  script?.count(title, 0, title.length, count)
  if (script !== null && count.other > count.own)
    report(state, state.locate.ofKey(['title']), { language, script, count, field: 'title' })
}

interface Mismatch {
  readonly language: string
  readonly script: Script
  readonly count: ScriptCount
  readonly field?: string
  readonly hint?: string
}

function report(
  { diagnostics }: FieldState,
  location: Location,
  { language, script, count: { own, other }, field, hint }: Mismatch,
): void {
  diagnostics.push(
    diagnostic('text/language-script', location, {
      field,
      found: `${other} of ${own + other} letters of another script`,
      expected: `letters of the script ${script.code}, in which \`${language}\` is written`,
      hint,
    }),
  )
}
