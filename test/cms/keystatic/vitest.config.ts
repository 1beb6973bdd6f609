import { defineConfig } from 'vitest/config'

/** The Keystatic target against Keystatic's own reader. `npm --prefix test/cms/keystatic test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 60_000, maxWorkers: 1 },
})
