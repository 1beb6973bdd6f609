import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { IndexedSeed } from '../../src/compile/index-entry.ts'
import type { SeedStore } from '../../src/compile/seed-store.ts'
import { sha256 } from '../support/compile-text.ts'
import {
  board,
  broken,
  fence,
  found,
  indexed,
  type PackFolder,
  packFolder,
  textOf,
} from '../support/pack-folder.ts'

let packs: PackFolder
beforeEach(() => {
  packs = packFolder()
})

describe('pruning', () => {
  const many = Array.from({ length: 20 }, (_, i) => indexed(`notice-${i}`, `This is notice ${i}.\n`))
  const keysOf = (seeds: readonly IndexedSeed[]) => new Set(seeds.map(({ indexEntry }) => indexEntry.key))
  /** Keys of the seeds that a store does not have whole. */
  const lostBy = (store: SeedStore, seeds: readonly IndexedSeed[]) =>
    seeds.filter((seed) => found(store, seed) !== textOf(seed)).map(({ indexEntry }) => indexEntry.key)
  const withText = ({ indexEntry: { document, ...indexEntry } }: IndexedSeed, text: string): IndexedSeed => ({
    indexEntry: {
      ...indexEntry,
      document: document && {
        ...document,
        hash: sha256(text),
        linesHash: fence.indexEntry.document?.linesHash ?? '',
      },
    },
    texts: { document: Buffer.from(text), lines: fence.texts?.lines ?? Buffer.from('') },
  })

  it('keeps what lives, and drops packs that hold nothing of it', () => {
    packs.fill([board], [fence, broken])
    const store = packs.open()
    store.prune(keysOf([board]))
    const seen = [board, fence, broken].map((seed) => [found(store, seed), found(packs.open(), seed)])
    expect(seen).toEqual([
      [textOf(board), textOf(board)],
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ])
    expect(packs.files()).toHaveLength(2)
  })

  it('keeps what was added and not yet written', () => {
    const store = packs.open()
    store.add(board)
    store.prune(keysOf([board]))
    expect(found(packs.open(), board)).toBe(textOf(board))
  })

  it('joins many small packs into one without losing what lives', () => {
    packs.fill([broken], ...many.map((seed) => [seed]))
    const living = [broken, ...many.slice(1)]
    const store = packs.open()
    store.prune(keysOf(living))
    expect(lostBy(store, living)).toEqual([])
    expect(lostBy(packs.open(), living)).toEqual([])
    expect(packs.files('.index')).toHaveLength(1)
  })

  it('leaves few small packs as they are', () => {
    packs.fill([board, broken], [fence])
    const before = packs.files()
    packs.open().prune(keysOf([board, fence]))
    expect(packs.files()).toEqual(before)
  })

  it('loses nothing when a joined pack is as one of the small ones was', () => {
    // Four of them fill a pack, so that one of seventeen is left over, alone as before.
    const long = many.slice(0, 17).map((seed, i) => withText(seed, `${i}`.padEnd(1.2 * 1024 * 1024)))
    packs.fill(...long.map((seed) => [seed]))
    packs.open().prune(keysOf(long))
    expect(lostBy(packs.open(), long)).toEqual([])
  })

  it('drops an index entry whose text is gone, so that its seed is compiled again', () => {
    packs.fill(...many.map((seed) => [seed]))
    const [first = ''] = packs.files('.texts')
    rmSync(join(packs.path, first))
    packs.open().prune(keysOf(many))
    const store = packs.open()
    expect(lostBy(store, many)).toHaveLength(1)
    expect(many.filter((seed) => found(store, seed) === 'unknown')).toHaveLength(1)
  })

  it('removes the packs of other code', () => {
    packs.fill([board])
    const store = packs.open('code-2')
    store.add(fence)
    store.prune(keysOf([board, fence]))
    expect(found(packs.open('code-2'), fence)).toBe(textOf(fence))
    expect(found(packs.open(), board)).toBe('unknown')
  })

  it('leaves the temporary files of a build that runs beside this one', () => {
    packs.fill([board])
    writeFileSync(join(packs.path, 'other.index.4711.tmp'), 'half')
    packs.open().prune(new Set())
    expect(packs.files()).toEqual(['other.index.4711.tmp'])
  })
})
