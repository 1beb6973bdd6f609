import { defineConfig } from 'vitest/config'

/**
 * What `toHtml` makes, as axe sees it in Chromium and as html-validate reads it. Needs a built dist/ and /usr/bin/chromium.
 * `npm --prefix test/accessibility test`.
 */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
})
