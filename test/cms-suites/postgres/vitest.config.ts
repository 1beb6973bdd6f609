import { mergeConfig } from 'vitest/config'
import payload from '../payload/vitest.config.ts'

/**
 * The proofs of ../payload again, on PostgreSQL, with the packages of ../payload:
 * `npm --prefix test/cms-suites/payload ci && npm --prefix test/cms-suites/postgres test`.
 */
export default mergeConfig(payload, {
  test: {
    root: import.meta.dirname,
    include: ['../payload/payload.test.ts', 'scale.test.ts'],
    globalSetup: ['support/setup.ts'],
  },
})
