import { defineConfig } from 'vitest/config'

/** Our records in Sanity’s own code: `npm --prefix test/cms-suites/sanity ci && npm --prefix test/cms-suites/sanity test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], isolate: false, testTimeout: 60_000 },
})
