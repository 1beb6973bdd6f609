import { defineConfig } from 'vitest/config'

/** The sites of examples/, installed and built with the packed tarball: minutes. `npm run test:examples`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['../support/packed-tarball.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
