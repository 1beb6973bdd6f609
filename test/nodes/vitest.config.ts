import { defineConfig } from 'vitest/config'

/** The build and the built package on each later Node. `npm --prefix test/nodes ci && npm --prefix test/nodes test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
})
