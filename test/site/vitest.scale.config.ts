import { defineConfig } from 'vitest/config'

/** The site with a thousand texts: minutes. Its time limit is what holds it linear: a quadratic build would not end in time. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['scale.test.ts'], testTimeout: 900_000, hookTimeout: 120_000 },
})
