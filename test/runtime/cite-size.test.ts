/** What citations of passages weigh on a page. */

import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const weightOf = async (contents: string): Promise<number> => {
  const stdin = { contents, resolveDir: 'src/runtime' }
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false } as const
  const { outputFiles } = await build({ stdin, ...options })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}

test('citing and resolving a passage are 5.1 kB of minified, compressed JavaScript; citing alone is 2.2 kB', async () => {
  const both = await weightOf('export { citePassage, resolveCitation } from "./entries/cite.ts"')
  expect(both).toBeLessThan(5_150)
  expect(await weightOf('export { citePassage } from "./entries/cite.ts"')).toBeLessThan(2_250)
})
