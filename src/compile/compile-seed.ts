/**
 * Takes one seed and its annotation; gives the document, an account of every line, and all problems.
 * Pure: the same bytes and the same model give the same result at any place and time.
 */

import type * as z from 'zod'
import { resolveAddress } from '../annotation/address.ts'
import { type Annotation, annotationSchema, type FieldEntry } from '../annotation/annotation.ts'
import { declarationsOf, editedDeclarations } from '../annotation/declarations.ts'
import { knownKeys, misplacedKey } from '../annotation/known-keys.ts'
import { readField } from '../annotation/metadata.ts'
import type { Locate, SeedText } from '../annotation/seed-text.ts'
import { validSubset } from '../annotation/valid-subset.ts'
import { type Path, parseYaml, type YamlFile } from '../annotation/yaml.ts'
import { type CheckedValue, zodDiagnostics } from '../annotation/zod-diagnostics.ts'
import { type Diagnostic, diagnostic, isError } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { applyOverlay } from '../edits/overlay.ts'
import type { DocumentType, Model } from '../model/define.ts'
import { countWords, readingMinutes, tableOfContents } from '../model/derive.ts'
import { directionOf } from '../model/memoized-direction.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import type { Basis } from '../model/provenance.ts'
import { referencesIn } from '../model/references.ts'
import { decodeSeed } from '../source/decode.ts'
import { positionOf } from '../source/lines.ts'
import { textEncoder } from '../source/text-encoder.ts'
import { assignRoles } from '../text/assign-roles.ts'
import { toBlocks } from '../text/blocks.ts'
import { assertFullCoverage } from '../text/coverage.ts'
import { accountOf, omissionsOf, tallyOf } from '../text/line-account.ts'
import { findMarkers } from '../text/markers/find.ts'
import { readMarks } from '../text/marks.ts'
import { orphanAttributions, placesOutside, unusedMetadata } from '../text/piece-checks.ts'
import { toThread } from '../text/replies.ts'
import type { CompiledSeed, CorpusDocument, LineAccount, SeedInput } from './compiled-seed.ts'

export type SeedCompiler = (input: SeedInput) => CompiledSeed

export function seedCompiler(model: Model, modelSchema: ModelSchema): SeedCompiler {
  const schema = annotationSchema(model, 'open')
  const encode = textEncoder()
  return (input) => {
    const decoded = decodeSeed(input.bytes, input.seedFile)
    const yaml = parseYaml(input.annotation, input.annotationFile)
    const failed = (diagnostics: readonly Diagnostic[]): CompiledSeed => ({
      document: null,
      original: null,
      edits: [],
      diagnostics,
      declarations: declarationsOf(yaml, []),
      lines: [],
      tally: { lines: 0, kept: 0, omitted: {}, notes: 0 },
    })
    if (yaml.diagnostics.length > 0) return failed([...decoded.diagnostics, ...yaml.diagnostics])
    const changed = changedSeed(yaml, input.hash)
    const type = model.documents.find((d) => d.name === yaml.value.type)
    if (type === undefined) return failed([...decoded.diagnostics, ...changed, unknownType(yaml, model)])
    const keys: KnownKeys = (path) => knownKeys(type, modelSchema, path)
    const parsed = schema.safeParse(yaml.value)
    const issues = parsed.success ? [] : parsed.error.issues
    const keyHint = (key: string, path: Path): string | undefined => misplacedKey(key, path, type, model)
    const refused = zodDiagnostics(issues, { yaml, value: yaml.value, at: [], knownKeys: keys, keyHint })
    // Lines and columns mean nothing in another text than the one that was annotated.
    if (changed.length > 0 || decoded.lines.length === 0)
      return failed([...decoded.diagnostics, ...changed, ...refused])
    const annotation = parsed.success ? (parsed.data as Annotation) : validSubset(yaml.value, issues)
    const characters = decoded.diagnostics.filter((p) => !isAccepted(p, annotation, decoded))
    const found = [...characters, ...refused]
    return compileParsed({ input, seed: decoded, annotation, yaml, type, modelSchema, keys, encode, found })
  }
}

type KnownKeys = CheckedValue['knownKeys']

interface ParsedSeed {
  readonly input: SeedInput
  readonly seed: SeedText
  readonly annotation: Annotation
  readonly yaml: YamlFile
  readonly type: DocumentType
  readonly modelSchema: ModelSchema
  readonly keys: KnownKeys
  readonly encode: (text: string) => Uint8Array
  /** Problems so far: with an error among them no document is made, but the rest is checked. */
  readonly found: readonly Diagnostic[]
}

function compileParsed(parsed: ParsedSeed): CompiledSeed {
  const { input, seed, annotation, yaml, type, modelSchema } = parsed
  const locate: Locate = {
    inSeed: (offset) => ({ file: input.seedFile, ...positionOf(seed.lines, offset) }),
    ofKey: yaml.locationOfKey,
  }
  const { pieces, diagnostics: roleDiagnostics } = assignRoles(seed, annotation, locate)
  const { marked, diagnostics: markDiagnostics } = readMarks(seed, annotation, pieces, locate)
  const { markers, diagnostics: markerDiagnostics } = findMarkers(seed, pieces, annotation, locate)
  const { values, basis, diagnostics: valueDiagnostics } = readFields(parsed, locate)
  const language = String(values.language)
  const thread = toThread(seed, annotation.replies ?? [], pieces, language, marked, markers, locate)
  const diagnostics: Diagnostic[] = [
    ...parsed.found,
    ...roleDiagnostics,
    ...markDiagnostics,
    ...markerDiagnostics,
    ...valueDiagnostics,
    // A reply whose lines have another fault is not reported once more as empty.
    ...thread.diagnostics.filter((p) => roleDiagnostics.length === 0 || p.code !== 'line/blank-role'),
    ...orphanAttributions(pieces, locate),
    ...unusedMetadata(pieces, basis, locate),
    ...placesOutside(annotation, pieces, seed, locate),
  ]
  const node = modelSchema.types[type.name] ?? {}
  const declarations = declarationsOf(
    yaml,
    referencesIn(modelSchema, node, { ...values, replies: thread.replies }),
  )
  const tally = tallyOf(seed, pieces, markers)
  if (diagnostics.some(isError))
    return { document: null, original: null, edits: [], diagnostics, declarations, lines: [], tally }

  const own = pieces.filter((p) => p.reply === null)
  const body = toBlocks(seed, own, marked, markers)
  const words = countWords(body, language)
  const made: Readonly<Record<string, unknown>> = {
    id: annotation.id,
    type: type.name,
    slug: annotation.slug,
    aliases: annotation.aliases ?? [],
    direction: directionOf(language),
    words,
    readingMinutes: readingMinutes(words),
    body,
    replies: thread.replies,
    contents: tableOfContents(body),
    source: { seed: input.name, sha256: input.hash, lines: seed.lines.length },
    basis,
    omissions: omissionsOf(pieces),
    gaps: (annotation.gaps ?? []).map(({ after, lost, note }) => ({
      after,
      lost,
      note: note?.trim() ?? null,
    })),
  }
  // The model's fields, in the model's order: it is the order in which documents print.
  const document: Record<string, unknown> = {}
  for (const name of Object.keys(type.schema.shape))
    document[name] = Object.hasOwn(made, name) ? made[name] : values[name]
  const keys = new Set(body.map((b) => b._key))
  for (const reply of thread.replies) for (const b of reply.body) keys.add(b._key)
  assertFullCoverage(input.bytes, seed, pieces, keys, parsed.encode)
  const original = document as CorpusDocument
  const { overlay } = input
  const overlaid =
    overlay === null ? null : applyOverlay(overlay, { original, hash: input.hash, type, modelSchema })
  let lines: readonly LineAccount[] | undefined
  return {
    document: overlaid === null ? original : overlaid.document,
    original,
    edits: overlaid?.edits ?? [],
    diagnostics: [...diagnostics, ...(overlaid?.diagnostics ?? [])],
    declarations: overlaid?.document
      ? editedDeclarations(
          declarations,
          referencesIn(modelSchema, node, overlaid.document),
          overlaid.locationOf,
        )
      : declarations,
    tally,
    // Only `--explain` reads the account of the lines, so it is made when it is first asked for.
    get lines() {
      lines ??= accountOf(seed, pieces, markers)
      return lines
    },
  }
}

function readFields({ seed, annotation, yaml, type, modelSchema, keys }: ParsedSeed, locate: Locate) {
  const properties = modelSchema.types[type.name]?.properties ?? {}
  const values: Record<string, unknown> = {}
  const basis: Record<string, Basis> = {}
  const diagnostics: Diagnostic[] = []
  for (const name of type.editorial) {
    const field = { name, node: properties[name] ?? {}, schema: type.schema.shape[name] as z.ZodType }
    const entry = annotation[name] as FieldEntry | undefined
    const read = readField(field, entry, modelSchema, seed, locate, yaml, keys)
    values[name] = read.value
    basis[name] = read.basis
    diagnostics.push(...read.diagnostics)
  }
  return { values, basis, diagnostics }
}

function unknownType(yaml: YamlFile, model: Model): Diagnostic {
  const names = model.documents.map((d) => d.name)
  const given = yaml.value.type
  const expected = `one of ${names.map((name) => `\`${name}\``).join(', ')}`
  if (given === undefined)
    return diagnostic('value/missing', yaml.locationOf([]), { field: 'type', expected })
  const hint = typeof given === 'string' ? didYouMean(given, names) : undefined
  return diagnostic('value/invalid', yaml.locationOf(['type']), {
    field: 'type',
    found: JSON.stringify(given),
    expected,
    hint,
  })
}

function changedSeed(yaml: YamlFile, hash: string): Diagnostic[] {
  const stated = yaml.value.seed
  if (typeof stated !== 'string' || stated === hash) return []
  return [
    diagnostic('seed/changed', yaml.locationOf(['seed']), {
      field: 'seed',
      found: `sha256 ${hash}`,
      expected: `sha256 ${stated}`,
    }),
  ]
}

function isAccepted(p: Diagnostic, annotation: Annotation, seed: SeedText): boolean {
  if (p.code !== 'seed/bidi-control' && p.code !== 'seed/invisible') return false
  const offset = (seed.lines[p.line - 1]?.start ?? 0) + p.column - 1
  return (annotation.accept ?? []).some((address) => {
    const resolved = resolveAddress(String(address), seed.text, seed.lines)
    return resolved.ok && resolved.ranges.some((r) => r.start <= offset && offset < r.end)
  })
}
