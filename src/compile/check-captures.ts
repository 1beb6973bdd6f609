/**
 * Checks that captures of which several documents are made give each line to one of them. Blank lines need no part, as they
 * need no role.
 */

import type { Declarations } from '../annotation/declarations.ts'
import { linesText, resolvePart } from '../annotation/part.ts'
import type { SeedText } from '../annotation/seed-text.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { decodeSeed } from '../source/decode.ts'
import type { IndexEntry } from './index-entry.ts'
import type { SourceSeed } from './sources.ts'

export interface SharedCaptures {
  readonly seeds: readonly SourceSeed[]
  /** Of each seed. */
  readonly indexEntries: readonly IndexEntry[]
  /** The declarations of one of them with their locations, which cost a compilation. */
  readonly locatedDeclarations: (seed: number) => Declarations
  /** The folder as problems print it. */
  readonly shown: string
  /** Bytes of a seed. */
  readonly read: (capture: string) => Uint8Array
}

export function checkCaptures(corpus: SharedCaptures): Diagnostic[] {
  const { seeds, indexEntries } = corpus
  const shared = new Set<string>()
  for (const [i, { name, capture }] of seeds.entries())
    if (name !== capture || indexEntries[i]?.declarations.part !== null) shared.add(capture)
  const membersOf = new Map<string, number[]>([...shared].map((capture) => [capture, []]))
  for (const [i, { capture }] of seeds.entries()) membersOf.get(capture)?.push(i)
  return [...membersOf].flatMap(([capture, members]) => checkCapture(corpus, capture, members))
}

function checkCapture(corpus: SharedCaptures, capture: string, members: readonly number[]): Diagnostic[] {
  const { shown, read, indexEntries } = corpus
  const partOf = (i: number) => indexEntries[i]?.declarations.part ?? null
  // Nothing is known of an annotation that cannot be read, or that is for another text.
  const known = members.filter((i) => isRead(indexEntries[i]))
  const unsaid = known.filter((i) => partOf(i) === null)
  if (members.length === 1 && unsaid.length === 1) return []
  const seed = decodeSeed(read(capture), '')
  const owners = new Map<number, number>()
  const overlaps: Diagnostic[] = []
  let isWhole = known.length === members.length && unsaid.length === 0
  for (const i of known) {
    const lines = linesOf(partOf(i), seed)
    if (lines === null) isWhole = false
    else overlaps.push(...claim(corpus, i, lines, owners))
  }
  const missing = unsaid.map((i) =>
    diagnostic(
      'part/missing',
      { file: annotationFile(corpus, i), line: 1, column: 1 },
      {
        expected: `\`part: <lines>\`, since ${listOf(members.filter((other) => other !== i).map((other) => annotationFile(corpus, other)))} is for ${shown}/${capture}.txt, too`,
      },
    ),
  )
  return [...overlaps, ...missing, ...(isWhole ? uncovered(corpus, seed, owners, members) : [])]
}

const isRead = (entry: IndexEntry | undefined): boolean =>
  entry !== undefined &&
  !(entry.declarations.id === null && entry.declarations.slug === null) &&
  !entry.diagnostics.some(({ code }) => code === 'seed/changed')

const annotationFile = ({ shown, seeds }: SharedCaptures, i: number): string =>
  `${shown}/${seeds[i]?.name}.yaml`

const listOf = (files: readonly string[]): string => files.join(', ')

/** null without a part, or when its address is wrong, which the annotation reports. */
function linesOf(part: string | null, seed: SeedText): readonly number[] | null {
  const resolved = part === null ? null : resolvePart(part, seed)
  return resolved?.ok === true ? resolved.ranges.map(({ line }) => line) : null
}

/** Gives the lines to a seed, but for those that others have, which it reports. */
function claim(
  corpus: SharedCaptures,
  seed: number,
  lines: readonly number[],
  owners: Map<number, number>,
): Diagnostic[] {
  const taken = new Map<number, number[]>()
  for (const line of lines) {
    const owner = owners.get(line) ?? seed
    if (owner === seed) owners.set(line, seed)
    else taken.set(owner, [...(taken.get(owner) ?? []), line])
  }
  return [...taken].flatMap(([owner, both]) => {
    const [own, others] = [seed, owner].map((i) => corpus.locatedDeclarations(i).part?.locate())
    if (own === undefined || others === undefined) return []
    const found = `${linesText(both)}, which ${others.file}:${others.line} has`
    return [diagnostic('part/overlap', own, { field: 'part', found, expected: 'lines of no other part' })]
  })
}

/** One problem for neighbouring lines, at the first. */
function uncovered(
  corpus: SharedCaptures,
  { text, lines }: SeedText,
  owners: ReadonlyMap<number, number>,
  members: readonly number[],
): Diagnostic[] {
  const runs: number[][] = []
  let isOpen = false
  for (const { number, start, end } of lines) {
    if (owners.has(number)) isOpen = false
    else if (text.slice(start, end).trim() !== '') {
      if (isOpen) runs.at(-1)?.push(number)
      else runs.push([number])
      isOpen = true
    }
  }
  const [first] = members
  const capture = first === undefined ? '' : (corpus.seeds[first]?.capture ?? '')
  return runs.map(([line = 1, ...rest]) =>
    diagnostic(
      'part/uncovered',
      { file: `${corpus.shown}/${capture}.txt`, line, column: 1 },
      {
        found: linesText([line, ...rest]),
        expected: `lines of a \`part\` in ${listOf(members.map((i) => annotationFile(corpus, i)))}`,
      },
    ),
  )
}
