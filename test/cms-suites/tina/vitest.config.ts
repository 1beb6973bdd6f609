import { defineConfig } from 'vitest/config'

/** TinaCMS' own GraphQL engine reads and writes our files: `npm --prefix test/cms-suites/tina ci && npm --prefix test/cms-suites/tina test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
})
