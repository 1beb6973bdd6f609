/** Renders docs/versioning.md: every rule with its level and its reason. */

import type { Rule } from './rule.ts'

export interface RuleGroup {
  readonly title: string
  readonly rules: Readonly<Record<string, Rule>>
}

export function versioningPage(groups: readonly RuleGroup[]): string {
  const tables = groups.map(({ title, rules }) => {
    const rows = Object.entries(rules).map(([id, rule]) => row(id, rule))
    return `## ${title}\n\n| rule | number | what changed | readers | writers | why |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
  })
  return `# How the version number is computed

Generated from \`src/release/rules/\` by \`npm run docs\`. Each change between two releases falls under a rule; the release is
as large as its largest change, for readers or for writers. [VERSIONING.md](../VERSIONING.md) says what that means for you.

A rule has a name. Releases before 1.1.0 used numbers, which remain valid wherever you name a rule.

The level of one change can be overridden in \`releases/overrides.yaml\`, with a reason and a day on which the override
expires. Changes marked “never” are not released at any size. Questions are printed with the change: they need a person, who
answers with an override if the answer changes the level.

${tables.join('\n')}`
}

function row(id: string, rule: Rule): string {
  const level = rule.forbidden === true ? 'never' : rule.readers
  const writers = rule.forbidden === true ? 'never' : rule.writers
  const question = rule.question === undefined ? '' : ` *${rule.question}*`
  return `| ${id} | ${rule.number ?? ''} | ${rule.description} | ${level} | ${writers} | ${rule.reason}${question} ([source](${rule.reference})) |`
}
