/** Takes a field; gives the rule that its column must keep, in Directus' language of filters; null when it has none. */

import type { Field } from '../field.ts'

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
    case 'text':
      return [
        ...(field.pattern === null ? [] : [{ _regex: field.pattern }]),
        ...(field.maxLength === null ? [] : [{ _regex: `^[\\s\\S]{0,${field.maxLength}}$` }]),
      ]
    case 'integer':
      return [
        ...(field.minimum === null ? [] : [{ _gte: field.minimum }]),
        ...(field.maximum === null ? [] : [{ _lte: field.maximum }]),
      ]
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
