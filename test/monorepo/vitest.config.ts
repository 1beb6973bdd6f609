import { defineConfig } from 'vitest/config'

/** Workspaces of pnpm and npm, installed for real: minutes, not seconds. `npm --prefix test/monorepo test`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 900_000,
    // Installations are slow enough one after the other.
    fileParallelism: false,
  },
})
