/** Reports what zod refused of a YAML file: each problem with its place, what was found, and what was expected. */

import type * as z from 'zod'
import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { hrefPattern } from '../model/href.ts'
import { writingHint } from './date-value.ts'
import type { Path, YamlFile } from './yaml.ts'

export interface CheckedValue {
  readonly yaml: YamlFile
  /** What zod checked, and the path at which it stands in the file. */
  readonly value: unknown
  readonly at: Path
  /** Which keys a map may have, by its path in the file: the candidates of “did you mean”. */
  readonly knownKeys: (path: Path) => readonly string[]
  /** What to say of a key that stands in the wrong place. */
  readonly keyHint?: (key: string, path: Path) => string | undefined
}

type Issue = z.core.$ZodIssue

export function zodDiagnostics(issues: readonly Issue[], checked: CheckedValue): Diagnostic[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, checked)
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionDiagnostics(issue, checked)
    return [issueDiagnostic(issue, expectation(issue), [issue], checked)]
  })
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  { yaml, value, at, knownKeys, keyHint }: CheckedValue,
): Diagnostic[] {
  const map: Path = [...at, ...issue.path.map(String)]
  const given = valueAt(value, issue.path.map(String)) as Readonly<Record<string, unknown>>
  return issue.keys.map((key) =>
    diagnostic('value/unknown-key', yaml.locationOfKey([...map, key]), {
      field: [...map, key].join('.'),
      found: `\`${key}\``,
      hint:
        keyHint?.(key, map) ??
        didYouMean(key, knownKeys(map)) ??
        (given[key] === null ? commaHint : undefined),
    }),
  )
}

/** `{ inferred: one thing, and another }` reads as two keys. */
const commaHint =
  'Inside `{ }` a comma ends a value: put the text in quotes, or write the keys on lines of their own.'

function unionDiagnostics(issue: z.core.$ZodIssueInvalidUnion, checked: CheckedValue): Diagnostic[] {
  const meant = meantIssues(issue)
  if (meant !== null) return zodDiagnostics(meant, checked)
  const causes = likelyCauses(flattened(issue.errors.flat()), valueAt(checked.value, issue.path.map(String)))
  // Beside a word, a mark can be a map.
  const maps = issue.path[0] === 'spans' ? ['`{ link: … }`', '`{ language: … }`'] : []
  const expected = [...new Set([...causes.map(expectation), ...maps])].join(' or ')
  return [issueDiagnostic(issue, expected, causes, checked)]
}

/** The branch that got furthest is the one that the writer meant; null when none got further than the others. */
export function meantIssues(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] | null {
  const branch = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
  if (depth(branch) === 0) return null
  return branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** A union may be a branch of another. */
const flattened = (issues: readonly Issue[]): readonly Issue[] =>
  issues.flatMap((i) =>
    i.code === 'invalid_union' && i.errors.length > 0 ? flattened(i.errors.flat()) : [i],
  )

/** Who wrote a text did not mean a map: what a text can be is what was expected. */
function likelyCauses(causes: readonly Issue[], value: unknown): readonly Issue[] {
  const ofKind = causes.filter(
    (i) =>
      i.code !== 'invalid_type' ||
      (typeof value === 'object') === ['object', 'record', 'array'].includes(i.expected),
  )
  return ofKind.length === 0 ? causes : ofKind
}

const depth = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((i) => i.path.length + (i.code === 'unrecognized_keys' ? 1 : 0)))

function issueDiagnostic(
  issue: Issue,
  expected: string,
  causes: readonly Issue[],
  checked: CheckedValue,
): Diagnostic {
  const inner = issue.path.map(String)
  const path: Path = [...checked.at, ...inner]
  const value = valueAt(checked.value, inner)
  const details = { field: path.join('.'), expected }
  if (value === undefined) return diagnostic('value/missing', checked.yaml.locationOf(path), details)
  const hint =
    suggestion(causes, value) ??
    (typeof value === 'string' && customCode(issue) === 'value/date' ? writingHint(value) : undefined) ??
    quoted(issue, value) ??
    basisHint(issue, path, value)
  return diagnostic(customCode(issue), checked.yaml.locationOf(path), {
    ...details,
    found: found(value),
    hint,
  })
}

function customCode(issue: Issue): DiagnosticCode {
  const code = issue.code === 'custom' ? issue.params?.code : undefined
  return typeof code === 'string' && code in catalogue ? (code as DiagnosticCode) : 'value/invalid'
}

const kinds: Readonly<Record<string, string>> = {
  object: 'a map `{ … }`',
  record: 'a map `{ … }`',
  array: 'a list `[ … ]`',
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? `a value of type ${issue.expected}`
    case 'invalid_value':
      return issue.values.length === 1
        ? `\`${String(issue.values[0])}\``
        : `one of ${listed(issue.values.map(String))}`
    case 'invalid_format':
      if (issue.pattern === hrefPattern.toString())
        return 'an address that begins with `https://`, `http://`, `mailto:`, `tel:` or `/`, without blanks'
      if (!issue.message.startsWith('Invalid')) return issue.message
      return issue.pattern === undefined ? issue.format : `text that matches ${issue.pattern}`
    case 'too_small':
      if (issue.origin === 'string') return 'text that is not empty'
      return issue.origin === 'array'
        ? `at least ${issue.minimum} entries`
        : `a number of at least ${issue.minimum}`
    case 'too_big':
      if (issue.origin === 'string') return `text of at most ${issue.maximum} characters`
      return issue.origin === 'array'
        ? `at most ${issue.maximum} entries`
        : `a number of at most ${issue.maximum}`
    case 'custom': {
      const code = customCode(issue)
      if (code === 'value/date') return 'a date in EDTF'
      return code === 'value/language' ? 'a BCP 47 language tag' : issue.message
    }
    default:
      return issue.message
  }
}

/** All roles of a model: who mistypes one can look for it here. */
const longestList = 100

function listed(values: readonly string[]): string {
  const shown = values.length > longestList ? values.slice(0, longestList - 2) : values
  const rest = values.length - shown.length
  return shown.map((value) => `\`${value}\``).join(', ') + (rest === 0 ? '' : ` and ${rest} more`)
}

function suggestion(causes: readonly Issue[], value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const values = causes.flatMap((i) => (i.code === 'invalid_value' ? i.values.map(String) : []))
  if (values.includes('true') || causes.some((i) => i.code === 'invalid_type' && i.expected === 'boolean')) {
    return 'Write `true` or `false`: YAML 1.2 knows no `yes` and `no`.'
  }
  const other = otherNames[value.toLowerCase()]
  if (other !== undefined && values.includes(other)) return `Write \`${other}\`.`
  return values.length === 0 ? undefined : didYouMean(value, values)
}

/** Names of calendars that are not those of `Intl`. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ jalali: 'persian', shamsi: 'persian', khorshidi: 'persian' },
  ...{ hijri: 'islamic-umalqura', islamic: 'islamic-umalqura', qamari: 'islamic-umalqura' },
  ...{ gregorian: 'gregory', jewish: 'hebrew' },
}

/** `value: 2022` is a number to YAML. */
const quoted = (issue: Issue, value: unknown): string | undefined =>
  issue.code === 'invalid_type' &&
  issue.expected === 'string' &&
  (typeof value === 'number' || typeof value === 'boolean')
    ? `Put it in quotes: "${String(value)}".`
    : undefined

/** A bare `summary: Some text`. */
const basisHint = (issue: Issue, path: Path, value: unknown): string | undefined =>
  issue.code === 'invalid_type' &&
  issue.expected === 'object' &&
  path.length === 1 &&
  typeof value === 'string'
    ? `Each value says where it comes from: write \`${path[0]}: { value: "…", editorial: "…" }\`.`
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
