import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryStore, type SeedStore } from '../../src/compile/seed-store.ts'
import { packFolder, plainEntry } from '../support/pack-folder.ts'
import { documentsOf, workspace } from '../support/workspace.ts'

describe('a corpus with a store', () => {
  /** Says which seeds had to be compiled. */
  function watched(store: SeedStore): SeedStore & { readonly added: string[] } {
    const added: string[] = []
    return {
      ...store,
      added,
      add(seed) {
        added.push(seed.indexEntry.document?.slug ?? 'none')
        store.add(seed)
      },
    }
  }

  function village() {
    const w = workspace()
    w.notice('bread', 'Bread at noon1.\n', 'default: paragraph\nnotes: digits\n')
    w.notice('well', 'The well is dry.\n', 'default: paragraph\nlines: { 9: caption }\n')
    return w
  }

  it.each(['.index', '.texts'])('repairs a damaged store: %s', (kind) => {
    const packs = packFolder()
    const w = workspace()
    w.notice('bread', 'Bread at noon.\n')
    w.notice('well', 'The well is dry.\n')
    const expected = documentsOf(w.compile())
    const first = packs.open('code')
    w.compileWith(first)
    first.flush()
    packs.damage(kind, (bytes) => bytes.subarray(0, bytes.length / 2))
    expect(documentsOf(w.compileWith(packs.open('code')))).toEqual(expected)
  })

  it('is the same from the store as compiled, problems and all', () => {
    const packs = packFolder()
    const w = village()
    const store = packs.open('code')
    const first = w.compileWith(store)
    store.flush()
    const second = w.compileWith(packs.open('code'))
    expect(documentsOf(second)).toEqual(documentsOf(first))
    expect(second.entries.map(plainEntry)).toEqual(first.entries.map(plainEntry))
    expect(second.diagnostics).toEqual(first.diagnostics)
    expect(second.diagnostics.map((p) => p.code)).toEqual(['line/outside'])
  })

  it.each<[string, string, readonly string[]]>([
    ['nothing', '', []],
    ['a seed', 'seed', ['bread']],
    ['an annotation', 'annotation', ['bread']],
    ['the name of a seed', 'name', ['bread']],
    ['the records', 'records', []],
  ])('compiles again what changed: %s', (_, what, expected) => {
    const w = village()
    const store = memoryStore()
    w.compileWith(store)
    if (what === 'seed') w.notice('bread', 'Bread at ten1.\n', 'default: paragraph\nnotes: digits\n')
    if (what === 'annotation')
      w.notice('bread', 'Bread at noon1.\n', 'default: paragraph\nnotes: digits\naliases: [loaf]\n')
    if (what === 'records') w.file('seeds/criers.yaml', 'anna: { name: Anne }\n')
    if (what === 'name')
      for (const kind of ['txt', 'yaml']) {
        copyFileSync(join(w.root, `seeds/bread.${kind}`), join(w.root, `seeds/loaf.${kind}`))
        rmSync(join(w.root, `seeds/bread.${kind}`))
      }
    const again = watched(store)
    w.compileWith(again)
    expect(again.added).toEqual(expected)
  })

  it('compiles everything again with other code', () => {
    const w = village()
    const store = memoryStore()
    w.compileWith(store)
    const again = watched(store)
    w.compileWith(again, 'other code')
    expect(again.added).toEqual(['bread', 'none'])
  })

  it('still sees that a record is gone', () => {
    const w = workspace()
    w.notice('board', 'Hello.\n', 'default: paragraph\ncrier: { value: anna, inferred: Heard. }\n')
    const store = memoryStore()
    w.compileWith(store)
    w.file('seeds/criers.yaml', '{}\n')
    expect(w.compileWith(store).diagnostics.map((p) => p.code)).toEqual(['corpus/dangling-reference'])
  })

  it('refuses to give a text that its seed no longer has', () => {
    const w = workspace()
    w.notice('bread', 'Bread at noon.\n')
    const corpus = w.compileWith({ ...memoryStore(), texts: () => null })
    w.notice('bread', 'Bread at ten.\n')
    expect(() => documentsOf(corpus)).toThrow('seeds/bread.txt changed during the build. Build again.')
  })
})
