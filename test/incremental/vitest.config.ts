import { defineConfig } from 'vitest/config'

/** A site of a thousand documents that is rendered again after each of many edits: a minute or two. `npm run test:incremental`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
})
