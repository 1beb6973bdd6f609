import { defineConfig } from 'vitest/config'

/**
 * The editors of Decap, Sveltia and Keystatic in Chromium (Debian’s, at /usr/bin/chromium). `npm --prefix
 * test/cms-suites/editors test`; it takes minutes.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
})
