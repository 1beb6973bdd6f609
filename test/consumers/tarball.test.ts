import { readdirSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { resolveAddress } from '../../src/annotation/address.ts'
import { linesOf } from '../../src/source/lines.ts'
import { run } from '../support/run.ts'
import { repository, unpackedConsumer } from './support/consumer.ts'
import { everyEntry, filesBelow, isShared, readText, textsOf } from './support/package-content.ts'

const consumer = unpackedConsumer()
const folder = consumer.installed
const files = filesBelow(folder)
const contents = new Map(files.map((path) => [path, readText(folder, path)]))

/** Files that hold a text, as it is or as JSON writes it. */
function holdersOf(text: string): readonly string[] {
  const asJson = JSON.stringify(text).slice(1, -1)
  return files.filter((path) => {
    const content = contents.get(path) ?? ''
    return content.includes(text) || content.includes(asJson)
  })
}

const seeds = join(repository, 'seeds')
const seedNames = readdirSync(seeds)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))

type RoleMap = Readonly<Record<string, string | { readonly role: string }>>

interface Annotation {
  readonly lines?: RoleMap
  readonly replies?: readonly { readonly lines: number | string | RoleMap }[]
}

/** Texts to which the annotation of a seed assigns one of these roles. */
function textsWithRole(name: string, roles: readonly string[]): readonly string[] {
  const text = readText(seeds, `${name}.txt`)
  const annotation = parse(readText(seeds, `${name}.yaml`)) as Annotation
  const ofReplies = (annotation.replies ?? []).map(({ lines }) => (typeof lines === 'object' ? lines : {}))
  const roleMaps = [annotation.lines ?? {}, ...ofReplies]
  const addresses = roleMaps
    .flatMap(Object.entries<RoleMap[string]>)
    .filter(([, role]) => roles.includes(typeof role === 'string' ? role : role.role))
  return addresses.flatMap(([address]) => {
    const resolved = resolveAddress(address, text, linesOf(text))
    if (!resolved.ok) throw new Error(`${name}.yaml: ${address} is not an address.`)
    return resolved.ranges.map(({ start, end }) => text.slice(start, end).trim())
  })
}

describe('the tarball', () => {
  test('holds dist, package.json and the notices, and nothing else', () => {
    const allowed =
      /^(dist\/.+|docs\/[a-z-]+\.md|docs\/site\/[a-z]+\.png|package\.json|(README|CHANGELOG|CONTRIBUTING|RIGHTS|VERSIONING)\.md|LICENSE)$/
    expect(files.filter((path) => !allowed.test(path))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'RIGHTS.md', 'package.json']))
  })

  test('holds files of these kinds in dist, and no leftovers of a build', () => {
    const entry = /^dist\/((documents|cms)\/)?[a-z0-9.-]+\.(js|cjs|d\.ts|d\.cts|json)$/
    const shared = /^dist\/(columns|lines|parts|records|texts)\/[A-Za-z0-9-]+-[0-9a-f]{10}\.js$/
    const others = files.filter((path) => path.startsWith('dist/') && !entry.test(path) && !shared.test(path))
    expect(others).toEqual([])
  })

  test('holds no module that no entry leads to, of a package before this one say', () => {
    const shared = files.filter((path) => isShared(path.slice('dist/'.length)))
    expect(shared.length).toBeGreaterThan(0)
    const all = [...contents].map(([path, content]) => (path.endsWith('js') ? content : ''))
    const unused = shared.filter((path) => !all.some((content) => content.includes(`/${basename(path)}"`)))
    expect(unused).toEqual([])
  })

  test('holds everything that exports lead to', () => {
    const { exports } = JSON.parse(contents.get('package.json') ?? '') as { exports: unknown }
    const targets = JSON.stringify(exports).match(/"\.\/(?:dist\/[^"]+|package\.json)"/g) ?? []
    const paths = targets.map((target) => target.slice(3, -1)).filter((path) => !path.includes('*'))
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter((path) => !files.includes(path))).toEqual([])
  })

  test.each(['README.md', 'docs/reading.md', 'docs/portable-text.md'])(
    'holds what %s links to, unless that has a full address',
    (page) => {
      const links = [...(contents.get(page) ?? '').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      const paths = links.map(([, path = '']) => posix.join(posix.dirname(page), path))
      expect(paths.length).toBeGreaterThan(0)
      expect(paths.filter((path) => !files.includes(path))).toEqual([])
    },
  )

  test('gives each file the mode 644 and each folder 755', () => {
    const listing = run('tar', ['-tvzf', inject('tarball')], { cwd: folder }).out
    const modes = listing.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(0, 10)]))
    expect(modes.length).toBe(files.length)
    expect(modes.filter((mode) => !['-rw-r--r--', 'drwxr-xr-x'].includes(mode))).toEqual([])
  })

  test('needs no other package at run time, and zod and React only if they are there', () => {
    const manifest = JSON.parse(contents.get('package.json') ?? '') as Record<string, unknown>
    for (const field of ['dependencies', 'optionalDependencies', 'bundleDependencies', 'bundledDependencies'])
      expect(Object.keys(manifest[field] ?? {}), field).toEqual([])
    const peers = ['@portabletext/react', 'react', 'zod']
    expect(Object.keys(manifest.peerDependencies ?? {})).toEqual(peers)
    expect(manifest.peerDependenciesMeta).toEqual(
      Object.fromEntries(peers.map((name) => [name, { optional: true }])),
    )
  })

  test('tells bundlers that loading a module has no effect', () => {
    const manifest = JSON.parse(contents.get('package.json') ?? '') as Record<string, unknown>
    expect(manifest.sideEffects).toBe(false)
  })

  test('runs nothing when it is installed', () => {
    const { scripts } = JSON.parse(contents.get('package.json') ?? '') as { scripts?: object }
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare']
    expect(hooks.filter((hook) => hook in (scripts ?? {}))).toEqual([])
  })

  test('names no folder of the machine that built it', () => {
    const folders = ['/tmp/', '/root/', '/home/', 'file://', repository, tmpdir(), `${homedir()}/`]
    const traces = files.flatMap((path) =>
      folders.filter((name) => contents.get(path)?.includes(name)).map((name) => `${path}: ${name}`),
    )
    expect(traces).toEqual([])
  })

  test('holds no source map and no link to one', () => {
    expect(files.filter((path) => /sourceMappingURL=/.test(contents.get(path) ?? ''))).toEqual([])
  })
})

describe('what the seeds say beside their documents', () => {
  const textsOfRole = (role: string) => seedNames.flatMap((name) => textsWithRole(name, [role]))
  const isLong = (text: string): boolean => text.length > 25
  const appeals = textsOfRole('donation').filter(isLong)
  const ofPages = [...textsOfRole('interface'), ...textsOfRole('advertisement')].filter(isLong)

  /** Addresses of wallets and accounts: one long word of letters and digits. */
  const addresses = [...appeals, ...ofPages].flatMap((text) => text.match(/[A-Za-z0-9]{25,}/g) ?? [])

  test('finds the documents by the same search that finds nothing else', () => {
    const [document] = everyEntry(consumer).byModule
    const [text = ''] = textsOf(document).filter((span) => span.length > 25)
    expect(holdersOf(text)).toEqual(
      ['lines', 'texts'].map((folder) =>
        expect.stringMatching(`^dist/${folder}/${document?.slug}-[0-9a-f]{10}.js$`),
      ),
    )
  })

  test('includes long lines and at least one address of a wallet', () => {
    expect(appeals.length).toBeGreaterThan(0)
    expect(ofPages.length).toBeGreaterThan(0)
    expect(addresses.length).toBeGreaterThan(0)
  })

  // The lines themselves are not printed.
  test('reaches no file: no appeal for money', () => {
    expect(appeals.flatMap(holdersOf)).toEqual([])
  })

  test('reaches none but the lines: what stands on the page around', () => {
    expect(ofPages.flatMap(holdersOf).filter((path) => !path.startsWith('dist/lines/'))).toEqual([])
  })

  test('reaches no file: no address of a wallet', () => {
    expect(addresses.flatMap(holdersOf)).toEqual([])
  })

  test.each(seedNames)('is whole in the lines alone, but for what they withhold: seed %s', (name) => {
    const text = readText(seeds, `${name}.txt`)
    const { documents, byGetDocument, lines } = everyEntry(consumer)
    const place = byGetDocument.findIndex(({ source }) => source.seed === `${name}.txt`)
    const pieces = lines[place]?.flatMap((line) => [...line.pieces, { text: line.end, reason: null }]) ?? []
    const withheld = pieces.filter((piece) => piece.text === null)
    expect(new Set(withheld.map(({ reason }) => reason))).toEqual(
      new Set(textsWithRole(name, ['donation']).length > 0 ? ['donation'] : []),
    )
    let from = 0
    for (const piece of pieces) {
      if (piece.text === null) continue
      const found = text.indexOf(piece.text, from)
      // Where nothing is withheld, each piece begins where the one before ends.
      if (withheld.length === 0) expect(found).toBe(from)
      expect(found).toBeGreaterThanOrEqual(from)
      from = found + piece.text.length
    }
    expect(from).toBe(text.length)
    const ownLines = `dist/lines/${documents[place]?.slug}-`
    expect(holdersOf(text).filter((path) => !path.startsWith(ownLines))).toEqual([])
  })
})

describe('the tree of hashes that a package is verified by, and its code', () => {
  test('is at most 3 % of the tarball', () => {
    const hashed = files.filter((path) =>
      /^dist\/(parts\/(hashes|sums|column-sums|verify|verification)-|verify\.)/.test(path),
    )
    expect(hashed).toHaveLength(9)
    const bytes = hashed.map((path) => gzipSync(contents.get(path) ?? '', { level: 9 }).length)
    const sum = bytes.reduce((a, b) => a + b, 0)
    expect(sum).toBeLessThan(0.03 * statSync(inject('tarball')).size)
  })
})
