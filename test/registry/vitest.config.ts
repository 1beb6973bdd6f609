import { defineConfig } from 'vitest/config'

/** Releases through a real registry on this machine: minutes, not seconds. `npm --prefix test/registry test`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['support/first-release.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 30_000,
    maxWorkers: 2,
  },
})
