/**
 * Three projects, told apart by file name: `*.e2e.test.ts` starts programs of its own, `*.package.test.ts` and
 * test/consumers/ need the packed tarball, and everything else runs inside the test's process (`unit`).
 */

import { defineConfig } from 'vitest/config'

/** Have commands of their own: pages and a site in Chromium, real CMSs, later Nodes, a registry, another package's history, thousands of documents, a site after many edits. */
const suites = [
  'accessibility',
  'cms-suites',
  'examples',
  'incremental',
  'monorepo',
  'nodes',
  'older-tools',
  'portable-text',
  'registry',
  'replay',
  'scale',
  'site',
].map((name) => `test/${name}/**`)

const e2e = ['test/**/*.e2e.test.ts']
const packed = ['test/**/*.package.test.ts', 'test/consumers/**/*.test.ts']
const exclude = ['**/node_modules/**', ...suites]

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
          exclude: [...exclude, ...e2e, ...packed],
          // Files share a process: most of the time went into loading the same modules again. Not threads, in which
          // `process.umask` cannot be set.
          pool: 'forks',
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
        },
      },
      { extends: true, test: { name: 'e2e', include: e2e, exclude } },
      {
        extends: true,
        test: {
          name: 'package',
          include: packed,
          exclude,
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
