import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** All chosen CMSs in one run, each with the settings of its own folder: see run.mjs. */
export default defineConfig({
  test: {
    // Vitest leaves one core free, which on a machine of two is half.
    maxWorkers: availableParallelism(),
    projects: (process.env.CMS_TESTS ?? '')
      .split(',')
      .map((name) => join(import.meta.dirname, name, 'vitest.config.ts')),
  },
})
