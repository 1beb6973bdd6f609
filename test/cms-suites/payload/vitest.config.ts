import { defineConfig } from 'vitest/config'

/**
 * Our records in a real Payload on SQLite: `npm --prefix test/cms-suites/payload ci && npm --prefix test/cms-suites/payload test`.
 * Without the condition, Node 20 takes a build of Lexical that awaits at its top, and often never ends the import.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // A compilation takes longer than all else together: the fast set is without.
    exclude: process.env.CMS_FAST === undefined ? [] : ['types.test.ts'],
    pool: 'forks',
    execArgv: ['-C', 'production'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
