/**
 * Applies the overlay of a seed (`<name>.overlay.yaml`: what editors changed in a CMS) to its document. An overlay is bound to the bytes of its seed by their hash, and each edit to the value that
 * it was made for: when either has changed, that is reported, and nothing is guessed.
 */

import * as z from 'zod'
import { keysBelow } from '../annotation/known-keys.ts'
import { type Path, parseByLibrary, type YamlFile } from '../annotation/yaml.ts'
import { zodDiagnostics } from '../annotation/zod-diagnostics.ts'
import { type Diagnostic, diagnostic, isError, type Location } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { DocumentType } from '../model/define.ts'
import type { CorpusDocument } from '../model/document.ts'
import type { Edit } from '../model/edits.ts'
import type { FormerKeys } from '../model/former-keys.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import { unsafeCharacters } from '../source/unsafe-characters.ts'
import { type EditedDocument, editableFields, editedDocument } from './edited-document.ts'

export interface OverlayFile {
  /** Path as problems print it. */
  readonly file: string
  readonly text: string
}

const schema = z.strictObject({
  seed: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256: 64 digits from 0 to f'),
  edits: z
    .array(
      z.strictObject({
        at: z.array(z.string()).min(1),
        was: z.unknown().optional(),
        is: z.unknown().optional(),
        after: z.string().nullable().optional(),
      }),
    )
    .min(1),
})

export interface Overlaid {
  /** null when the overlay has errors. */
  readonly document: CorpusDocument | null
  readonly edits: readonly Edit[]
  readonly diagnostics: readonly Diagnostic[]
  /** Place of the edit that a value of the document comes from; null when it comes from none. */
  readonly locationOf: (path: Path) => Location | null
}

export interface OverlayTarget {
  readonly original: CorpusDocument
  readonly formerKeys: FormerKeys
  /** sha256 of the bytes of the seed. */
  readonly hash: string
  readonly type: DocumentType
  readonly modelSchema: ModelSchema
}

export function applyOverlay({ file, text }: OverlayFile, target: OverlayTarget): Overlaid {
  const { original, formerKeys, hash, type, modelSchema } = target
  const yaml = parseByLibrary(text, file, { unsafe: 'accepted' })
  const refused = (diagnostics: readonly Diagnostic[]): Overlaid => ({
    document: null,
    edits: [],
    diagnostics,
    locationOf: () => null,
  })
  if (yaml.diagnostics.length > 0) return refused(yaml.diagnostics)
  const read = schema.safeParse(yaml.value)
  if (!read.success) {
    const knownKeys = (path: Path) => (path.length === 0 ? ['seed', 'edits'] : ['at', 'was', 'is', 'after'])
    return refused(zodDiagnostics(read.error.issues, { yaml, value: yaml.value, at: [], knownKeys }))
  }
  const edits = read.data.edits as readonly Edit[]
  const found = [
    ...changedSeed(yaml, read.data.seed, hash),
    ...notEditable(yaml, edits, type),
    ...ofFormerKeys(yaml, edits, formerKeys),
    ...unsafe(yaml, edits),
  ]
  if (found.length > 0) return refused(found)
  const { document, conflicts, issues } = editedDocument(original, edits, type, modelSchema)
  const locationOf = (path: Path): Location | null => {
    const index = editAt(edits, keyPath(document, path))
    return index === -1 ? null : yaml.locationOf(['edits', index, 'is'])
  }
  const locationOfValue = (path: Path): Location => locationOf(path) ?? yaml.locationOf([])
  const diagnostics = [
    ...conflicts.map(({ edit, found }) =>
      diagnostic('overlay/conflict', yaml.locationOf(['edits', edits.indexOf(edit), 'was']), {
        field: edit.at.join('.'),
        found: shown(found),
        expected: shown(edit.was),
      }),
    ),
    ...invalid(document, issues, target, {
      ...yaml,
      locationOf: locationOfValue,
      locationOfKey: locationOfValue,
    }),
    ...(issues.length === 0 ? danglingReplies(document, locationOfValue) : []),
  ]
  return { document: diagnostics.some(isError) ? null : document, edits, diagnostics, locationOf }
}

function changedSeed(yaml: YamlFile, stated: string, hash: string): Diagnostic[] {
  if (stated === hash) return []
  const details = { field: 'seed', found: `sha256 ${hash}`, expected: `sha256 ${stated}` }
  return [diagnostic('overlay/seed-changed', yaml.locationOf(['seed']), details)]
}

function notEditable(yaml: YamlFile, edits: readonly Edit[], type: DocumentType): Diagnostic[] {
  const editable = editableFields(type)
  return edits.flatMap(({ at: [name = ''] }, i) =>
    editable.includes(name)
      ? []
      : diagnostic('overlay/not-editable', yaml.locationOf(['edits', i, 'at']), {
          field: name,
          found: `\`${name}\``,
          expected: `one of ${editable.map((field) => `\`${field}\``).join(', ')}`,
          hint: didYouMean(name, editable),
        }),
  )
}

/** Edits of blocks that are gone, or of what stood behind one: where the text went, the edit may belong. */
function ofFormerKeys(yaml: YamlFile, edits: readonly Edit[], formerKeys: FormerKeys): Diagnostic[] {
  return edits.flatMap(({ at, after }, i) => {
    const places = [
      ...at.map((key, step) => ({ key, in: at[step - 1], path: ['edits', i, 'at'] })),
      { key: after ?? '', in: at.at(-2), path: ['edits', i, 'after'] },
    ]
    return places.flatMap(({ key, in: list, path }) => {
      // A reply may have the key that a block had.
      if (list !== 'body' || !Object.hasOwn(formerKeys, key)) return []
      const to = formerKeys[key] ?? null
      const found = `\`${key}\`, whose text ${to === null ? 'is gone' : `is in \`${to}\` now`}`
      return diagnostic('overlay/former-key', yaml.locationOf(path), { field: at.join('.'), found })
    })
  })
}

/** What the text had already, its annotation accepted. */
function unsafe(yaml: YamlFile, edits: readonly Edit[]): Diagnostic[] {
  const namesIn = (value: unknown): string[] =>
    textsIn(value).flatMap((text) => unsafeCharacters(text).map(({ name }) => name))
  return edits.flatMap(({ at, was, is }, i) => {
    const before = namesIn(was)
    return [...new Set(namesIn(is))]
      .filter((name) => !before.includes(name))
      .map((found) =>
        diagnostic('value/deceptive', yaml.locationOf(['edits', i, 'is']), { field: at.join('.'), found }),
      )
  })
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function invalid(
  value: CorpusDocument,
  issues: EditedDocument['issues'],
  { type, modelSchema }: OverlayTarget,
  yaml: YamlFile,
): Diagnostic[] {
  const knownKeys = (path: Path): readonly string[] =>
    keysBelow(modelSchema, modelSchema.types[type.name] ?? {}, path)
  return zodDiagnostics(issues, { yaml, value, at: [], knownKeys })
}

function danglingReplies(document: CorpusDocument, locationOf: (path: Path) => Location): Diagnostic[] {
  const replies = (document.replies ?? []) as readonly {
    readonly _key: string
    readonly replyTo: string | null
  }[]
  return replies.flatMap(({ replyTo }, i) => {
    const earlier = replies.slice(0, i).map(({ _key }) => _key)
    if (replyTo === null || earlier.includes(replyTo)) return []
    const path = ['replies', i, 'replyTo']
    return diagnostic('corpus/dangling-reply', locationOf(path), {
      field: path.join('.'),
      found: `\`${replyTo}\``,
      expected:
        earlier.length === 0
          ? 'null: no reply comes before'
          : `the key of an earlier reply: ${earlier.join(', ')}`,
    })
  })
}

/** Indices of items that have keys become their keys. */
function keyPath(value: unknown, [step, ...rest]: Path): readonly string[] {
  if (step === undefined) return []
  const inner = (value as Readonly<Record<string, unknown>> | null | undefined)?.[String(step)]
  const key = typeof step === 'number' ? (inner as { readonly _key?: unknown } | undefined)?._key : undefined
  return [typeof key === 'string' ? key : String(step), ...keyPath(inner, rest)]
}

/** The last edit of the path, of what it is in, or of a part of it. */
const editAt = (edits: readonly Edit[], path: readonly string[]): number =>
  edits.findLastIndex(({ at }) => at.every((step, i) => i >= path.length || path[i] === step))

const longest = 60

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest - 3)}…` : text
}
