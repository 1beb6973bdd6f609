import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { type BuildResult, build, transform } from 'esbuild'
import * as ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { unpackedConsumer } from './support/consumer.ts'
import { everyEntry, filesBelow, readText, textsOf } from './support/package-content.ts'

const consumer = unpackedConsumer()
consumer.copy('pages')
const { byModule, documents, columns, authors, rendered } = everyEntry(consumer)
const dist = join(consumer.installed, 'dist')

const options = {
  absWorkingDir: consumer.root,
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  charset: 'utf8',
  platform: 'browser',
  logLevel: 'silent',
} as const

interface Bundle {
  readonly text: string
  readonly bytes: number
  /** Files of the package of which something is in the bundle. */
  readonly from: readonly string[]
}

type Bundled = BuildResult<typeof options>

function bundlesOf(result: Bundled): readonly (Bundle & { readonly isEntry: boolean })[] {
  expect([...result.errors, ...result.warnings]).toEqual([])
  return result.outputFiles.map((file) => {
    const output = result.metafile.outputs[posix.relative(consumer.root, file.path)]
    const used = Object.entries(output?.inputs ?? {}).filter(([, input]) => input.bytesInOutput > 0)
    const prefix = 'node_modules/iran-discourse/'
    const from = used.flatMap(([path]) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []))
    const isEntry = output?.entryPoint !== undefined
    return { text: file.text, bytes: file.contents.byteLength, from: from.sort(), isEntry }
  })
}

async function bundle(page: string, format: 'esm' | 'iife' = 'esm'): Promise<Bundle> {
  const [only, ...others] = bundlesOf(await build({ ...options, format, entryPoints: [page], outdir: 'out' }))
  if (only === undefined || others.length > 0) throw new Error(`${page} did not become one file.`)
  return only
}

/** `dist/columns/title-0123456789ab.js` -> `dist/columns/title.js` */
const unhashed = (path: string): string => path.replace(/-[0-9a-f]{10}(?=\.js$)/, '')

const everyColumn = Object.keys(columns).map((field) => `dist/columns/${field}.js`)

/** Long words of a document's text that nothing else of the package says. */
function ownWordsOf(document: { readonly slug: string }): readonly string[] {
  const elsewhere = JSON.stringify([
    documents,
    authors,
    byModule.filter(({ slug }) => slug !== document.slug),
  ])
  const words = textsOf(document).flatMap((text) => text.match(/\p{L}{8,}/gu) ?? [])
  return [...new Set(words)].filter((word) => !elsewhere.includes(word))
}

const ownWords = byModule.map((document) => ({ slug: document.slug, words: ownWordsOf(document) }))

describe('words that tell the documents apart', () => {
  test.each(ownWords)('are many enough in $slug to notice a text where it does not belong', ({ words }) => {
    expect(words.length).toBeGreaterThanOrEqual(10)
  })
})

describe('the bundle of a list page', async () => {
  const list = await bundle('pages/list.js')

  test('holds each title and slug', () => {
    for (const { title, slug } of documents) {
      expect(list.text).toContain(title)
      expect(list.text).toContain(slug)
    }
  })

  test.each(ownWords)('holds no word of the text of $slug', ({ words }) => {
    expect(words.filter((word) => list.text.includes(word))).toEqual([])
  })

  test('holds the list alone: no renderer, no loader, no document', () => {
    const kinds = new Set(list.from.map(unhashed))
    expect(kinds).toEqual(new Set(['dist/index.js', ...everyColumn]))
    expect(list.text).not.toMatch(/<blockquote|<article|import\(/)
  })

  test('is no bigger than the list and 1 kB', () => {
    expect(list.bytes).toBeLessThanOrEqual(Buffer.byteLength(JSON.stringify(documents)) + 1024)
  })
})

describe('the bundle of a list page that takes three columns', async () => {
  const { text, bytes, from } = await bundle('pages/columns.js')
  const shown = documents.map(({ slug, title, published }) => ({ slug, title, published }))

  test('holds those columns and the function that makes rows of them, alone', () => {
    const columns = ['published', 'slug', 'title'].map((field) => `dist/columns/${field}.js`)
    expect(from.map(unhashed)).toEqual([...columns, 'dist/parts/rows.js'])
    expect(text).not.toMatch(/<blockquote|<article|import\(/)
  })

  test('holds each value of theirs, and no value of another column', () => {
    for (const { slug, title, published } of shown)
      for (const value of [slug, title, published ?? '']) expect(text).toContain(value)
    const others = Object.entries(columns).filter(
      ([field]) => !['published', 'slug', 'title'].includes(field),
    )
    const values = others.flatMap(([, column]) => column.flat()).filter((value) => String(value).length > 6)
    const elsewhere = JSON.stringify(shown)
    const own = values.filter((value) => !elsewhere.includes(String(value)))
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter((value) => text.includes(String(value)))).toEqual([])
  })

  test.each(ownWords)('holds no word of the text of $slug', ({ words }) => {
    expect(words.filter((word) => text.includes(word))).toEqual([])
  })

  test('is no bigger than their values and half a kB', () => {
    expect(bytes).toBeLessThanOrEqual(Buffer.byteLength(JSON.stringify(shown)) + 512)
  })

  test('shows the same as a page that takes the whole list', async () => {
    const [narrow, whole] = [await bundle('pages/columns.js', 'iife'), await bundle('pages/list.js', 'iife')]
    expect(runBare(narrow.text)).toEqual(runBare(whole.text))
  })
})

describe('a site with a list page and a page that renders', async () => {
  const site = { ...options, format: 'esm', splitting: true, outdir: 'out' } as const
  const { outputs } = (await build({ ...site, entryPoints: ['pages/columns.js', 'pages/renderers.js'] }))
    .metafile
  const loaded = new Set(['out/columns.js'])
  for (const path of loaded)
    for (const { path: imported } of outputs[path]?.imports ?? []) loaded.add(imported)

  test('loads for the list its columns and less than 900 bytes more', () => {
    const inputs = [...loaded].flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}))
    const columnBytes = inputs.map(([path, { bytesInOutput }]) =>
      path.includes('/columns/') ? bytesInOutput : 0,
    )
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
    const bytes = sum([...loaded].map((path) => outputs[path]?.bytes ?? 0))
    expect(sum(columnBytes)).toBeGreaterThan(100)
    expect(bytes - sum(columnBytes)).toBeLessThan(900)
  })
})

describe('the bundle of a page that shows one document', () => {
  test.each(byModule)('is that document and at most 1 kB: $slug', async (document) => {
    const page = `pages/one-${document.slug}.js`
    const program = `import { document } from 'iran-discourse/documents/${document.slug}'\nglobalThis.show(document)\n`
    consumer.write(page, program)
    const { text, bytes, from } = await bundle(page)
    const literal = await transform(`show(${JSON.stringify(document)})`, { minify: true, charset: 'utf8' })
    expect(from.map(unhashed)).toEqual([`dist/texts/${document.slug}.js`])
    expect(bytes).toBeLessThanOrEqual(Buffer.byteLength(JSON.stringify(document)) + 1024)
    // Without the quotes around keys it is smaller than JSON; what else is in the page must not hide in that.
    expect(bytes).toBeLessThanOrEqual(Buffer.byteLength(literal.code) + 1024)
    expect(ownWordsOf(document).filter((word) => !text.includes(word))).toEqual([])
  })
})

describe('the bundle of a page that opens documents by their slugs', async () => {
  const router = { ...options, format: 'esm', splitting: true, outdir: 'out' } as const
  const bundles = bundlesOf(await build({ ...router, entryPoints: ['pages/router.js'] }))

  test('has no text in what is loaded first', () => {
    const entry = bundles.find(({ isEntry }) => isEntry)
    const words = ownWords.flatMap((own) => own.words)
    expect(entry?.text).toContain(documents[0]?.slug)
    expect(words.filter((word) => entry?.text.includes(word))).toEqual([])
  })

  test.each(ownWords)('has $slug in a file of its own', ({ slug, words }) => {
    const holders = bundles.filter(({ text }) => words.some((word) => text.includes(word)))
    expect(holders.map(({ from }) => from.map(unhashed))).toEqual([[`dist/texts/${slug}.js`]])
  })
})

/** Runs a bundle where only the language's own globals are, `Intl` among them; returns what it passes to `show`. */
function runBare(program: string): unknown {
  const context = createContext(Object.create(null))
  runInContext('globalThis.show = (value) => { globalThis.shown = JSON.stringify(value) }', context)
  runInContext(program, context)
  return JSON.parse(String(runInContext('globalThis.shown', context)))
}

describe('a page with the standard globals alone', () => {
  test('has none of the globals of Node or of a browser', () => {
    const globals = ['require', 'process', 'fs', 'Buffer', 'window', 'document', 'URL', 'fetch']
    expect(runBare(`show(${JSON.stringify(globals)}.filter((name) => name in globalThis))`)).toEqual([])
  })

  test('shows the list', async () => {
    const list = await bundle('pages/list.js', 'iife')
    expect(runBare(list.text)).toEqual(
      byModule.map((document) => expect.stringContaining(`${document.title} (`)),
    )
  })

  test.each(byModule.map(({ slug }, i) => ({ slug, expected: rendered[i] })))(
    'renders $slug as Node does',
    async ({ slug, expected }) => {
      const page = `pages/rendered-${slug}.js`
      consumer.write(
        page,
        `import { toHtml, toMarkdown, toText } from 'iran-discourse'
import { document } from 'iran-discourse/documents/${slug}'
globalThis.show({ html: toHtml(document), markdown: toMarkdown(document), text: toText(document) })
`,
      )
      const { text, from } = await bundle(page, 'iife')
      // Renderers name the speakers, who are in the records.
      const modules = [
        `dist/documents/${slug}.js`,
        'dist/index.js',
        'dist/parts/runtime.js',
        'dist/records/authors.js',
        `dist/texts/${slug}.js`,
      ]
      expect(from.map(unhashed)).toEqual(modules)
      expect(runBare(text)).toEqual(expected)
    },
  )

  test('needs no bundler: it loads the files by their addresses', () => {
    const flags = ['--experimental-vm-modules', '--no-warnings']
    const { out, err } = consumer.node(...flags, 'pages/bare-browser.mjs')
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual(rendered.map(({ html }) => html))
  })
})

interface Import {
  readonly specifier: string
  readonly hasAttributes: boolean
}

/** Static and dynamic imports and re-exports of an ECMAScript module. */
function importsOf(path: string): readonly Import[] {
  const source = ts.createSourceFile(
    path,
    readText(dist, path),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.JS,
  )
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
      found.push({
        specifier: specifierOf(node.moduleSpecifier),
        hasAttributes: node.attributes !== undefined,
      })
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push({ specifier: specifierOf(node.arguments[0]), hasAttributes: node.arguments.length > 1 })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What a bundler cannot read is returned as written, so it is not a relative path. */
const specifierOf = (node: ts.Node | undefined): string =>
  node !== undefined && ts.isStringLiteral(node) ? node.text : (node?.getText() ?? 'nothing')

/** The modules that a page reaches from some entries, those included. */
function reachableFrom(entries: readonly string[]): readonly string[] {
  const reached = new Set(entries)
  for (const path of reached)
    for (const { specifier } of importsOf(path))
      if (specifier.startsWith('.')) reached.add(posix.join(dirname(path), specifier))
  return [...reached]
}

describe('the modules as a browser loads them', () => {
  const modules = filesBelow(dist).filter((path) => path.endsWith('.js'))
  const entries = modules.filter(
    (path) => ['index.js', 'list.js'].includes(path) || path.startsWith('documents/'),
  )

  test('are there, each that is imported', () => {
    const reached = reachableFrom(entries)
    for (const name of ['load', 'rows', 'runtime'])
      expect(reached.map(unhashed)).toContain(`parts/${name}.js`)
    expect(reached.filter((path) => !existsSync(join(dist, path)))).toEqual([])
  })

  test('import relative paths, and peers in the entries alone that need them', () => {
    const bare = modules.flatMap((path) =>
      importsOf(path)
        .filter(({ specifier }) => !/^\.\.?\/.+\.js$/.test(specifier))
        .map(({ specifier }) => `${unhashed(path)}: ${specifier}`),
    )
    expect(bare.sort()).toEqual([
      'parts/react.js: @portabletext/react',
      'parts/react.js: react',
      'schema.js: zod/v4',
    ])
  })

  test('use no import attributes', () => {
    expect(modules.filter((path) => importsOf(path).some(({ hasAttributes }) => hasAttributes))).toEqual([])
  })
})
