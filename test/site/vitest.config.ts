import { defineConfig } from 'vitest/config'

/**
 * The reading site, built from the packed package and met in Chromium as readers meet it. Needs /usr/bin/chromium.
 * `npm run site:test`; `npm run site:test -- filters` for one file. With SITES set to a folder the built sites stay there,
 * and later runs take them from it: for work on the tests, since a change of the site is not seen then.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    exclude: ['**/node_modules/**', 'scale.test.ts'],
    globalSetup: ['support/build-sites.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
