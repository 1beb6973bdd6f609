/**
 * Reads the documents of a package as they are compared. A baseline has them in `documents.json`; a package in its manifest and
 * in a module for each document, which is parsed, not run.
 */

import { posix } from 'node:path'
import { sha256 } from '../../compile/index-entry.ts'
import { UserError } from '../../diagnostics/user-error.ts'
import { documentKeys, type KeyedText } from '../../identity/document-keys.ts'
import type { ReleasedBlock } from '../../identity/types.ts'
import { blockText } from '../../model/derive.ts'
import type { Block } from '../../model/portable-text.ts'
import type { Manifest } from '../../package/manifest.ts'
import type { ReleasedContent, ReleasedDocument, ReleasedDocumentKeys } from '../release.ts'
import type { PackageFolder } from './package-folder.ts'

export const factsFile = 'documents.json'

/** Fields that are computed from the text. */
const derivedNames = ['languages', 'voices', 'direction', 'words', 'readingMinutes', 'contents', 'lost']
/** Fields that say where values and parts come from. */
const provenance = ['omissions', 'gaps', 'basis']
const text = ['body', 'replies']
/** Compared one by one. */
const identity = ['id', 'type', 'slug', 'aliases', 'source']

type Fields = Readonly<Record<string, unknown>>

/** What `documents.json` has of a document: baselines from before there were records of keys have no `keys`. */
type KeptDocument = Omit<ReleasedDocument, 'text' | 'blocks' | 'keys'> &
  Partial<Pick<ReleasedDocument, 'keys'>>

/** With the days beside each date: `published` has `publishedEarliest` and `publishedLatest`. */
const derivedIn = (fields: Fields): string[] => [
  ...derivedNames,
  ...Object.keys(fields).filter((name) => {
    const [, date] = /^(.+)(?:Earliest|Latest)$/.exec(name) ?? []
    return date !== undefined && Object.hasOwn(fields, date)
  }),
]

export function readContent(
  files: PackageFolder,
  exports: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReleasedContent {
  const [manifestPath] = exports.get('./manifest.json')?.values() ?? []
  const manifestText = manifestPath === undefined ? null : files.read(posix.normalize(manifestPath))
  if (manifestText === null) return { documents: [], redirects: {}, newestFirstBy: null }
  const { documents, redirects, newestFirstBy, oldestFirstBy } = JSON.parse(manifestText) as Manifest
  const lists = { redirects, newestFirstBy, ...(oldestFirstBy === undefined ? {} : { oldestFirstBy }) }
  const facts = files.read(factsFile)
  if (facts !== null) {
    const kept = JSON.parse(facts) as KeptDocument[]
    return {
      documents: kept.map((document) => ({ keys: null, ...document, text: null, blocks: null })),
      ...lists,
    }
  }
  // A package that no longer exports its documents still has them; the lost subpath falls under a rule about package.json.
  const pattern =
    exports.get('./documents/*')?.get('import.default') ??
    `${posix.dirname(manifestPath ?? '')}/documents/*.js`
  return {
    documents: documents.map(({ slug, formerKeys = {} }) =>
      releasedDocument(readDocument(files, posix.normalize(pattern.replace('*', slug))), formerKeys),
    ),
    ...lists,
  }
}

/** @throws UserError when the module does not lead to the JSON of a document. */
function readDocument(files: PackageFolder, entry: string): Fields {
  const module = files.read(entry)
  const [, target = ''] = /from "([^"]+)"/.exec(module ?? '') ?? []
  const content = files.read(posix.join(posix.dirname(entry), target))
  if (module === null || content === null || target === '')
    throw new UserError(`${entry} does not lead to a document. Build the package again.`)
  return JSON.parse(content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1)) as Fields
}

function releasedDocument(fields: Fields, former: ReleasedDocumentKeys['former']): ReleasedDocument {
  const { source } = fields
  const derived = derivedIn(fields)
  const apart = new Set([...derived, ...provenance, ...text, ...identity])
  return {
    id: String(fields.id),
    type: String(fields.type),
    slug: String(fields.slug),
    aliases: fields.aliases as readonly string[],
    metadata: Object.fromEntries(Object.entries(fields).filter(([name]) => !apart.has(name))),
    textHash: hashOf(fields, text),
    derivedHash: hashOf(fields, derived),
    provenanceHash: hashOf(fields, provenance),
    seedHash: (source as { readonly sha256?: string } | undefined)?.sha256?.slice(0, length) ?? null,
    text: () => wordsOfTexts(textsOf(fields)),
    keys: { ...documentKeys(fields as unknown as KeyedText), former },
    blocks: () => textsOf(fields).flatMap(bodyOf).map(toReleasedBlock),
  }
}

/** The document, then each of its replies. */
const textsOf = (fields: Fields): readonly Fields[] => [
  fields,
  ...((fields.replies ?? []) as readonly Fields[]),
]

const bodyOf = ({ body }: Fields): readonly Block[] => (body ?? []) as readonly Block[]

export const toReleasedBlock = (block: Block): ReleasedBlock => ({ key: block._key, text: blockText(block) })

/** What authors wrote, their own numbers and signs before it, without names and words that a renderer adds. */
const wordsOfTexts = (texts: readonly Fields[]): string =>
  texts
    .flatMap(bodyOf)
    .map((block) => [block.marker ?? [], blockText(block)].flat().join(' '))
    .join('\n\n')

/** Hexadecimal digits of a hash: enough to detect changes, short enough to keep for every release. */
const length = 24

const hashOf = (fields: Fields, names: readonly string[]): string =>
  sha256(JSON.stringify(names.map((name) => fields[name] ?? null))).slice(0, length)
