/** Builds the validation rule of a column in Directus' filter language; null when its field has no limits. */

import type { Field } from '../field.ts'
import { withoutNulls } from '../without-nulls.ts'

export type Rule = Readonly<Record<string, unknown>>

export function ruleOf(column: string, field: Field): Rule | null {
  const tests = testsOf(field)
  if (tests.length === 0) return null
  const rules: Rule[] = tests.map((test) => ({ [column]: test }))
  // Directus tests null, too.
  return field.isRequired ? { _and: rules } : { _or: [{ [column]: { _null: true } }, { _and: rules }] }
}

function testsOf(field: Field): Rule[] {
  switch (field.kind) {
    case 'text': {
      const { pattern, minLength, maxLength } = field
      const isLimited = minLength !== null || maxLength !== null
      return [
        ...(pattern === null ? [] : [{ _regex: pattern }]),
        ...(isLimited ? [{ _regex: `^[\\s\\S]{${minLength ?? 0},${maxLength ?? ''}}$` }] : []),
      ]
    }
    case 'number': {
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field
      const bounds = { _gte: minimum, _lte: maximum, _gt: exclusiveMinimum, _lt: exclusiveMaximum }
      return Object.entries(withoutNulls(bounds)).map(([operator, bound]) => ({ [operator]: bound }))
    }
    case 'choice':
      return [{ _in: field.choices.map(({ value }) => value) }]
    case 'boolean':
    case 'choices':
    case 'texts':
    case 'reference':
    case 'references':
    case 'group':
    case 'groups':
    case 'blocks':
    case 'json':
      return []
  }
}
