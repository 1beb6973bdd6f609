import { defineConfig } from 'vitest/config'

/** Jest in CommonJS, ts-jest and Parcel 2, configured as docs/reading.md says. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['../support/packed-tarball.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
