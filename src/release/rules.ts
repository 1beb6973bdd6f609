/**
 * The rules that the version number is computed by, as data. A rule says what it watches, how large a release readers and
 * writers need when it fires, why, and where the reason comes from. Rows with two outcomes are two rules.
 */

import { cmsRules } from './rules/cms-rules.ts'
import { documentRules } from './rules/document-rules.ts'
import { packageRules } from './rules/package-rules.ts'
import type { Rule } from './rules/rule.ts'
import { schemaRules } from './rules/schema-rules.ts'
import { typeRules } from './rules/type-rules.ts'

export const rules = { ...documentRules, ...typeRules, ...packageRules, ...schemaRules, ...cmsRules }

/** By what they watch, with the titles of the page. */
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
