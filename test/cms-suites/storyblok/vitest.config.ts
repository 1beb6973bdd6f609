import { defineConfig } from 'vitest/config'

/** Storyblok's own validators judge our schema and our stories. `npm --prefix test/cms-suites/storyblok test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], isolate: false, testTimeout: 60_000 },
})
