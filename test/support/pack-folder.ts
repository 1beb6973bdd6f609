/** A folder of packs for one test, and what a test does with it. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import {
  type DocumentEntry,
  type IndexEntry,
  type IndexedSeed,
  indexSeed,
  type SeedTexts,
} from '../../src/compile/index-entry.ts'
import { type PackStore, packStore } from '../../src/compile/pack-store.ts'
import type { SeedStore } from '../../src/compile/seed-store.ts'
import { compileText } from './compile-text.ts'
import { sampleModel } from './sample-model.ts'

export interface PackFolder {
  readonly path: string
  readonly open: (codeKey?: string) => PackStore
  /** Names of the files, or of those of a kind. */
  readonly files: (kind?: string) => string[]
  /** Writes each list of seeds as one pack. */
  readonly fill: (...packs: readonly (readonly IndexedSeed[])[]) => void
  /** Changes the only file of a kind. */
  readonly damage: (kind: string, change: (bytes: Buffer) => Uint8Array) => void
}

export function packFolder(): PackFolder {
  const path = join(mkdtempSync(join(tmpdir(), 'pack-store-')), 'seeds')
  onTestFinished(() => rmSync(join(path, '..'), { recursive: true, force: true }))
  const open = (codeKey = 'code-1') => packStore(path, codeKey)
  const files = (kind = '') => readdirSync(path).filter((name) => name.endsWith(kind))
  return {
    path,
    open,
    files,
    fill(...packs) {
      for (const seeds of packs) {
        const store = open()
        for (const seed of seeds) store.add(seed)
        store.flush()
      }
    },
    damage(kind, change) {
      const [name = '', ...others] = files(kind)
      expect(others).toEqual([])
      writeFileSync(join(path, name), change(readFileSync(join(path, name))))
    },
  }
}

export const indexed = (
  key: string,
  text = 'Hello.\nBye\u{1f44b}.\n',
  annotation = 'default: paragraph\n',
): IndexedSeed =>
  indexSeed(key, compileText(text, annotation), sampleModel, { document: Buffer.from, lines: Buffer.from })

/** What a store has of a seed: its document and its lines, if it has them. */
export function found(store: SeedStore, { indexEntry: { key } }: IndexedSeed): string | null | 'unknown' {
  const indexEntry = store.find(key)
  return indexEntry === undefined ? 'unknown' : decoded(store.texts(indexEntry))
}

/** An index entry whose values can be compared: summaries are read field by field. */
export const plainIndexEntry = ({ document, ...indexEntry }: IndexEntry) => ({
  ...indexEntry,
  document: document && plainEntry(document),
})

export const plainEntry = ({ summary, ...entry }: DocumentEntry) => ({
  ...entry,
  summary: [...sampleModel.summaryFields, 'one more'].map((_, field) => summary.at(field)),
})

export const textOf = (seed: IndexedSeed): string | null => decoded(seed.texts)

const decoded = (texts: SeedTexts | null): string | null =>
  texts && Buffer.concat([texts.document, texts.lines]).toString()

/** Two seeds that compile, and one that does not. */
export const board = indexed('board')
export const fence = indexed('fence', 'The fence is down.\n')
export const broken = indexed('broken', 'Hello.\n', 'lines: { 9: caption }\n')
