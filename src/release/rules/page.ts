/** Gives docs/versioning.md: the rules as a page. */

import type { Rule } from './rule.ts'

export interface RuleGroup {
  readonly title: string
  readonly rules: Readonly<Record<string, Rule>>
}

export function versioningPage(groups: readonly RuleGroup[]): string {
  const tables = groups.map(({ title, rules }) => {
    const rows = Object.entries(rules).map(([id, rule]) => row(id, rule))
    return `## ${title}\n\n| rule | what changed | readers | writers | why |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
  })
  return `# How the version number is computed

Generated from \`src/release/rules/\` by \`npm run docs\`. Each change between two releases falls under a rule; the release is
as large as its largest change, for readers or for writers. What it means for you stands in
[VERSIONING.md](../VERSIONING.md).

A level can be overridden for one change in \`releases/overrides.yaml\`, with a reason and a day on which that expires.
Changes marked “never” are not released at any size. Questions are printed with the change: they need a person, who answers
by an override when the answer changes the level.

${tables.join('\n')}`
}

function row(id: string, rule: Rule): string {
  const level = rule.forbidden === true ? 'never' : rule.readers
  const writers = rule.forbidden === true ? 'never' : rule.writers
  const question = rule.question === undefined ? '' : ` *${rule.question}*`
  return `| ${id} | ${rule.watches} | ${level} | ${writers} | ${rule.reason}${question} ([source](${rule.reference})) |`
}
