import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Files share a process: most of the time would go into loading the same modules again.
    pool: 'forks',
    isolate: false,
  },
})
