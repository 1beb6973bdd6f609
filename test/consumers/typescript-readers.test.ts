import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Consumer, unpackedConsumer } from './support/consumer.ts'
import { readText } from './support/package-content.ts'

interface Reader {
  readonly consumer: Consumer
  /** What compiles. */
  readonly right: (resolution: Resolution) => readonly string[]
  /** What must not compile: each wrong line has a comment before it that expects the error. */
  readonly wrong: readonly string[]
  readonly globals: readonly string[]
  /** Where declarations that are not ours have errors of their own. */
  readonly strangers?: string
}

const compilers = { '6.0': 'typescript', '5.9': 'typescript-5.9' } as const

/** `preserve` is what bundlers do with modules: `import` and `require` each find their own condition. */
const resolutions = { bundler: 'preserve', node16: 'node16', nodenext: 'nodenext' } as const

type Compiler = keyof typeof compilers
type Resolution = keyof typeof resolutions

const packageAlone = unpackedConsumer()
packageAlone.copy('types')

const readers: Readonly<Record<string, Reader>> = {
  'the package alone': {
    consumer: packageAlone,
    // JSON with an import attribute is an error under `module: node16`.
    right: (resolution) => [
      'reader.ts',
      'reader.cts',
      'reader-cms.ts',
      ...(resolution === 'node16' ? [] : ['reader-json.ts']),
    ],
    wrong: ['wrong.ts', 'wrong.cts'],
    globals: [],
  },
  'the schemas and zod': schemaReader('zod', 'zod'),
  'the schemas and the last zod 3': schemaReader('zod-3.25.76', 'zod/v4'),
  'the schemas and the first zod 3 with zod 4 in it': {
    ...schemaReader('zod-3.25.1', 'zod/v4'),
    strangers: 'node_modules/zod/',
  },
}

/** `zod` is what programs import of the version in `folder`. */
function schemaReader(folder: string, zod: string): Reader {
  const consumer = unpackedConsumer({ zod: folder })
  consumer.copy('types')
  for (const name of ['schema-reader.ts', 'schema-reader.cts']) {
    const path = `types/${name}`
    consumer.write(path, readText(consumer.root, path).replaceAll("'zod'", `'${zod}'`))
  }
  return {
    consumer,
    right: () => ['schema-reader.ts', 'schema-reader.cts'],
    wrong: ['schema-wrong.ts', 'schema-wrong.cts'],
    globals: ['zod-globals.d.ts'],
  }
}

const load = (compiler: Compiler): typeof ts => createRequire(import.meta.url)(compilers[compiler])

/** The libraries of a compiler, parsed once: programs of all readers share them. */
const libraries = new Map<string, ts.SourceFile | undefined>()

/** Reads files as `tsc` does, from the folder of the consumer. */
function hostOf(compiler: Compiler, consumer: Consumer, options: ts.CompilerOptions): ts.CompilerHost {
  const host = load(compiler).createCompilerHost(options)
  const libraryFolder = host.getDefaultLibLocation?.() ?? ''
  return {
    ...host,
    getCurrentDirectory: () => consumer.root,
    getSourceFile(path, ...others) {
      if (!path.startsWith(libraryFolder)) return host.getSourceFile(path, ...others)
      if (!libraries.has(path)) libraries.set(path, host.getSourceFile(path, ...others))
      return libraries.get(path)
    },
  }
}

/** The errors of a compilation, a line for each, without the lines that explain them. */
function compile(
  consumer: Consumer,
  compiler: Compiler,
  resolution: Resolution,
  files: readonly string[],
): readonly string[] {
  const typescript = load(compiler)
  const compilerOptions = {
    target: 'ES2023',
    lib: ['ES2023'],
    types: [],
    module: resolutions[resolution],
    moduleResolution: resolution,
    strict: true,
    skipLibCheck: false,
    // The declarations of the package are checked; those of JavaScript itself come with the compiler.
    skipDefaultLibCheck: true,
    resolveJsonModule: true,
    noEmit: true,
  }
  const config = { compilerOptions, files }
  const { options, fileNames, errors } = typescript.parseJsonConfigFileContent(
    config,
    typescript.sys,
    consumer.root,
  )
  const host = hostOf(compiler, consumer, options)
  const program = typescript.createProgram(fileNames, options, host)
  const found = [...errors, ...typescript.getPreEmitDiagnostics(program)]
  return typescript
    .formatDiagnostics(found, host)
    .split('\n')
    .filter((line) => /^\S/.test(line))
}

const expectation = /^\s*\/\/ @ts-expect-error /

/** Copies a program without its comments that expect errors; returns the places where they expect them. */
function withoutExpectations(consumer: Consumer, file: string): readonly string[] {
  const lines = readText(consumer.root, 'types', file).split('\n')
  const bare = lines.map((line) => (expectation.test(line) ? '//' : line))
  consumer.write(`bare/${file}`, bare.join('\n'))
  return lines.flatMap((line, i) => (expectation.test(line) ? [`bare/${file}:${i + 2}`] : []))
}

const inFolder = (folder: string, files: readonly string[]) => files.map((file) => `${folder}/${file}`)

test('every program of the fixtures is compiled by one of the readers', () => {
  const compiled = Object.values(readers).flatMap(({ right, wrong, globals }) => [
    ...right('nodenext'),
    ...wrong,
    ...globals,
  ])
  expect(readdirSync(join(packageAlone.root, 'types')).sort()).toEqual([...new Set(compiled)].sort())
})

describe.each(Object.keys(compilers) as Compiler[])('TypeScript %s', (compiler) => {
  test('is the compiler that the test means', () => {
    expect(load(compiler).version).toMatch(`${compiler}.`)
  })

  describe.each(Object.keys(resolutions) as Resolution[])('with moduleResolution %s', (resolution) => {
    describe.each(Object.entries(readers))('and %s', (_, { consumer, right, wrong, globals, strangers }) => {
      let errors: readonly string[] = []
      const expected = wrong.flatMap((file) => withoutExpectations(consumer, file))
      const isExpected = (error: string): boolean => error.startsWith('bare/')

      beforeAll(() => {
        const files = [
          ...inFolder('types', [...globals, ...right(resolution), ...wrong]),
          ...inFolder('bare', wrong),
        ]
        errors = compile(consumer, compiler, resolution, files).filter(
          (error) => strangers === undefined || !error.startsWith(strangers),
        )
      })

      test('compiles every reader, and needs each comment that expects an error', () => {
        expect(errors.filter((error) => !isExpected(error))).toEqual([])
      })

      test('refuses each wrong line by one error, once no comment expects it', () => {
        expect(expected.length).toBeGreaterThan(0)
        const places = errors.filter(isExpected).map((error) => error.replace(/\((\d+),.*/, ':$1'))
        expect(places.sort()).toEqual([...expected].sort())
      })
    })
  })
})
