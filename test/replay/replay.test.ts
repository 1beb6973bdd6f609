/** Real releases of a public data package, compared by our rules: the computed bump beside the declared one. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diff } from 'semver'
import { expect, test } from 'vitest'
import { type Bump, bumpOf } from '../../src/release/bump.ts'
import { compareReleases } from '../../src/release/compare.ts'
import { type Level, rankOf } from '../../src/release/level.ts'
import { webFeatures } from './web-features.ts'

const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>
}
const versions = Object.keys(devDependencies).map((name) => name.replace('web-features-', ''))

interface Step {
  readonly from: string
  readonly to: string
  readonly declared: Level
  readonly bump: Bump
}

const steps = versions.slice(1).map((to, i): Step => {
  const from = versions[i] ?? ''
  const declared = diff(from, to) as Level
  return { from, to, declared, bump: bumpOf(compareReleases(...webFeatures(from, to)), []) }
})

/** How often each rule fired, the largest first. */
function rulesOf({ rows }: Bump): string {
  const counts = new Map<string, number>()
  for (const { rule } of rows) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => `${count} × ${rule}`).join(', ') || 'nothing'
}

function resultOf({ declared, bump }: Step): string {
  if (declared === bump.level) return 'the same'
  return rankOf(declared) < rankOf(bump.level) ? 'computed larger' : 'computed smaller'
}

test('every pair of releases is compared, and what it finds is what the page says', async () => {
  const rows = steps.map(
    (step) =>
      `| ${step.from} → ${step.to} | ${step.declared} | ${step.bump.level} | ${resultOf(step)} | ${rulesOf(step.bump)} |`,
  )
  const same = steps.filter((step) => resultOf(step) === 'the same').length
  const page = `# Replay: releases of web-features

Written by \`npm --prefix test/replay test -- -u\`: ${versions.length} releases of
[web-features](https://github.com/web-platform-dx/web-features) that follow each other, from the registry, compared by our
rules for types, exports and ids of data ([versioning.md](versioning.md)). ${same} of ${steps.length} bumps are what their people
declared by hand.

| releases | declared | computed | result | rules that fired |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Where they differ: 3.32.0 changed values only; in 3.35.0 the \`any\` of an index signature became \`unknown\`, which stops
programs that used it; in 3.39.0 the feature \`masonry\` became a redirect to one that was there before, so that programs which
look it up by its id find no feature. The rule of web-features lets a redirect stand for a feature, ours does not.
`
  await expect(page).toMatchFileSnapshot('../../docs/replay.md')
})

test('there are at least ten steps', () => {
  expect(steps.length).toBeGreaterThanOrEqual(10)
})
