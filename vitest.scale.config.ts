import { defineConfig } from 'vitest/config'

/** Tests that build thousands of documents, kill builds and fill disks: minutes, not seconds. `npm run test:scale`. */
export default defineConfig({
  test: { include: ['test/scale/**/*.test.ts'], testTimeout: 900_000, fileParallelism: false },
})
