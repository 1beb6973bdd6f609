/**
 * The rules that the version number is computed by, as data: one entry for each in rules/. A change with two outcomes is two
 * rules. The order of the entries is the order in which changes are printed.
 */

import { cmsRules } from './rules/cms-rules.ts'
import { documentRules } from './rules/document-rules.ts'
import { packageRules } from './rules/package-rules.ts'
import type { DocumentRule, Rule, TypeRule } from './rules/rule.ts'
import { schemaRules } from './rules/schema-rules.ts'
import { typeRules } from './rules/type-rules.ts'

const rules = { ...documentRules, ...typeRules, ...packageRules, ...schemaRules, ...cmsRules }

/** By what they are about, with the headings of docs/versioning.md. */
export const ruleGroups = [
  { title: 'Documents', rules: documentRules },
  { title: 'Types', rules: typeRules },
  { title: 'Package', rules: packageRules },
  { title: 'Schemas', rules: schemaRules },
  { title: 'What editors fill in', rules: cmsRules },
] as const

export type RuleId = keyof typeof rules

export const ruleIds = Object.keys(rules) as readonly RuleId[]

export const ruleOf = (id: RuleId): Rule => rules[id]

/** null when the rule is not about documents. */
export const documentRuleOf = (id: RuleId): DocumentRule | null =>
  Object.hasOwn(documentRules, id) ? documentRules[id as keyof typeof documentRules] : null

/** null when the rule is not about types. */
export const typeRuleOf = (id: RuleId): TypeRule | null =>
  Object.hasOwn(typeRules, id) ? typeRules[id as keyof typeof typeRules] : null

/** `D4` -> `slug-renamed-without-alias` */
export const ruleIdByNumber: ReadonlyMap<string, RuleId> = new Map(
  ruleIds.flatMap((id) => {
    const { number } = ruleOf(id)
    return number === undefined ? [] : [[number, id] as const]
  }),
)
