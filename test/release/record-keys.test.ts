/** Which keys the releases gave and took away, as `release:version` records it. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isRemoved, keyLedgerOf, readRemovals, releasedKeysFile } from '../../src/compile/released-keys.ts'
import { keyRecordOf } from '../../src/release/key-record.ts'
import { recordKeys } from '../../src/release/record-keys.ts'
import type { ReleasedContent } from '../../src/release/release.ts'
import { notice, paragraphs, type SmallPackage, smallRelease } from '../support/small-package.ts'

const keyed = (texts: Readonly<Record<string, string>>, fields: object = {}): SmallPackage => ({
  documents: [notice('well', undefined, { ...paragraphs(texts), ...fields })],
})

const contentOf = (release: SmallPackage): ReleasedContent => smallRelease(release).content

const recordOf = (...releases: readonly SmallPackage[]) =>
  keyRecordOf(releases.map((release, i) => ({ version: `1.${i}.0`, content: contentOf(release) })))

/** As a release was recorded before there were records of keys. */
const withoutKeys = (content: ReleasedContent): ReleasedContent => ({
  ...content,
  documents: content.documents.map((document) => ({ ...document, keys: null })),
})

function removedIn(...releases: readonly SmallPackage[]) {
  const line = recordOf(...releases).get('well')
  return line === undefined || isRemoved(line) ? null : line.removed
}

describe('the record of keys', () => {
  it('has the keys of the last release with the sums of their texts', () => {
    const [line] = recordOf(keyed({ l1: 'Dry.' }), keyed({ l1: 'Full.', l3: 'Dry.' })).values()
    const [before] = recordOf(keyed({ l3: 'Dry.' })).values()
    expect(line).toMatchObject({ slug: 'well', blocks: { l1: expect.any(String), l3: expect.any(String) } })
    expect(line).toMatchObject(before ?? {})
  })

  it('gives a text that was captured with other white space the same sum', () => {
    expect(recordOf(keyed({ l1: 'The well\n is  dry.' }))).toEqual(
      recordOf(keyed({ l1: 'The well is dry.' })),
    )
  })

  it('has replies with the number of their blocks, which come behind the body', () => {
    const replies = [{ _key: 'l2', ...paragraphs({ l2: 'Since when?', l3: 'I ask.' }) }]
    expect(recordOf(keyed({ l1: 'Dry.' }, { replies })).get('well')).toMatchObject({
      blocks: { l1: expect.any(String), l2: expect.any(String), l3: expect.any(String) },
      replies: { l2: 2 },
    })
  })

  it('says which release came without a key, whatever came after', () => {
    const [both, one] = [keyed({ l1: 'Dry.', l2: 'Bring a rope.', l10: 'Soon.' }), keyed({ l1: 'Dry.' })]
    expect(removedIn(both, keyed({ l1: 'Dry.', l2: 'Rope.' }), one, one)).toEqual({
      l2: '1.2.0',
      l10: '1.1.0',
    })
  })

  const other = { documents: [notice('fair')] }

  it('keeps of a document that is gone all that it had, and the release that came without it', () => {
    const [both, one] = [keyed({ l1: 'Dry.', l2: 'Bring a rope.' }), keyed({ l1: 'Dry.' })]
    expect(recordOf(both, one, other, other).get('well')).toEqual({
      slug: 'well',
      removedIn: '1.2.0',
      blocks: { l1: expect.any(String) },
      replies: {},
      removed: { l2: '1.1.0' },
    })
  })

  it('has of a document that came back since when each key is gone', () => {
    const [all, two, one] = [
      keyed({ l1: 'Dry.', l2: 'Bring a rope.', l3: 'Soon.' }),
      keyed({ l1: 'Dry.', l3: 'Soon.' }),
      keyed({ l1: 'Dry.' }),
    ]
    expect(removedIn(all, two, other, other, one)).toEqual({ l2: '1.1.0', l3: '1.2.0' })
  })

  const named = (slug: string, aliases: readonly string[] = []) => keyed({ l1: 'Dry.' }, { slug, aliases })
  const slugsOf = (...releases: readonly SmallPackage[]) => recordOf(...releases).get('well')?.slugs

  it('says until when a document had a slug or an alias that it has no more', () => {
    expect(slugsOf(named('well', ['spring']), named('pump'), named('pump'))).toEqual({
      spring: '1.1.0',
      well: '1.1.0',
    })
    expect(slugsOf(named('well'), named('pump'), other)).toEqual({ well: '1.1.0' })
  })

  it('says nothing of slugs that stay as aliases, or are those of the document again', () => {
    expect(slugsOf(named('well'), named('pump', ['well']))).toBeUndefined()
    expect(slugsOf(named('well'), named('pump'), named('well', ['pump']))).toBeUndefined()
  })

  it('says nothing of a document whose last record has no keys', () => {
    const content = withoutKeys(contentOf({}))
    expect(keyRecordOf([{ version: '1.0.0', content }])).toEqual(new Map())
  })

  it('takes no key away where a release before did not say what it had', () => {
    const now = contentOf(keyed({ l1: 'Dry.' }))
    const before = withoutKeys(contentOf(keyed({ l1: 'Dry.', l2: 'Bring a rope.' })))
    const record = keyRecordOf([
      { version: '1.0.0', content: before },
      { version: '1.1.0', content: now },
    ])
    expect(record.get('well')).toMatchObject({ removed: {} })
  })
})

describe('the file of the record', () => {
  function folder(): string {
    const root = mkdtempSync(join(tmpdir(), 'record-keys-'))
    onTestFinished(() => rmSync(root, { recursive: true, force: true }))
    return root
  }
  const two = () => contentOf({ documents: [notice('well'), notice('fair', 'The fair is on Friday.')] })
  const read = (root: string): string => readFileSync(join(root, releasedKeysFile), 'utf8')

  it('has a line for each document, by its id', () => {
    const root = folder()
    recordKeys(root, '1.0.0', two())
    expect(
      read(root)
        .split('\n')
        .map((line) => line.slice(0, 8)),
    ).toEqual(['{', '"fair": ', '"well": ', '}', ''])
  })

  it('is the same when the same release is recorded again', () => {
    const root = folder()
    recordKeys(root, '1.0.0', two())
    const first = read(root)
    recordKeys(root, '1.0.0', two())
    expect(read(root)).toBe(first)
  })

  it.each([
    ['as it was written', (text: string) => text],
    ['laid out by another program', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
  ])('is read %s', (_, laidOut) => {
    const root = folder()
    recordKeys(root, '1.0.0', two())
    writeFileSync(join(root, releasedKeysFile), laidOut(read(root)))
    const ledger = keyLedgerOf(root)
    expect(ledger.of('fair')).toMatchObject({ slug: 'fair', removed: {} })
    expect(ledger.of('bridge')).toBeNull()
  })

  it('has the keys of a document that was gone, if they were recorded', () => {
    const root = folder()
    mkdirSync(join(root, 'releases'))
    const keys = { slug: 'well', blocks: { l1: 'AAAAAAAA' }, replies: {}, removed: { l2: '1.1.0' } }
    const record = { well: { ...keys, removedIn: '1.2.0' }, fair: { slug: 'fair', removedIn: '1.2.0' } }
    writeFileSync(join(root, releasedKeysFile), JSON.stringify(record))
    expect(keyLedgerOf(root).of('well')).toEqual(keys)
    expect(keyLedgerOf(root).of('fair')).toBeNull()
  })

  it.each(['{\n"well": null\n}\n', '{\n"well": {"slug":"well"}\n}\n', '{\n"well": {"slug":}\n}\n', 'null\n'])(
    'is said to be damaged where a line is none: %j',
    (text) => {
      const root = folder()
      mkdirSync(join(root, 'releases'))
      writeFileSync(join(root, releasedKeysFile), text)
      expect(() => keyLedgerOf(root).of('well')).toThrow(/keys\.json is damaged.*\nRestore it from git/)
    },
  )

  it('has for readers the documents whose slugs others may have', () => {
    const root = folder()
    const renamed = contentOf({ documents: [notice('well', undefined, { slug: 'pump' }), notice('fair')] })
    const past = [
      { version: '1.0.0', content: two() },
      { version: '1.1.0', content: renamed },
    ]
    const lines = [...keyRecordOf(past)].map(([id, line]) => `"${id}": ${JSON.stringify(line)}`)
    mkdirSync(join(root, 'releases'))
    writeFileSync(join(root, releasedKeysFile), `{\n${lines.join(',\n')}\n}\n`)
    expect([...readRemovals(read(root))].map(([id, { slugs }]) => [id, slugs])).toEqual([
      ['well', { well: '1.1.0' }],
    ])
  })

  it('knows nothing where there is none, and says what to do with one that a merge has broken', () => {
    const root = folder()
    expect(keyLedgerOf(root)).toMatchObject({ hash: '' })
    expect(keyLedgerOf(root).of('well')).toBeNull()
    mkdirSync(join(root, 'releases'))
    writeFileSync(join(root, releasedKeysFile), '{\n<<<<<<< HEAD\n}\n')
    expect(() => keyLedgerOf(root).of('well')).toThrow(/keys\.json is damaged.*\nRestore it from git/)
  })
})
