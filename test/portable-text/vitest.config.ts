import { defineConfig } from 'vitest/config'

/**
 * Stock renderers of Portable Text: compiled by the checker of each, and compared with `toHtml`. Needs a built dist/.
 * `npm --prefix test/portable-text test`.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
