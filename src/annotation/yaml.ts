/**
 * Parses a YAML file: its value, and a way to find the place of any path in it.
 * YAML 1.2 core schema without anchors, aliases and tags; keys are strings, each once in its map.
 * Plain files, which are nearly all, are read by our own reader; all others, and all with problems, by the `yaml` library.
 */

import type { Document, Node, Pair, YAMLError } from 'yaml'
import type { DiagnosticCode } from '../diagnostics/catalogue.ts'
import { type Diagnostic, diagnostic, type Location } from '../diagnostics/diagnostic.ts'
import { lazyImport } from '../model/lazy-import.ts'
import { type Line, linesOf, positionOf } from '../source/lines.ts'
import { unsafeCharacters } from '../source/unsafe-characters.ts'
import { type PlainPlace, type PlainPlaces, placesInPlainYaml, readPlainYaml } from './plain-yaml.ts'

export type Path = readonly (string | number)[]

export interface YamlFile {
  /** The map at the top; empty when there are problems. */
  readonly value: Readonly<Record<string, unknown>>
  readonly diagnostics: readonly Diagnostic[]
  /** Place of the value at a path, or of the nearest key above it that exists. */
  readonly locationOf: (path: Path) => Location
  /** Place of the key at a path. */
  readonly locationOfKey: (path: Path) => Location
}

const codes: Readonly<Record<string, DiagnosticCode>> = {
  DUPLICATE_KEY: 'yaml/duplicate-key',
  MULTIPLE_DOCS: 'yaml/documents',
  TAG_RESOLVE_FAILED: 'yaml/tag',
  BAD_ALIAS: 'yaml/alias',
  KEY_OVER_1024_CHARS: 'yaml/long-key',
}

const quotes =
  'Put the text in quotes: `"The: best"`. In plain text `: `, ` #` and some first signs mean something in YAML.'

const hints: Readonly<Record<string, string>> = {
  BLOCK_IN_FLOW: quotes,
  BLOCK_AS_IMPLICIT_KEY: quotes,
  BAD_SCALAR_START: quotes,
  MISSING_CHAR: 'A text that begins with a quotation mark ends with the same one.',
}

export function parseYaml(text: string, file: string): YamlFile {
  const plain = readPlainYaml(text)
  return plain === null ? parseByLibrary(text, file) : plainFile(plain, text, file)
}

function plainFile(value: YamlFile['value'], text: string, file: string): YamlFile {
  let known: { readonly lines: readonly Line[]; readonly places: PlainPlaces } | null = null
  const at = (path: Path, side: keyof PlainPlace): Location => {
    known ??= { lines: linesOf(text), places: placesInPlainYaml(text) }
    return { file, ...positionOf(known.lines, plainOffsetOf(known.places, path, side)) }
  }
  return {
    value,
    diagnostics: [],
    locationOf: (path) => at(path, 'value'),
    locationOfKey: (path) => at(path, 'key'),
  }
}

function plainOffsetOf({ root, start, inside }: PlainPlaces, path: Path, side: keyof PlainPlace): number {
  let holder: unknown = root
  let offset = start
  for (const [depth, step] of path.entries()) {
    const key = Array.isArray(holder) ? Number(step) : String(step)
    const location = inside.get(holder)?.get(key)
    if (location === undefined) break
    offset = depth === path.length - 1 ? location[side] : location.value
    holder = (holder as Readonly<Record<string | number, unknown>>)[key]
  }
  return offset
}

const yaml = () => lazyImport<typeof import('yaml')>('yaml')

interface Reading {
  /** Accepted: whoever reads the values checks them. */
  readonly unsafe: 'refused' | 'accepted'
}

/** Exported for tests, which hold the reading of plain files against it, and for files of other rules. */
export function parseByLibrary(
  text: string,
  file: string,
  { unsafe }: Reading = { unsafe: 'refused' },
): YamlFile {
  const { isAlias, isMap, isScalar, LineCounter, parseDocument, visit } = yaml()
  const counter = new LineCounter()
  const doc = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: counter,
  })
  const at = (offset: number): Location => {
    const { line, col } = counter.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const diagnostics: Diagnostic[] = (unsafe === 'accepted' ? [] : unsafeCharacters(text)).map((c) =>
    diagnostic('value/deceptive', at(c.offset), { found: c.name }),
  )
  for (const fault of [...doc.errors, ...doc.warnings])
    diagnostics.push(
      diagnostic(codes[fault.code] ?? 'yaml/syntax', at(beginOfFault(doc, fault)), {
        found: words(fault),
        hint: hints[fault.code],
      }),
    )
  const escaped = unsafe === 'refused' && text.includes('\\')
  visit(doc, {
    Node(_, node) {
      // An escape can hide in the text what it spells in the value.
      const [hidden] =
        escaped && isScalar(node) && typeof node.value === 'string' ? unsafeCharacters(node.value) : []
      if (hidden !== undefined)
        diagnostics.push(diagnostic('value/deceptive', at(node.range?.[0] ?? 0), { found: hidden.name }))
      const anchored = isAlias(node) || ('anchor' in node && node.anchor !== undefined)
      if (anchored)
        diagnostics.push(diagnostic('yaml/alias', at(node.range?.[0] ?? 0), { expected: 'the value itself' }))
      // An unresolved tag is among the warnings already.
      else if (node.tag !== undefined && doc.warnings.length === 0)
        diagnostics.push(diagnostic('yaml/tag', at(node.range?.[0] ?? 0), { found: node.tag }))
    },
  })
  if (diagnostics.length === 0 && doc.contents !== null && !isMap(doc.contents))
    diagnostics.push(diagnostic('yaml/not-a-map', at(0), { expected: 'lines of `key: value`' }))
  const usable = diagnostics.length === 0 && isMap(doc.contents)
  const root = doc.contents
  return {
    value: usable ? (doc.toJS({ maxAliasCount: 0 }) as Record<string, unknown>) : {},
    diagnostics,
    locationOf: (path) => at(offsetOf(root, path, 'value')),
    locationOfKey: (path) => at(offsetOf(root, path, 'key')),
  }
}

/** Of a quoted text that does not end, where it begins: the parser notices only at the end of the file. */
function beginOfFault({ contents }: Document.Parsed, { code, pos }: YAMLError): number {
  const [offset] = pos
  let begin = offset
  if (code !== 'MISSING_CHAR') return begin
  const { visit } = yaml()
  visit(contents, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && range[1] >= offset) begin = range[0]
    },
  })
  return begin
}

const words = (fault: YAMLError): string => fault.message.replace(/\s+/g, ' ')

function offsetOf(root: Node | null, path: Path, side: 'key' | 'value'): number {
  const { isCollection, isMap } = yaml()
  let node: unknown = root
  let offset = startOf(root)
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === String(step)) : undefined
    const next = pair === undefined ? node.items[Number(step)] : pair.value
    if (pair === undefined && isMap(node)) break
    if (next === undefined) break
    const isLast = depth === path.length - 1
    offset =
      pair !== undefined && (next === null || (isLast && side === 'key')) ? startOf(pair.key) : startOf(next)
    node = next
  }
  return offset
}

const keyOf = (pair: Pair): string => (yaml().isScalar(pair.key) ? String(pair.key.value) : '')

const startOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'range' in node
    ? ((node.range as [number] | null | undefined)?.[0] ?? 0)
    : 0
