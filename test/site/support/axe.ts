/** What axe finds in a page as it is. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const options = { runOnly: tags, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
const violations = `axe.run(${JSON.stringify(options)}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html.slice(0, 200) + ' ' + failureSummary)))`

/** A line for each finding: the rule, the element, what is wrong. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(violations)
}
