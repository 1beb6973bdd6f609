/**
 * Checks the form of a definition before anything is built from it. TypeScript says the same in an editor, but no command
 * of the compiler checks types, and a role of a kind that does not exist would lose its lines.
 */

import * as z from 'zod'
import { didYouMean } from '../diagnostics/suggest.ts'

const sentence = z.string().min(1)
/** Types, docs and CMS forms show the description of a field. */
const fields = z.record(
  z.string(),
  z
    .custom<z.ZodType>((value) => value instanceof z.core.$ZodType, {
      error: 'not a zod schema',
      abort: true,
    })
    .refine((field) => z.globalRegistry.get(field)?.description !== undefined, {
      error: "no description: add `.describe('…')`",
    }),
)
const words = z.strictObject({ label: sentence, definition: sentence })
const label = z.union([sentence, z.strictObject({ en: words, fa: words.optional() })])
const labels = z.record(z.string(), label)
const omission = z.union([
  sentence,
  z.strictObject({ en: words, fa: words.optional(), withheld: z.boolean().optional() }),
])

const role = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('block'),
    style: z.string(),
    listItem: z.enum(['bullet', 'number']).optional(),
    level: z.int().min(1).max(9).optional(),
    labels: label.optional(),
  }),
  z.strictObject({ kind: z.literal('metadata'), labels: label.optional() }),
  z.strictObject({ kind: z.literal('omission'), reason: z.string(), labels: label.optional() }),
])

const definition = z.strictObject({
  documents: z.record(
    z.string(),
    z.strictObject({
      description: sentence,
      labels: label.optional(),
      plural: z.string(),
      fields,
      replies: z.boolean().optional(),
    }),
  ),
  records: z.record(
    z.string(),
    z.strictObject({
      description: sentence,
      labels: label.optional(),
      plural: z.string(),
      file: sentence,
      fields,
    }),
  ),
  replyAuthors: z.string().optional(),
  writtenBy: z.string().optional(),
  list: z.array(z.string()),
  sortBy: z.strictObject({ field: z.string(), order: z.enum(['ascending', 'descending']) }).nullable(),
  styles: labels.optional(),
  marks: labels.optional(),
  omissions: z.record(z.string(), omission).optional(),
  roles: z.record(z.string(), role).optional(),
})

/** What belongs at a path, where its kind alone does not say it. `*` is any name. */
const expectations: Readonly<Record<string, string>> = {
  sortBy: '`{ field, order }`, or null to sort by id',
  'documents.*.plural': 'the name of a list, such as `NoteBooks`',
  'records.*.plural': 'the name of a list, such as `NoteBooks`',
  'documents.*.description': 'one sentence',
  'records.*.description': 'one sentence',
  'records.*.file': 'the name of a file in seeds/, such as `people.yaml`',
  'styles.*': 'one sentence, or `{ en: { label, definition }, fa }`',
  'marks.*': 'one sentence, or `{ en: { label, definition }, fa }`',
  'omissions.*': 'one sentence, or `{ en: { label, definition }, fa, withheld }`',
  'roles.*.kind': 'one of `block`, `omission`, `metadata`',
}

/** @throws Error with a line for each fault: its path, what was found and what was expected. */
export function checkDefinition(given: object): void {
  const faults = definition.safeParse(given).error?.issues ?? []
  if (faults.length > 0) throw new Error(faults.flatMap((fault) => linesOf(fault, given)).join('\n'))
}

function linesOf(issue: z.core.$ZodIssue, given: unknown): string[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const known = didYouMean(key, keysAt(definition, path))
      return `${[...path, key].join('.')}: not a key of a model.${known === undefined ? '' : ` ${known}`}`
    })
  if (issue.code === 'custom') return [`${path.join('.')}: ${issue.message}.`]
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    given,
  )
  return [
    `${path.join('.')}: found ${found === undefined ? 'nothing' : JSON.stringify(found)}, expected ${expected(issue, path)}.`,
  ]
}

function expected(issue: z.core.$ZodIssue, path: readonly string[]): string {
  const pattern = path.map((step, i) => (i === 1 ? '*' : step)).join('.')
  const known = expectations[pattern]
  if (known !== undefined) return known
  if (issue.code === 'invalid_value')
    return `one of ${issue.values.map((v) => `\`${String(v)}\``).join(', ')}`
  if (issue.code === 'invalid_type')
    return issue.expected === 'array' ? 'a list `[ … ]`' : `${issue.expected}`
  return issue.message
}

/** Keys that a place may have, in whichever of its forms. */
function keysAt(schema: unknown, path: readonly string[]): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return keysAt(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path))
  const [step, ...rest] = path
  if (schema instanceof z.ZodRecord) return step === undefined ? [] : keysAt(schema.valueType, rest)
  if (!(schema instanceof z.ZodObject)) return []
  return step === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[step], rest)
}
