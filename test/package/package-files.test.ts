import { describe, expect, test } from 'vitest'
import { targets } from '../../src/cms/targets.ts'
import { listFiles } from '../../src/package/emit-columns.ts'
import { type FileGroup, isImmutable } from '../../src/package/file-group.ts'
import { type Manifest, manifestPath } from '../../src/package/manifest.ts'
import { packageFiles } from '../../src/package/package-files.ts'
import type { ReleaseRecord } from '../../src/package/release-days.ts'
import { contentText } from '../support/content-text.ts'
import { sampleModel } from '../support/sample-model.ts'
import { byAnna, workspace } from '../support/workspace.ts'

const code = {
  runtime: 'export const toHtml = 1, toMarkdown = 2, toText = 3\n',
  rows: 'export const rows = 0\n',
  lines: 'export const linesOf = 0\n',
  digest: 'export const digestsOf = () => ({})\n',
  verify: 'export const verificationOf = () => ({})\n',
  rendererTypes: '',
  entries: new Map([
    [
      'portable-text',
      { code: 'export const groupBlocks = 1\n', types: () => 'export declare const groupBlocks: 1;\n' },
    ],
  ]),
  cms: new Map(targets.map(({ name }) => [name, `export const ${name} = {}\n`])),
}

function filesOf(
  change: (w: ReturnType<typeof workspace>) => void,
  releases: readonly ReleaseRecord[] = [],
): Map<string, string> {
  const w = workspace()
  w.anna()
  w.notice('bread', 'Bread at noon.\n', 'default: paragraph\ncalled: { value: "1901-05", inferred: Ours. }\n')
  w.notice('well', 'The well is dry.\n', byAnna)
  change(w)
  const corpus = w.compile()
  expect(corpus.diagnostics).toEqual([])
  return new Map([...packageFiles(corpus, 'village-board', { code, releases })].flatMap(contentsOf))
}

function contentsOf({ paths, entries, make }: FileGroup): (readonly [string, string])[] {
  const files = make().map(([path, content]) => [path, contentText(content)] as const)
  expect(files.map(([path]) => path)).toEqual(paths())
  expect(files.filter(([path]) => path.startsWith('documents/'))).toHaveLength(entries)
  return files
}

/** The file whose name begins so, before the hash of its content. */
function named(files: ReadonlyMap<string, string>, start: string): readonly [path: string, content: string] {
  const [only, ...others] = [...files].filter(([path]) => path.replace(/-[0-9a-f]{10}(?=\.)/, '') === start)
  if (only === undefined || others.length > 0) throw new Error(`There is not one ${start}.`)
  return only
}

const manifestOf = (files: ReadonlyMap<string, string>) =>
  JSON.parse(files.get(manifestPath) ?? '') as Manifest

describe('the files of a package', () => {
  test('end with the manifest, which is the commit point', () => {
    expect([...filesOf(() => undefined).keys()].at(-1)).toBe('manifest.json')
  })

  test('put what is imported before what imports it', () => {
    const files = filesOf(() => undefined)
    const order = [...files.keys()]
    for (const [path, content] of files) {
      const imported = [...content.matchAll(/(?:from |import\(|require\()["']\.\.?\/([^"']+)["']/g)].map(
        ([, target]) => target,
      )
      const later = imported.filter(
        (target = '') =>
          order.indexOf(target.replace(/^types\.(c?)js/, 'types.d.$1ts')) > order.indexOf(path),
      )
      // The types of a document stand beside it: a reader of types has the package as a whole.
      expect(
        later.filter((target) => !target?.startsWith('types.')),
        path,
      ).toEqual([])
    }
  })

  test('are entries, whose names are for readers, and modules that are named by their content', () => {
    const paths = [...filesOf(() => undefined).keys()]
    const entries = paths.filter((path) => !isImmutable(path) && !path.startsWith('documents/'))
    const cms = targets.map(({ name }) => `cms/${name}`)
    const names = [
      'all',
      ...cms,
      'digest',
      'fields',
      'index',
      'labels',
      'lines',
      'list',
      'portable-text',
      'schema',
      'types',
      'verify',
    ]
    const dual = names.flatMap((name) => ['cjs', 'd.cts', 'd.ts', 'js'].map((kind) => `${name}.${kind}`))
    expect(entries.sort()).toEqual([...dual, 'manifest.json', 'schema.json', 'schema.strict.json'].sort())
    const named = paths.filter(isImmutable)
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((path) => !/^[a-z]+\/[\w-]+-[0-9a-f]{10}\.js$/.test(path))).toEqual([])
  })

  test('keep their names while their content is the same, and change them with it', () => {
    const immutable = (change: Parameters<typeof filesOf>[0]) =>
      [...filesOf(change).keys()].filter(isImmutable)
    const before = immutable(() => undefined)
    expect(immutable(() => undefined)).toEqual(before)
    const after = immutable((w) => w.notice('well', 'The well is dry now.\n', byAnna))
    const changed = before.filter((path) => !after.includes(path))
    expect(changed.map((path) => path.replace(/-[0-9a-f]{10}\./, '.')).sort()).toEqual([
      'columns/words.js',
      'lines/well.js',
      'parts/digest.js',
      'parts/hashes.js',
      'parts/lines.js',
      'parts/load-lines.js',
      'parts/load.js',
      'parts/sums.js',
      'parts/verify.js',
      'texts/well.js',
    ])
  })

  test('make the modules of a document only when they are asked for', () => {
    const w = workspace()
    w.notice('bread', 'Bread at noon.\n')
    const corpus = w.compile()
    let asked = 0
    const textsOf = (entry: (typeof corpus.entries)[number]) => {
      asked++
      return corpus.textsOf(entry)
    }
    const groups = [...packageFiles({ ...corpus, textsOf }, 'village-board', { code, releases: [] })]
    expect(asked).toBe(0)
    groups.find(({ keys }) => keys[0]?.startsWith('texts/bread-'))?.make()
    expect(asked).toBe(1)
  })

  test('keep an alias as a subpath, a key of the look-up, and a redirect', () => {
    const files = filesOf((w) =>
      w.notice('soup', 'Soup for all.\n', 'default: paragraph\naliases: [old-soup]\n'),
    )
    const [text] = named(files, 'texts/soup.js')
    expect(files.get('documents/soup.js')).toBe(`export { document } from "../${text}";\n`)
    expect(files.get('documents/old-soup.js')).toBe(`export { document } from "../${text}";\n`)
    expect(files.get('documents/old-soup.d.cts')).toBe(
      '/** The whole document. */\nexport declare const document: typeof import("./old-soup.js", { with: { "resolution-mode": "import" } }).document;\n',
    )
    expect(named(files, 'parts/load.js')[1]).toContain(`["old-soup", () => import("../${text}")]`)
    expect(files.get('types.d.ts')).toMatch(/export type Alias =\s+\| "old-soup";/)
    expect(files.get('types.d.ts')).toContain('readonly "old-soup": Notice;')
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

  test('changes the hash of a document whose text changed, and of no other', () => {
    const changed = manifestOf(filesOf((w) => w.notice('well', 'The well is full.\n', byAnna)))
    const well = (m: Manifest) => m.documents.find((d) => d.slug === 'well')
    expect(well(changed)?.hash).not.toBe(well(base())?.hash)
    expect(bread(changed)).toEqual(bread(base()))
  })

  test('changes the hash of a document whose metadata changed', () => {
    const metadata = 'default: paragraph\ncalled: { value: "1902-05", inferred: Ours. }\n'
    const changed = manifestOf(filesOf((w) => w.notice('bread', 'Bread at noon.\n', metadata)))
    expect(bread(changed)?.hash).not.toBe(bread(base())?.hash)
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

describe('the list of a package', () => {
  test('is a column for each summary field, in list order, with `undefined` where a type has no such field', () => {
    const files = filesOf(() => undefined)
    expect(named(files, 'columns/slug.js')[1]).toBe(
      'export const column = /* @__PURE__ */ "bread\\nwell".split("\\n");\n',
    )
    expect(named(files, 'columns/called.js')[1]).toBe('export const column = [\n"1901-05",\nnull,\n];\n')
  })

  test('says of each document which release added it, and which changed it last; null of others', () => {
    const releases = [
      { release: '1.0.0', day: '2031-07-09', added: ['bread'], changed: [] },
      { release: '1.1.0', day: '2031-08-01', added: [], changed: ['bread'] },
    ]
    const files = [...filesOf(() => undefined, releases)]
    const columnOf = (field: string) => files.find(([path]) => path.startsWith(`columns/${field}-`))?.[1]
    expect(columnOf('added')).toContain('{"release":"1.0.0","day":"2031-07-09"},\nnull')
    expect(columnOf('changed')).toContain('{"release":"1.1.0","day":"2031-08-01"},\nnull')
  })

  test('has no release in any document, which would change by being released', () => {
    const releases = [{ release: '9.9.9', day: '2031-07-09', added: ['bread', 'well'], changed: [] }]
    const texts = [...filesOf(() => undefined, releases)].filter(([path]) => path.startsWith('texts/'))
    expect(texts).toHaveLength(2)
    expect(texts.filter(([, text]) => text.includes('9.9.9'))).toEqual([])
  })

  test('names in `./list` each column, `groupBy` and `rows`, and nothing else', () => {
    const names = [
      ...(filesOf(() => undefined).get('list.js') ?? '').matchAll(/^export \{ (?:column as )?(\w+) \}/gm),
    ]
    expect(names.map(([, name]) => name)).toEqual([
      ...sampleModel.summaryFields,
      'added',
      'changed',
      'groupBy',
      'rows',
    ])
  })

  test('can have fields that are named like words of JavaScript', () => {
    const model = { ...sampleModel, summaryFields: ['slug', 'class', 'default'] }
    const list = new Map(listFiles(model, [], 'r.js')).get('list.d.ts')
    expect(list).toContain("declare const c1: readonly Field<'class'>[];\nexport { c1 as class };")
    expect(list).toContain('export { c2 as default };')
  })
})
