import { defineConfig } from 'vitest/config'

/** A real Strapi takes our schema and our records. `npm --prefix test/cms-suites/strapi test`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 600_000,
  },
})
