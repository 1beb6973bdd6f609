import { defineConfig } from 'vitest/config'

/** Releases of another package, replayed through our rules. `npm --prefix test/replay ci && npm --prefix test/replay test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 300_000 },
})
