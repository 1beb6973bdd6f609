/** As many texts as nobody writes by hand: the site takes them without change. `npm run site:test:scale`. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildSite } from './support/build-site.ts'
import { pagesOf } from './support/files.ts'
import { generatedPackage } from './support/packages.ts'

test('250 and 1,000 generated texts build; four times the texts take about four times as long', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'many-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const seconds: number[] = []
  for (const count of [250, 1000]) {
    const tarball = await generatedPackage(join(folder, `corpus-${count}`), count)
    const begun = performance.now()
    const files = await buildSite(join(folder, `site-${count}`), tarball)
    seconds.push((performance.now() - begun) / 1000)
    const pages = pagesOf({ name: '', files, corpus: '', address: 'http://localhost:4321/' })
    expect(pages.filter(({ path }) => /^texts\/[^/]+\/$/.test(path))).toHaveLength(count)
    expect(pages.filter(({ path }) => /^fa\/texts\/[^/]+\/lines\/$/.test(path))).toHaveLength(count)
  }
  const [few = 1, many = 0] = seconds
  console.log(
    `250 texts: ${few.toFixed(1)} s, 1,000 texts: ${many.toFixed(1)} s, ratio ${(many / few).toFixed(2)}`,
  )
})
