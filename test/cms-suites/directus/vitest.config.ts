import { defineConfig } from 'vitest/config'

/**
 * A real Directus on SQLite. `npm --prefix test/cms-suites/directus ci && npm --prefix test/cms-suites/directus test`: the first time
 * two native packages are built, in some minutes.
 */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 60_000, hookTimeout: 240_000 },
})
