import { defineConfig } from 'vitest/config'

/** Suites with folders and commands of their own: real CMSs, a registry, another package's history, thousands of documents. */
const suites = ['test/cms-suites/**', 'test/registry/**', 'test/replay/**', 'test/scale/**']

/** Needs the built package or the packed tarball, or starts processes. */
const heavy = [
  'test/consumers/**',
  'test/cli/publish.test.ts',
  'test/cli/dev.test.ts',
  'test/another-corpus/{consumer,dev,build}.test.ts',
  'test/contentlayer/*.test.ts',
  'test/package/renderer-types.test.ts',
  'test/release/schemas/compare-cms.test.ts',
  'test/cms/{round-trips,nested-replies,files,item-names,apis,differences,threads,limits,fields,sanity}.test.ts',
]
const ignored = ['**/node_modules/**', ...suites]

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...ignored, ...heavy],
          // One process for many files: most of the time went into loading the same modules again.
          pool: 'forks',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: heavy.map((path) => path.replace(/\*\*$/, '**/*.test.ts')),
          exclude: ignored,
          globalSetup: ['test/support/packed-tarball.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.d.ts'],
      thresholds: { statements: 95, branches: 90, functions: 95, lines: 95 },
    },
  },
})
