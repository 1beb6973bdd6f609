/**
 * Takes one seed and its annotation; gives the document, an account of every line, and all problems.
 * Pure: the same bytes and the same model give the same result at any place and time.
 */

import { createHash } from 'node:crypto'
import { isError, type Problem, problem } from '../diagnostics/problem.ts'
import { documentTypeOf, type Model } from '../model/define.ts'
import { countWords, readingMinutes, tableOfContents } from '../model/derive.ts'
import { directionOf } from '../model/direction.ts'
import type { Outline } from '../model/outline.ts'
import { referencesIn } from '../model/references.ts'
import { accountOf, omissionsOf } from './account.ts'
import { resolveAddress } from './address.ts'
import { type Annotation, annotationSchema, type FieldEntry, type ReplyEntry } from './annotation.ts'
import { assignRoles, type Locate, type Piece, type SeedText } from './assign.ts'
import { blockKey, toBlocks } from './blocks.ts'
import { claimsOf } from './claims.ts'
import type { CompiledSeed, CorpusDocument, SeedInput } from './compiled-seed.ts'
import { proveCoverage } from './coverage.ts'
import { decodeSeed } from './decode.ts'
import { knownKeys } from './known-keys.ts'
import { positionOf } from './lines.ts'
import { findMarkers } from './markers/find.ts'
import { readMarks } from './marks.ts'
import { readField } from './metadata.ts'
import { toThread } from './replies.ts'
import { parseYaml, type YamlFile } from './yaml.ts'
import { zodProblems } from './zod-problems.ts'

export type SeedCompiler = (input: SeedInput) => CompiledSeed

export function seedCompiler(model: Model, outline: Outline): SeedCompiler {
  const schema = annotationSchema(model)
  return (input) => {
    const decoded = decodeSeed(input.bytes, input.seedFile)
    const yaml = parseYaml(input.annotation, input.annotationFile)
    const failed = (problems: readonly Problem[]): CompiledSeed => ({
      document: null,
      problems,
      claims: claimsOf(yaml, []),
      lines: [],
      markers: 0,
    })
    if (yaml.problems.length > 0) return failed([...decoded.problems, ...yaml.problems])
    const parsed = schema.safeParse(yaml.value)
    const hash = createHash('sha256').update(input.bytes).digest('hex')
    const changed = changedSeed(yaml, hash)
    if (!parsed.success) {
      return failed([
        ...decoded.problems,
        ...changed,
        ...zodProblems(parsed.error.issues, yaml, (path) => knownKeys(model, yaml, path)),
      ])
    }
    const annotation = parsed.data as Annotation
    const characters = decoded.problems.filter((p) => !isAccepted(p, annotation, decoded))
    if (characters.length > 0 || changed.length > 0) return failed([...characters, ...changed])
    return compileParsed(input, hash, decoded, annotation, yaml, model, outline)
  }
}

function compileParsed(
  input: SeedInput,
  sha256: string,
  seed: SeedText,
  annotation: Annotation,
  yaml: YamlFile,
  model: Model,
  outline: Outline,
): CompiledSeed {
  const type = documentTypeOf(model, annotation.type)
  const node = outline.types[type.name]
  const locate: Locate = {
    inSeed: (offset) => ({ file: input.seedFile, ...positionOf(seed.lines, offset) }),
    ofKey: yaml.placeOfKey,
  }
  const field = type.repliesField ?? 'replies'
  const entries = (annotation[field] ?? []) as readonly ReplyEntry[]
  const { pieces, problems: roleProblems } = assignRoles(seed, annotation, entries, field, locate)
  const { marked, problems: markProblems } = readMarks(seed, annotation, pieces, locate)
  const { markers, problems: markerProblems } = findMarkers(seed, pieces, annotation, locate)
  const problems: Problem[] = [
    ...roleProblems,
    ...markProblems,
    ...markerProblems,
    ...orphanAttributions(pieces, locate),
  ]

  const values: Record<string, unknown> = {}
  const basis: Record<string, unknown> = {}
  for (const name of type.editorial) {
    const read = readField(
      annotation[name] as FieldEntry | undefined,
      [name],
      node?.properties?.[name] ?? {},
      outline,
      seed,
      locate,
    )
    values[name] = read.value
    basis[name] = read.basis
    problems.push(...read.problems)
  }
  problems.push(...unfittingValues(type.schema.shape, values, yaml))
  const language = String(values.language)
  const thread = toThread(seed, entries, field, pieces, language, marked, markers, locate)
  problems.push(...thread.problems, ...gapsOutside(annotation, seed, locate))
  if (problems.some(isError)) {
    return { document: null, problems, claims: claimsOf(yaml, []), lines: [], markers: markers.length }
  }

  const body = toBlocks(
    seed,
    pieces.filter((p) => p.reply === null),
    marked,
    markers,
  )
  const words = countWords(body, language)
  const parts: Record<string, unknown> = {
    ...values,
    id: annotation.id,
    type: type.name,
    slug: annotation.slug,
    aliases: annotation.aliases ?? [],
    direction: directionOf(language),
    words,
    readingMinutes: readingMinutes(words),
    body,
    contents: tableOfContents(body),
    source: { seed: input.name, sha256, lines: seed.lines.length },
    basis,
    omissions: omissionsOf(pieces),
    gaps: (annotation.gaps ?? []).map((gap) => ({
      after: gap.after,
      lost: gap.lost,
      note: gap.note ?? null,
    })),
  }
  if (type.repliesField !== null) parts[type.repliesField] = thread.replies
  // The model's order of fields is the order in which documents print.
  const document = Object.fromEntries(
    Object.keys(type.schema.shape).map((name) => [name, parts[name]]),
  ) as unknown as CorpusDocument
  const keys = new Set([...body, ...thread.replies.flatMap((r) => r.body)].map((b) => b._key))
  proveCoverage(input.bytes, seed.text, pieces, keys, (piece) => blockKey(seed, piece))
  const references = referencesIn(outline, node ?? {}, document)
  return {
    document,
    problems,
    claims: claimsOf(yaml, references),
    lines: accountOf(seed, pieces),
    markers: markers.length,
  }
}

function changedSeed(yaml: YamlFile, hash: string): Problem[] {
  const stated = yaml.value.seed
  if (typeof stated !== 'string' || stated === hash) return []
  return [
    problem('seed/changed', yaml.placeOf(['seed']), {
      field: 'seed',
      found: `sha256 ${hash}`,
      expected: `sha256 ${stated}`,
    }),
  ]
}

function isAccepted(p: Problem, annotation: Annotation, seed: SeedText): boolean {
  if (p.code !== 'seed/bidi-control' && p.code !== 'seed/invisible') return false
  const offset = (seed.lines[p.line - 1]?.start ?? 0) + p.column - 1
  return (annotation.accept ?? []).some((address) => {
    const resolved = resolveAddress(String(address), seed.text, seed.lines)
    return resolved.ok && resolved.ranges.some((r) => r.start <= offset && offset < r.end)
  })
}

function orphanAttributions(pieces: readonly Piece[], locate: Locate): Problem[] {
  const texts = pieces.filter((p) => p.role.kind === 'block')
  const quoting = new Set(['quotation', 'epigraph', 'attribution'])
  return texts
    .filter((p, i) => p.roleName === 'attribution' && !quoting.has(texts[i - 1]?.roleName ?? ''))
    .map((p) => problem('line/orphan-attribution', locate.inSeed(p.start)))
}

/** Values taken from the text itself have not met their schema yet. */
function unfittingValues(
  shape: Readonly<
    Record<
      string,
      {
        safeParse: (v: unknown) => { success: boolean; error?: { issues: Parameters<typeof zodProblems>[0] } }
      }
    >
  >,
  values: Readonly<Record<string, unknown>>,
  yaml: YamlFile,
): Problem[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const checked = shape[name]?.safeParse(value)
    if (checked === undefined || checked.success || value === null) return []
    return zodProblems(
      (checked.error?.issues ?? []).map((issue) => ({ ...issue, path: [name, 'value', ...issue.path] })),
      yaml,
      () => [],
    )
  })
}

function gapsOutside(annotation: Annotation, seed: SeedText, locate: Locate): Problem[] {
  return (annotation.gaps ?? []).flatMap((gap, i) =>
    gap.after >= 1 && gap.after <= seed.lines.length
      ? []
      : [
          problem('line/outside', locate.ofKey(['gaps', i, 'after']), {
            field: `gaps.${i}.after`,
            found: `line ${gap.after}`,
            expected: `lines 1 to ${seed.lines.length}`,
          }),
        ],
  )
}
