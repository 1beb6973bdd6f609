import { defineConfig } from 'vitest/config'

/** Our records in a real Payload on SQLite: `npm --prefix test/cms/payload ci && npm --prefix test/cms/payload test`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})
