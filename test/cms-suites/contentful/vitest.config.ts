import { defineConfig } from 'vitest/config'

/** Contentful's own migration engine judges our content types. `npm --prefix test/cms-suites/contentful test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], isolate: false, testTimeout: 60_000 },
})
