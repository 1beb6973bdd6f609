import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/package/manifest.ts'
import { manifestFile, packageFiles } from '../../src/package/package-files.ts'
import { workspace } from '../support/workspace.ts'

const runtime = { esm: 'export const toHtml = 1, toMarkdown = 2, toText = 3\n', cjs: '' }

function filesOf(change: (w: ReturnType<typeof workspace>) => void): Map<string, string> {
  const w = workspace()
  w.notice('bread', 'Bread at noon.\n', 'default: paragraph\ncalled: { value: "1901-05", inferred: Ours. }\n')
  w.notice('well', 'The well is dry.\n')
  change(w)
  const corpus = w.compile()
  expect(corpus.problems).toEqual([])
  return new Map(packageFiles(corpus, 'village-board', runtime))
}

const manifestOf = (files: ReadonlyMap<string, string>) =>
  JSON.parse(files.get(manifestFile) ?? '') as Manifest

describe('the files of a package', () => {
  test('end with the manifest, which is the commit point', () => {
    expect([...filesOf(() => undefined).keys()].at(-1)).toBe('manifest.json')
  })

  test('put what is imported before what imports it', () => {
    const order = [...filesOf(() => undefined).keys()]
    const stands = (a: string, b: string) =>
      expect(order.indexOf(a), `${a} stands before ${b}`).toBeLessThan(order.indexOf(b))
    stands('documents/bread.js', 'load.js')
    stands('load.js', 'index.js')
    stands('runtime.js', 'index.js')
    stands('types.d.ts', 'index.d.ts')
    stands('index.js', 'all.js')
  })

  test('keep an alias as a subpath, a key of the look-up, and a redirect', () => {
    const files = filesOf((w) =>
      w.notice('soup', 'Soup for all.\n', 'default: paragraph\naliases: [old-soup]\n'),
    )
    expect(files.get('documents/old-soup.js')).toBe('export { document } from "./soup.js";\n')
    expect(files.get('load.js')).toContain('["old-soup", () => import("./documents/old-soup.js")]')
    expect(files.get('types.d.ts')).toMatch(/export type Alias =\s+\| "old-soup";/)
    expect(files.get('index.d.ts')).toContain('readonly "old-soup": Notice;')
    expect(manifestOf(files).redirects).toEqual({ 'old-soup': 'soup' })
  })

  test('lead retired slugs to their successors', () => {
    const files = filesOf((w) => w.file('seeds/redirects.yaml', 'flour: bread\n'))
    expect(manifestOf(files).redirects).toEqual({ flour: 'bread' })
    expect(files.get('index.js')).toContain('"flour": "bread"')
  })

  test('say never for the aliases of a corpus without any', () => {
    expect(filesOf(() => undefined).get('types.d.ts')).toContain('export type Alias = never;')
  })
})

describe('the manifest', () => {
  const base = () => manifestOf(filesOf(() => undefined))
  const bread = (m: Manifest) => m.documents.find((d) => d.slug === 'bread')

  test('changes all hashes of a document whose text changed, and none of another', () => {
    const changed = manifestOf(filesOf((w) => w.notice('well', 'The well is full.\n')))
    const well = (m: Manifest) => m.documents.find((d) => d.slug === 'well')
    expect(well(changed)?.bodyHash).not.toBe(well(base())?.bodyHash)
    expect(well(changed)?.hash).not.toBe(well(base())?.hash)
    expect(well(changed)?.seedHash).not.toBe(well(base())?.seedHash)
    expect(bread(changed)).toEqual(bread(base()))
  })

  test('changes only the whole hash when metadata changes', () => {
    const metadata = 'default: paragraph\ncalled: { value: "1902-05", inferred: Ours. }\n'
    const changed = manifestOf(filesOf((w) => w.notice('bread', 'Bread at noon.\n', metadata)))
    expect(bread(changed)?.hash).not.toBe(bread(base())?.hash)
    expect(bread(changed)?.bodyHash).toBe(bread(base())?.bodyHash)
    expect(bread(changed)?.seedHash).toBe(bread(base())?.seedHash)
  })

  test('lists documents in list order: newest first, undated last', () => {
    expect(base().documents.map((d) => d.slug)).toEqual(['bread', 'well'])
  })

  test('holds a hash of each record', () => {
    const changed = manifestOf(filesOf((w) => w.file('seeds/criers.yaml', 'anna: { name: Anne }\n')))
    expect(base().records.Crier?.map((r) => r.id)).toEqual(['anna'])
    expect(changed.records.Crier?.[0]?.hash).not.toBe(base().records.Crier?.[0]?.hash)
  })
})
