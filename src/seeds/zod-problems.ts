/** Takes what zod refused in a YAML file; gives problems with places, what was found, and what was expected. */

import type * as z from 'zod'
import { catalogue, type ProblemCode } from '../diagnostics/catalogue.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { YamlFile } from './yaml.ts'

/** `knownKeys` answers, for the path of a map, which keys it may have: the candidates of “did you mean”. */
export function zodProblems(
  issues: readonly z.core.$ZodIssue[],
  yaml: YamlFile,
  knownKeys: (path: readonly PropertyKey[]) => readonly string[],
): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        problem('value/unknown-key', yaml.placeOfKey([...path, key]), {
          field: [...path, key].join('.'),
          found: `\`${key}\``,
          hint: /\s/.test(key) ? commaHint : didYouMean(key, knownKeys(issue.path)),
        }),
      )
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      // The branch that got furthest is the one that the writer meant.
      const branch = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
      if (depth(branch) > 0) {
        return zodProblems(
          branch.map((i) => ({ ...i, path: [...issue.path, ...i.path] })),
          yaml,
          knownKeys,
        )
      }
      const expected = [...new Set(issue.errors.flat().map(expectation))].join(' or ')
      return [
        problem('value/invalid', yaml.placeOf(path), {
          field: path.join('.'),
          found: found(valueAt(yaml.value, path)),
          expected,
          hint: suggestion(issue.errors.flat(), valueAt(yaml.value, path)),
        }),
      ]
    }
    const value = valueAt(yaml.value, path)
    const missing = value === undefined
    const code = missing ? 'value/missing' : customCode(issue)
    return [
      problem(code, yaml.placeOf(path), {
        field: path.join('.'),
        found: missing ? undefined : found(value),
        expected: expectation(issue),
        hint: suggestion([issue], value) ?? quoted(issue, value),
      }),
    ]
  })
}

/** `{ inferred: one thing, and another }` reads as two keys. */
const commaHint =
  'Inside `{ }` a comma ends a value: put the text in quotes, or write the keys on lines of their own.'

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((i) => i.path.length + (i.code === 'unrecognized_keys' ? 1 : 0)))

function customCode(issue: z.core.$ZodIssue): ProblemCode {
  const code = issue.code === 'custom' ? issue.params?.code : undefined
  return typeof code === 'string' && code in catalogue ? (code as ProblemCode) : 'value/invalid'
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'record' ? 'a map' : `a value of type ${issue.expected}`
    case 'invalid_value':
      return issue.values.length === 1
        ? `\`${String(issue.values[0])}\``
        : `one of ${issue.values.map((v) => `\`${String(v)}\``).join(', ')}`
    case 'invalid_format':
      return issue.pattern === undefined ? issue.format : `text that matches ${issue.pattern}`
    case 'custom':
      return customCode(issue) === 'value/date'
        ? 'a date in EDTF'
        : customCode(issue) === 'value/language'
          ? 'a BCP 47 language tag'
          : issue.message
    case 'invalid_union':
      return 'note' in issue && typeof issue.discriminator === 'string'
        ? `a known \`${issue.discriminator}\``
        : issue.message
    default:
      return issue.message
  }
}

function suggestion(issues: readonly z.core.$ZodIssue[], value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const values = issues.flatMap((i) => (i.code === 'invalid_value' ? i.values.map(String) : []))
  return values.length === 0 ? undefined : didYouMean(value, values)
}

/** `value: 2022` is a number to YAML. */
const quoted = (issue: z.core.$ZodIssue, value: unknown): string | undefined =>
  issue.code === 'invalid_type' &&
  issue.expected === 'string' &&
  (typeof value === 'number' || typeof value === 'boolean')
    ? `Put it in quotes: "${String(value)}".`
    : undefined

function found(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}
