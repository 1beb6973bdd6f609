/**
 * Compiles one seed with its annotation into a document, an account of every line, and all problems.
 * Pure: the same bytes and the same model give the same result at any place and time.
 */

import { resolveAddress } from '../annotation/address.ts'
import type { Annotation } from '../annotation/annotation.ts'
import { readKeys } from '../annotation/block-keys.ts'
import { annotationChecker } from '../annotation/checked-annotation.ts'
import { withoutConfirmed } from '../annotation/confirmed.ts'
import { type Declarations, declarationsOf } from '../annotation/declarations.ts'
import { type FieldState, readFields } from '../annotation/metadata.ts'
import { readPart } from '../annotation/part.ts'
import type { Part, SeedText } from '../annotation/seed-text.ts'
import { parseYaml } from '../annotation/yaml.ts'
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/define.ts'
import { derivedValues } from '../model/derived-values.ts'
import type { CorpusDocument } from '../model/document.ts'
import { type FormerKeys, noFormerKeys } from '../model/former-keys.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import { referencesIn } from '../model/references.ts'
import type { PackedLines } from '../runtime/lines.ts'
import { decodeSeed } from '../source/decode.ts'
import { positionOf } from '../source/lines.ts'
import { textEncoder } from '../source/text-encoder.ts'
import { assignRoles } from './assign-roles.ts'
import { toBlocks } from './blocks.ts'
import { byPiece } from './by-position.ts'
import { reportDoubts } from './checks/check-text.ts'
import { reportKeys } from './checks/keys.ts'
import { reportTables } from './checks/tables.ts'
import { assertFullCoverage } from './coverage.ts'
import { readDrops } from './drops.ts'
import { accountOf, type LineAccount, omissionsOf, type Tally, tallyOf } from './line-account.ts'
import { readItems } from './list-items.ts'
import { lostOf } from './lost.ts'
import { findMarkers } from './markers/find.ts'
import { readMarks } from './marks.ts'
import { readNotes } from './notes.ts'
import { type DocumentKeys, packLines } from './pack-lines.ts'
import { partsOf } from './parts.ts'
import { reportOrphanAttributions, reportPlacesOutside, reportUnusedMetadata } from './piece-checks.ts'
import { toThread } from './replies.ts'
import { speakerReferences } from './speech.ts'

export interface DocumentInput {
  /** Paths as problems print them. */
  readonly seedFile: string
  readonly annotationFile: string
  /** File name of the seed, as the document records it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** sha256 of the bytes. */
  readonly hash: string
  readonly annotation: string
}

export interface CompiledDocument {
  /** null when there are errors. */
  readonly document: CorpusDocument | null
  readonly diagnostics: readonly Diagnostic[]
  /** What checks over the whole corpus need to point at. */
  readonly declarations: Declarations
  /** Empty for nearly all documents. */
  readonly formerKeys: FormerKeys
  /** What became of each line. A function: only `--explain` calls it. */
  readonly account: () => readonly LineAccount[]
  /** The lines as the package has them, for a document that an overlay left these keys; without them, for this one. */
  readonly lines: (left?: DocumentKeys | null) => PackedLines
  readonly tally: Tally
}

/** Of what does not compile. */
export const noLines = (): PackedLines => ({ text: '', roles: [], rows: [] })

export type DocumentCompiler = (input: DocumentInput) => CompiledDocument

export function documentCompiler(model: Model, modelSchema: ModelSchema): DocumentCompiler {
  const check = annotationChecker(model, modelSchema)
  const encode = textEncoder()
  return (input) => {
    const seed = decodeSeed(input.bytes, input.seedFile)
    const yaml = parseYaml(input.annotation, input.annotationFile)
    const { usable, diagnostics } = check(yaml, input.hash)
    const part = usable === null ? null : readPart(usable.annotation.part, seed, yaml)
    const isFault = part !== null && 'code' in part
    if (usable === null || seed.lines.length === 0 || isFault) {
      return {
        document: null,
        diagnostics: [...seed.diagnostics, ...diagnostics, ...(isFault ? [part] : [])],
        declarations: declarationsOf(yaml, []),
        formerKeys: noFormerKeys,
        account: () => [],
        lines: noLines,
        tally: { lines: 0, kept: 0, omitted: {}, notes: 0 },
      }
    }
    const { annotation } = usable
    const characters = seed.diagnostics.filter(
      (p) => !isElsewhere(p, part, seed) && !isAccepted(p, annotation, seed),
    )
    const reading: Omit<FieldState, 'shownText' | 'keyAt'> = {
      ...usable,
      model,
      seed,
      part,
      yaml,
      modelSchema,
      locate: {
        inSeed: (offset) => ({ file: input.seedFile, ...positionOf(seed.lines, offset) }),
        ofKey: yaml.locationOfKey,
      },
      diagnostics: [...characters, ...diagnostics],
    }
    const state = { ...reading, keyAt: readKeys(reading) }
    const compiled = compileText(state, input, encode)
    return annotation.confirmed === undefined ? compiled : settled(state, compiled)
  }
}

/** Without the warnings that the annotation confirms. A place that it confirms and that is not there is an error. */
function settled(state: Omit<FieldState, 'shownText'>, compiled: CompiledDocument): CompiledDocument {
  const diagnostics = withoutConfirmed(state)
  return { ...compiled, diagnostics, document: diagnostics.some(isError) ? null : compiled.document }
}

/** `state.diagnostics` has the problems so far: with an error among them no document is made, but the rest is checked. */
function compileText(
  state: Omit<FieldState, 'shownText'>,
  input: DocumentInput,
  encode: (text: string) => Uint8Array,
): CompiledDocument {
  const { seed, annotation, yaml, type, modelSchema, diagnostics } = state
  const before = diagnostics.length
  const drops = readDrops(state)
  const assigned = assignRoles(state, drops)
  const rolesAreValid = diagnostics.length === before
  const partOf = partsOf(state)
  const found = findMarkers(state, assigned, partOf)
  const { pieces, labels, markers } = readNotes(state, assigned, found, partOf)
  const marked = readMarks(state, pieces)
  const marks = {
    marked: byPiece(pieces, marked),
    markers: byPiece(pieces, markers),
    labels,
    items: readItems(state, pieces),
  }
  const fields: FieldState = { ...state, shownText: drops.textOf }
  const { values, basis } = readFields(fields)
  const language = String(values.language)
  // A reply whose lines have another fault is not reported once more as empty.
  const replies = toThread(state, { pieces, marks, language, reportEmpty: rolesAreValid })
  reportOrphanAttributions(state, pieces)
  reportUnusedMetadata(state, pieces, basis)
  reportPlacesOutside(state, pieces)
  reportTables(state, pieces, marks)
  reportKeys(state, pieces)
  const node = modelSchema.types[type.name] ?? {}
  const declarations = declarationsOf(yaml, [
    ...referencesIn(modelSchema, node, { ...values, replies }),
    ...speakerReferences(state.model, annotation),
  ])
  const tally = tallyOf(seed, pieces, markers)
  if (diagnostics.some(isError))
    return {
      ...{ document: null, diagnostics, declarations, tally },
      ...{ formerKeys: noFormerKeys, account: () => [], lines: noLines },
    }

  reportDoubts(fields, { pieces, marks, values, basis })
  const own = pieces.filter((p) => p.reply === null)
  const body = toBlocks(state, own, marks)
  const made: Readonly<Record<string, unknown>> = {
    id: annotation.id,
    type: type.name,
    slug: annotation.slug,
    aliases: annotation.aliases ?? [],
    body,
    replies,
    source: { seed: input.name, sha256: input.hash, lines: seed.lines.length },
    basis,
    omissions: omissionsOf(pieces),
    gaps: (annotation.gaps ?? []).map(({ after, lost, note }) => ({
      after,
      lost,
      note: note?.trim() ?? null,
    })),
    lost: lostOf(
      state,
      pieces,
      markers.some(({ note }) => note === null),
    ),
    ...derivedValues(type, { values, language, body, replies }),
  }
  // The model's fields, in the model's order: it is the order in which documents print.
  const document: Record<string, unknown> = {}
  for (const name of Object.keys(type.schema.shape))
    document[name] = Object.hasOwn(made, name) ? made[name] : values[name]
  const keys = new Set(body.map((b) => b._key))
  for (const reply of replies) for (const b of reply.body) keys.add(b._key)
  assertFullCoverage({ bytes: input.bytes, source: state, pieces, blockKeys: keys, encode })
  return {
    document: document as CorpusDocument,
    diagnostics,
    declarations,
    tally,
    formerKeys: annotation.formerKeys ?? noFormerKeys,
    account: () => accountOf(state, pieces, markers),
    lines: (left = null) => packLines({ source: state, pieces, withheld: state.model.withheld, left }),
  }
}

/** A blank line may be in no part: what is wrong there, each of the annotations reports. */
function isElsewhere({ line }: Diagnostic, part: Part | null, { text, lines }: SeedText): boolean {
  const { start = 0, end = 0 } = lines[line - 1] ?? {}
  return part !== null && !part.has(line) && text.slice(start, end).trim() !== ''
}

function isAccepted(p: Diagnostic, annotation: Annotation, seed: SeedText): boolean {
  if (p.code !== 'seed/bidi-control' && p.code !== 'seed/invisible') return false
  const offset = (seed.lines[p.line - 1]?.start ?? 0) + p.column - 1
  return (annotation.accept ?? []).some((address) => {
    const resolved = resolveAddress(String(address), seed.text, seed.lines)
    return resolved.ok && resolved.ranges.some((r) => r.start <= offset && offset < r.end)
  })
}
