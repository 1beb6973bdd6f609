import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readOnlyStore } from '../../src/compile/pack-store.ts'
import { memoryStore } from '../../src/compile/seed-store.ts'
import {
  board,
  broken,
  fence,
  found,
  indexed,
  type PackFolder,
  packFolder,
  plainIndexEntry,
  textOf,
} from '../support/pack-folder.ts'

let packs: PackFolder
beforeEach(() => {
  packs = packFolder()
})

const replaced = (from: string, to: string) => (bytes: Buffer) => {
  const text = bytes.toString('utf8')
  expect(text).toContain(from)
  return Buffer.from(text.replace(from, to))
}

describe('a store of packs', () => {
  it('knows nothing in a new folder, which it makes', () => {
    expect(packs.open().find('board')).toBeUndefined()
    expect(packs.files()).toEqual([])
  })

  it('finds what was added before it is written', () => {
    const store = packs.open()
    store.add(board)
    const { document, lines } = store.texts(board.indexEntry) ?? {}
    expect(`${document}${lines}`).toBe(textOf(board))
  })

  it('finds what it wrote after it is opened again', () => {
    packs.fill([board, fence])
    const store = packs.open()
    expect(plainIndexEntry(store.find('board') ?? broken.indexEntry)).toMatchObject(
      plainIndexEntry(board.indexEntry),
    )
    expect([board, fence].map((seed) => found(store, seed))).toEqual([textOf(board), textOf(fence)])
  })

  it('keeps the index entry of a seed without a document, with its problems', () => {
    packs.fill([board, broken, fence])
    const store = packs.open()
    expect(store.find('broken')).toMatchObject(broken.indexEntry)
    expect(broken.indexEntry.diagnostics.map((p) => p.code)).toEqual(['line/outside', 'line/no-role'])
    expect([found(store, broken), found(store, fence)]).toEqual([null, textOf(fence)])
  })

  it('keeps the former keys of the documents that have any', () => {
    const moved = indexed('moved', 'Hello.\n', 'default: paragraph\nformerKeys: { l9: l1, l8: null }\n')
    packs.fill([board, broken, moved, fence])
    const store = packs.open()
    const keys = ['board', 'moved', 'fence'].map((key) => store.find(key)?.document?.formerKeys)
    expect(keys).toEqual([{}, { l9: 'l1', l8: null }, {}])
  })

  it('finds nothing under other code', () => {
    packs.fill([board])
    expect(packs.open('code-2').find('board')).toBeUndefined()
  })

  it('gives the packs of the same seeds the same names and bytes', () => {
    packs.fill([board, fence])
    const first = packs.files().map((name) => [name, readFileSync(join(packs.path, name), 'utf8')])
    rmSync(packs.path, { recursive: true })
    packs.fill([board, fence])
    expect(packs.files().map((name) => [name, readFileSync(join(packs.path, name), 'utf8')])).toEqual(first)
  })

  it('leaves no temporary file behind, and writes no pack of nothing', () => {
    packs.fill([board], [])
    expect(
      packs
        .files()
        .map((name) => name.replace(/^.*\./, ''))
        .sort(),
    ).toEqual(['index', 'texts'])
  })

  it('writes a pack before its texts take much memory', () => {
    const store = packs.open()
    const texts = { document: Buffer.alloc(512 * 1024, 'x'), lines: Buffer.alloc(512 * 1024, 'y') }
    for (let i = 0; i < 9; i++)
      store.add({ ...board, indexEntry: { ...board.indexEntry, key: `long-${i}` }, texts })
    expect(packs.files('.index')).toHaveLength(2)
  })
})

describe('a damaged pack', () => {
  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['was cut off', (bytes) => bytes.subarray(0, -10)],
    ['was cut off at the end of a line', (bytes) => bytes.subarray(0, bytes.indexOf('\n') + 1)],
    ['lost all', () => Buffer.alloc(0)],
    ['has another letter', replaced('notice-one', 'notice-two')],
    ['is not valid JSON', () => Buffer.from('nothing of use')],
  ])('is ignored and removed when its index %s', (_, change) => {
    packs.fill([board, fence])
    packs.damage('.index', change)
    expect([board, fence].map((seed) => found(packs.open(), seed))).toEqual(['unknown', 'unknown'])
    expect(packs.files()).toEqual([])
  })

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['was cut off', (bytes) => bytes.subarray(0, -10)],
    ['has another letter', replaced('The fence', 'The hedge')],
    ['has letters too many', replaced('The fence', 'The long fence')],
  ])('gives no text that %s, and still gives the others', (_, change) => {
    packs.fill([board, fence])
    packs.damage('.texts', change)
    expect([board, fence].map((seed) => found(packs.open(), seed))).toEqual([textOf(board), null])
  })

  it('gives no text when its texts are gone', () => {
    packs.fill([board])
    rmSync(join(packs.path, packs.files('.texts')[0] ?? ''))
    expect(found(packs.open(), board)).toBe(null)
  })
})

describe('two stores on one folder', () => {
  it('find what the other wrote once they load its pack', () => {
    const [one, other] = [packs.open(), packs.open()]
    one.add(board)
    one.flush()
    expect(found(other, board)).toBe('unknown')
    const [pack = ''] = packs.files('.index').map((name) => name.slice(0, -'.index'.length))
    expect(other.load(pack).map(({ key }) => key)).toEqual(['board'])
    other.add(fence)
    other.flush()
    expect([board, fence].map((seed) => found(other, seed))).toEqual([textOf(board), textOf(fence)])
  })

  it('find nothing in a pack that is gone', () => {
    expect(packs.open().load('0123456789abcdef-0123')).toEqual([])
  })

  it('may both write the same seed', () => {
    const [one, other] = [packs.open(), packs.open()]
    for (const store of [one, other]) {
      store.add(board)
      store.flush()
    }
    expect(packs.files('.index')).toHaveLength(1)
    expect([one, other, packs.open()].map((store) => found(store, board))).toEqual(
      Array(3).fill(textOf(board)),
    )
  })

  it('lose texts, but no more than that, when one prunes what the other uses', () => {
    packs.fill([board])
    const other = packs.open()
    packs.open().prune(new Set())
    expect(found(other, board)).toBe(null)
  })
})

describe('a store that only reads', () => {
  it('finds what the packs have, and adds nothing to them', () => {
    packs.fill([board])
    const before = packs.files()
    const store = readOnlyStore(packs.path, 'code-1', memoryStore())
    store.add(fence)
    expect([board, fence].map((seed) => found(store, seed))).toEqual([textOf(board), textOf(fence)])
    expect(packs.files()).toEqual(before)
  })

  it('needs no folder, and makes none', () => {
    expect(found(readOnlyStore(packs.path, 'code-1', memoryStore()), board)).toBe('unknown')
    expect(readdirSync(join(packs.path, '..'))).toEqual([])
  })
})
