import { defineConfig } from 'vitest/config'

/** The target for Decap and Sveltia against Sveltia’s published schema. `npm --prefix test/cms-suites/decap test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], isolate: false, testTimeout: 60_000 },
})
