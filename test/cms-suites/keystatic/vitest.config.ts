import { defineConfig } from 'vitest/config'

/** The Keystatic target against Keystatic's own reader. `npm --prefix test/cms-suites/keystatic test`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    isolate: false,
    // A compilation takes longer than all else together: the fast set is without.
    exclude: process.env.CMS_FAST === undefined ? [] : ['types.test.ts'],
    testTimeout: 60_000,
  },
})
