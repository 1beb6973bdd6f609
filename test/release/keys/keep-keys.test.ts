/** Which keys `seed keys` gives: those of the last release, to the texts that had them. */

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/edits/edited-document.ts'
import { documentKeys } from '../../../src/identity/document-keys.ts'
import { blockText } from '../../../src/model/derive.ts'
import type { FormerKeys } from '../../../src/model/former-keys.ts'
import { fileCompiler } from '../../../src/release/keys/compile-files.ts'
import { editsInPlace } from '../../../src/release/keys/edits-in-place.ts'
import { type KeptKeys, keepKeys } from '../../../src/release/keys/keep-keys.ts'
import type { PastContent, ReleasedContent, ReleasedDocument } from '../../../src/release/release.ts'
import { talkHead } from '../../support/annotation-heads.ts'
import { sha256 } from '../../support/compile-text.ts'
import { sampleModel } from '../../support/sample-model.ts'
import { documentsOf, type Workspace, workspace } from '../../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
})

/** What a release has of the documents as they are now. */
function released(former: FormerKeys = {}): ReleasedContent {
  const hashes = { textHash: '', derivedHash: '', provenanceHash: '', seedHash: null, text: null }
  const documents = documentsOf(w.compile()).map(
    (document): ReleasedDocument => ({
      ...{ id: document.id, type: document.type, slug: document.slug, aliases: [], metadata: {}, ...hashes },
      keys: { ...documentKeys(document), former },
      blocks: () => blocksOf(document).map((block) => ({ key: block._key, text: blockText(block) })),
    }),
  )
  return { documents, redirects: {}, newestFirstBy: null }
}

type Kept = Extract<KeptKeys, { status: 'kept' }>

function keep(content: ReleasedContent, removed: readonly string[] = []): Kept {
  return keepSince([{ version: '1.0.0', content }], removed)
}

function keepSince(past: readonly PastContent[], removed: readonly string[] = []): Kept {
  const compiler = fileCompiler({ model: sampleModel, seeds: 'seeds' }, w.root)
  const kept = keepKeys('board', { compiler, past, removed: () => removed })
  if (kept.status !== 'kept') throw new Error(JSON.stringify(kept))
  return kept
}

/** Lines of the annotation that say keys. */
const keyLines = ({ text }: { readonly text: string }): string[] =>
  text.split('\n').filter((line) => /^(?:keys|formerKeys):|key:/.test(line))

const notice = (text: string, more = ''): void => w.notice('board', text, `default: paragraph\n${more}`)

const four = 'The well is dry.\nThe fair is on Friday.\nBring a rope.\nAsk Ana for the key.\n'

describe('former keys', () => {
  it('that lead to a text which has gone on itself lead where that went', () => {
    notice(four, 'formerKeys: { l9: l3 }\n')
    const content = released()
    notice(
      'The well is dry.\nThe fair is on Friday. Bring a rope.\nAsk Ana for the key.\n',
      'formerKeys: { l9: l3 }\n',
    )
    expect(keyLines(keep(content, ['l9']))).toEqual(['keys: { 3: l4 }', 'formerKeys: { l9: l2, l3: l2 }'])
  })

  it('lead where a person has said, where nothing else is found', () => {
    notice(four)
    const content = released()
    notice('The well is dry.\nThe fair is on Friday.\nAsk Ana for the key.\n', 'formerKeys: { l3: l1 }\n')
    expect(keyLines(keep(content))).toEqual(['keys: { 3: l4 }', 'formerKeys: { l3: l1 }'])
  })

  it('are taken out where the text is back before it was gone in a release', () => {
    notice(four)
    const content = released()
    notice(four, 'formerKeys: { l3: null }\n')
    expect(keyLines(keep(content))).toEqual([])
  })

  it('of a release are written again where the annotation has dropped them', () => {
    notice(four)
    const content = released({ l9: 'l3', l10: null })
    expect(keyLines(keep(content))).toEqual(['formerKeys: { l9: l3, l10: null }'])
    notice(four, 'formerKeys: { l9: l2, l10: null }\n')
    expect(keyLines(keep(content))).toEqual(['formerKeys: { l9: l2, l10: null }'])
  })

  it('may have the names that objects have', () => {
    notice(four)
    const content = released()
    notice(four, 'formerKeys: { constructor: null, toString: l1 }\n')
    expect(keep(content).isChanged).toBe(false)
  })

  it('are not given to a new text', () => {
    notice('The well is dry.\n')
    const content = released()
    notice('The well is dry.\nThere is dancing on the green.\n')
    expect(keyLines(keep(content, ['l2']))).toEqual(['keys: { 2: l2b }'])
  })
})

it('a document that was gone has the keys of the last release that had it', () => {
  notice('The well is dry.\n')
  const content = released()
  notice('There is news.\nThe well is dry.\n')
  const none = { documents: [], redirects: {}, newestFirstBy: null }
  const past = [
    { version: '1.1.0', content: none },
    { version: '1.0.0', content },
  ]
  expect(keyLines(keepSince(past))).toEqual(['keys: { 1: l1b, 2: l1 }'])
})

describe('replies', () => {
  const talk = (text: string, replies: readonly string[]): void => {
    w.file('seeds/board.txt', text)
    w.file(
      'seeds/board.yaml',
      `${talkHead(text)}default: paragraph\nreplies:\n${replies.map((r) => `  - ${r}\n`).join('')}`,
    )
  }

  it('keep their keys while their blocks do, whatever is their order in the annotation', () => {
    talk('Who comes to the fair?\nI will come with Ana.\nMe too, if it is dry.\n', [
      '{ lines: 2 }',
      '{ lines: 3 }',
    ])
    const content = released()
    talk('Who comes to the fair?\nSay so here.\nMe too, if it is dry.\nI will come with Ana.\n', [
      '{ lines: 4 }',
      '{ lines: 3 }',
    ])
    expect(keyLines(keep(content))).toEqual(['keys: { 2: l2b, 4: l2 }'])
  })

  it('have a key of their own where another block begins them now', () => {
    talk('Who comes to the fair?\nI will come with Ana.\nWe bring a rope.\n', ['{ lines: 2-3 }'])
    const content = released()
    talk('Who comes to the fair?\nYes, of course, gladly!\nI will come with Ana.\nWe bring a rope.\n', [
      '{ lines: 2-4 }',
    ])
    expect(keyLines(keep(content))).toEqual(['keys: { 2: l2b, 3-4: l2 }', '  - { key: l2, lines: 2-4 }'])
  })
})

describe('an overlay', () => {
  const block = (key: string, text: string): string =>
    JSON.stringify({
      _type: 'block',
      _key: key,
      style: 'normal',
      children: [{ _type: 'span', _key: `${key}-0`, text, marks: [] }],
      markDefs: [],
    })

  it('has its blocks, since those that it changed or removed had their keys from the seed', () => {
    notice(four)
    const edits = [
      `{ at: [body, l2], was: ${block('l2', 'The fair is on Friday.')}, is: ${block('l2', 'Something quite different was written here.')} }`,
      `{ at: [body, l3], was: ${block('l3', 'Bring a rope.')} }`,
      `{ at: [body, a1b2c3], is: ${block('a1b2c3', 'Added by an editor.')}, after: l4 }`,
    ]
    w.file(
      'seeds/board.overlay.yaml',
      `seed: ${sha256(four)}\nedits:\n${edits.map((edit) => `  - ${edit}\n`).join('')}`,
    )
    const content = released()
    expect(Object.keys(content.documents[0]?.keys?.blocks ?? {})).toEqual(['l1', 'l2', 'l4', 'a1b2c3'])
    expect(keep(content)).toMatchObject({ isChanged: false, former: {}, added: [] })
    notice(`There is news.\n${four}`)
    expect(keyLines(keep(content))).toEqual(['keys: { 1: l1b, 2-5: l1 }'])
  })
})

describe('a block that an editor added and a release had', () => {
  const block = (key: string, text: string): string =>
    JSON.stringify({
      ...{ _type: 'block', _key: key, style: 'normal', markDefs: [] },
      children: [{ _type: 'span', _key: `${key}-0`, text, marks: [] }],
    })
  const added = 'There is dancing on the green until the lamps go out.'
  function releasedWithBlock(): ReleasedContent {
    notice(four)
    const edit = `  - { at: [body, n1], is: ${block('n1', added)}, after: l4 }\n`
    w.file('seeds/board.overlay.yaml', `seed: ${sha256(four)}\nedits:\n${edit}`)
    const content = released()
    expect(Object.keys(content.documents[0]?.keys?.blocks ?? {})).toContain('n1')
    return content
  }
  const withoutOverlay = (text: string): void => {
    rmSync(join(w.root, 'seeds/board.overlay.yaml'))
    notice(text)
  }

  it('has its key still while the overlay adds it', () => {
    expect(keyLines(keep(releasedWithBlock()))).toEqual([])
  })

  it('is gone without the overlay', () => {
    const content = releasedWithBlock()
    withoutOverlay(four)
    expect(keyLines(keep(content))).toEqual(['formerKeys: { n1: null }'])
  })

  it('leads to where its words went', () => {
    const content = releasedWithBlock()
    withoutOverlay(`${four}${added}\n`)
    expect(keyLines(keep(content))).toEqual(['formerKeys: { n1: l5 }'])
  })
})

it('of sums alone, keys that lead nowhere are told, unless a person has said so', () => {
  notice(four)
  const content = released()
  const bySums = {
    ...content,
    documents: content.documents.map((document) => ({ ...document, blocks: null })),
  }
  const shorter = 'The well is dry.\nBring a rope.\nAsk Ana for the key.\n'
  notice(shorter)
  expect(keep(bySums)).toMatchObject({ source: 'sums', unfollowed: ['l2'] })
  expect(keep(content)).toMatchObject({ source: 'package', unfollowed: [] })
  notice(shorter, 'formerKeys: { l2: null }\n')
  expect(keep(bySums)).toMatchObject({ source: 'sums', unfollowed: [] })
})

describe('of sums', () => {
  const at = (...texts: readonly string[]) => texts.map((text, i) => ({ at: `l${i + 1}`, text }))
  const of = (...texts: readonly string[]) => texts.map((text, i) => ({ key: `l${i + 1}`, text }))
  const texts = (blocks: readonly { readonly text: string }[]): string =>
    blocks.map(({ text }) => text).join('')

  it('a block is an edited one where as many stand between the same neighbours', () => {
    expect(texts(editsInPlace(of('a', 'b', 'c'), at('a', 'x', 'c')))).toBe('abc')
    expect(texts(editsInPlace(of('a', 'b', 'c'), at('n', 'a', 'x', 'y', 'c')))).toBe('naxyc')
    expect(texts(editsInPlace(of('a', 'b', 'c'), at('x', 'b', 'y')))).toBe('abc')
    expect(texts(editsInPlace(of('a', 'b'), at('b', 'a')))).toBe('ba')
  })
})

it('an annotation with keys of another document that the release has not is left', () => {
  notice(four)
  const compiler = fileCompiler({ model: sampleModel, seeds: 'seeds' }, w.root)
  const last = { version: '1.0.0', content: { documents: [], redirects: {}, newestFirstBy: null } }
  expect(keepKeys('board', { compiler, past: [last], removed: () => [] })).toEqual({ status: 'unreleased' })
  expect(readFileSync(join(w.root, 'seeds/board.yaml'), 'utf8')).not.toContain('keys')
})
