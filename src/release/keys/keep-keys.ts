/** Gives the texts of a seed the keys that they had in the last release: what `seed -- keys` does with an annotation. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysEntry } from '../../annotation/block-keys.ts'
import { keyPattern } from '../../annotation/key-place.ts'
import { parseYaml } from '../../annotation/yaml.ts'
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts'
import { replyPlace, withKeys, withPlainKeys } from '../../edits/annotation-keys.ts'
import { blocksOf } from '../../edits/edited-document.ts'
import { overlayOriginals } from '../../edits/overlay-originals.ts'
import { readOrNull } from '../../files/read-file.ts'
import { assignKeys } from '../../identity/assign-keys.ts'
import { assignReplyKeys } from '../../identity/assign-reply-keys.ts'
import { collapsed } from '../../identity/block-sum.ts'
import { blocksOfReplies } from '../../identity/document-keys.ts'
import type { PlacedBlock, ReleasedBlock } from '../../identity/types.ts'
import { blockText } from '../../model/derive.ts'
import type { CorpusDocument } from '../../model/document.ts'
import { type FormerKeys, leadsTo } from '../../model/former-keys.ts'
import type { Reply } from '../../model/reply.ts'
import { textSum } from '../../runtime/text-sum.ts'
import { overlayEnding } from '../../source/seed-folder.ts'
import type { PastContent } from '../release.ts'
import { compileFiles, type FileCompiler } from './compile-files.ts'
import { editorsFormerKeys } from './editors-blocks.ts'
import { editsInPlace } from './edits-in-place.ts'
import { type ReleasedTexts, releasedTexts } from './released-texts.ts'

export interface KeyKeeper {
  readonly compiler: FileCompiler
  /** Releases from the last one: a document that was gone has the keys of the last one that had it. */
  readonly past: Iterable<PastContent>
  /** By the id of a document: keys that a release took away. */
  readonly removed: (id: string) => readonly string[]
}

export type KeptKeys =
  /** The last release has not the document, or does not say what its keys were: nothing depends on them. */
  | { readonly status: 'unreleased' }
  /** It does not compile, whatever its keys are. */
  | { readonly status: 'failed'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly status: 'kept'
      readonly source: ReleasedTexts['source']
      /** The annotation with its keys, and whether that is another text. */
      readonly text: string
      readonly isChanged: boolean
      /** Number of keys that the release has and the document has still. */
      readonly kept: number
      /** Keys of blocks that are new. */
      readonly added: readonly string[]
      /** Keys that the release has and no block has now -> key of the block where the text went, or null. */
      readonly former: FormerKeys
      /** Of those the ones that lead nowhere though their texts may only have been edited: of sums nobody can tell. */
      readonly unfollowed: readonly string[]
    }

/** `name`: file name of the annotation, without the ending. */
export function keepKeys(name: string, { compiler, past, removed }: KeyKeeper): KeptKeys {
  const folder = join(compiler.root, compiler.seeds)
  const annotation = readFileSync(join(folder, `${name}.yaml`), 'utf8')
  const read = (file: string) => readOrNull(join(folder, file))
  const compile = (text: string) => compileFiles(compiler, { name, annotation: text, overlay: null, read })
  const { document, diagnostics = [] } = compile(withPlainKeys(annotation)) ?? {}
  if (!document) return { status: 'failed', diagnostics: diagnostics.filter(isError) }
  const known = lastWith(document.id, past)
  const released =
    known === null ? null : releasedTexts(known.document, { version: known.version, compiler, name })
  if (released === null) return { status: 'unreleased' }
  const overlay = overlayOriginals(read(`${name}${overlayEnding}`)?.toString() ?? '')
  const assigned = assign(document, released, {
    before: seedBlocks(released, overlay),
    isKept: (key) => overlay.has(key),
    taken: removed(document.id),
    formerKeys: { ...known?.document.keys?.former, ...formerKeysIn(annotation, `${name}.yaml`) },
  })
  const text = withKeys(annotation, assigned)
  const faults = compile(text)?.diagnostics.filter(isError) ?? []
  if (faults.length > 0) return { status: 'failed', diagnostics: faults }
  const { kept, added, former, unfollowed } = assigned
  return {
    status: 'kept',
    source: released.source,
    text,
    isChanged: text !== annotation,
    kept,
    added,
    former,
    unfollowed,
  }
}

const formerKeysIn = (annotation: string, file: string): FormerKeys =>
  (parseYaml(annotation, file).value.formerKeys ?? {}) as FormerKeys

function lastWith(id: string, past: Iterable<PastContent>) {
  for (const { version, content } of past) {
    const document = content.documents.find((one) => one.id === id)
    if (document !== undefined) return { version, document }
  }
  return null
}

/** The blocks of a release as the seed had them: what editors changed in a CMS has the words of the seed again. */
function seedBlocks(
  { blocks, source }: ReleasedTexts,
  overlay: ReadonlyMap<string, string | null>,
): ReleasedBlock[] {
  const textOf = (text: string): string => (source === 'sums' ? textSum(collapsed(text)) : text)
  const known = new Set(blocks.map(({ key }) => key))
  const all = blocks.flatMap((block) => {
    const original = overlay.get(block.key)
    if (original === undefined) return [block]
    return original === null ? [] : [{ key: block.key, text: textOf(original) }]
  })
  const gone = [...overlay].flatMap(([key, text]) =>
    text === null || known.has(key) ? [] : [{ key, text: textOf(text) }],
  )
  return [...all, ...gone].filter(({ key }) => keyPattern.test(key))
}

interface Given {
  readonly before: readonly ReleasedBlock[]
  readonly taken: readonly string[]
  /** Those of the annotation, and of the release where the annotation has dropped them. */
  readonly formerKeys: FormerKeys
  /** Whether the overlay has a block of this key. */
  readonly isKept: (key: string) => boolean
}

function assign(
  document: CorpusDocument,
  released: ReleasedTexts,
  { before, taken, formerKeys, isKept }: Given,
) {
  const after = blocksOf(document).map((block): PlacedBlock => {
    const text = blockText(block)
    return { at: block._key, text: released.source === 'sums' ? textSum(collapsed(text)) : text }
  })
  const had = new Set(before.map(({ key }) => key))
  const never = [...taken, ...Object.keys(formerKeys).filter((key) => !had.has(key))]
  const { keys, former: ofSeed } = assignKeys(
    before,
    released.source === 'sums' ? editsInPlace(before, after) : after,
    never,
  )
  const placed = after.map(({ at, text }, i) => ({ key: keys[i] ?? at, text }))
  const former = { ...ofSeed, ...editorsFormerKeys(released.blocks, placed, isKept) }
  const ofReplies = replyKeys(document, released, keys.slice(document.body.length), never)
  const now = new Set(keys)
  const leads = (key: string | null): string | null =>
    key === null || now.has(key) ? key : leadsTo(former, key)
  const led = [...new Set([...Object.keys(formerKeys), ...Object.keys(former)])].filter(
    (key) => !now.has(key),
  )
  const leading = Object.fromEntries(
    led.map((key) => [key, leadsTo(former, key) ?? leads(leadsTo(formerKeys, key))]),
  )
  const isUnfollowed = (key: string): boolean => leading[key] === null && !Object.hasOwn(formerKeys, key)
  return {
    keys: keysEntry(after.map(({ at }, i) => ({ at, key: keys[i] ?? at }))),
    formerKeys: leading,
    replies: ofReplies,
    kept: keys.filter((key) => had.has(key)).length,
    added: keys.filter((key) => !had.has(key)),
    former,
    unfollowed: released.source === 'sums' ? Object.keys(former).filter(isUnfollowed) : [],
  }
}

/** By the place of the reply in the annotation; null for one that has the key of its first block. */
function replyKeys(
  document: CorpusDocument,
  released: ReleasedTexts,
  blockKeys: readonly string[],
  taken: readonly string[],
): (string | null)[] {
  let from = 0
  const replies = (document.replies ?? []) as readonly Reply[]
  const after = replies.map(({ body }) => {
    const blocks = blockKeys.slice(from, from + body.length)
    from += body.length
    return { at: blocks[0] ?? '', blocks }
  })
  const before = [...blocksOfReplies(released.keys)].map(([key, blocks]) => ({ key, blocks }))
  const { keys } = assignReplyKeys(before, after, taken)
  const byPlace: (string | null)[] = []
  for (const [i, { _key }] of replies.entries())
    byPlace[replyPlace(_key)] = keys[i] === after[i]?.at ? null : (keys[i] ?? null)
  return byPlace
}
