/**
 * What the fields of a model may say. Everything here reaches the types, the published zod schemas, both JSON Schemas and
 * the check after a pull; whatever is not here, `defineModel` refuses. test/model/carried-keywords.test.ts holds that
 * zod, the published schemas and a JSON Schema validator accept and refuse the same values.
 *
 * What JSON Schema has no word for differs: lengths of texts count UTF-16 units in zod and characters in JSON Schema (an
 * emoji is two or one); `z.url()` parses what JSON Schema only asks to begin like a URL; and multiples of numbers of more
 * than 15 digits are a matter of rounding.
 * A `refine` is checked at every compilation and after every pull; the published schemas do not know it.
 */

import type * as z from 'zod'
import { isFieldLabel } from './field-label.ts'

/** Keywords of JSON Schema that a node may have, and keys of `.meta()`: those that limit values, and those that do not. */
export const carriedKeywords: Readonly<Record<string, 'value' | 'note' | 'ours'>> = {
  $ref: 'value',
  type: 'value',
  const: 'value',
  enum: 'value',
  anyOf: 'value',
  oneOf: 'value',
  items: 'value',
  prefixItems: 'value',
  minItems: 'value',
  maxItems: 'value',
  properties: 'value',
  required: 'value',
  additionalProperties: 'value',
  pattern: 'value',
  /** Only `uri`, for which zod has no pattern; other formats are carried by theirs. */
  format: 'value',
  minLength: 'value',
  maxLength: 'value',
  minimum: 'value',
  maximum: 'value',
  exclusiveMinimum: 'value',
  exclusiveMaximum: 'value',
  multipleOf: 'value',
  description: 'note',
  id: 'ours',
  kind: 'ours',
  to: 'ours',
  open: 'ours',
  labels: 'ours',
  label: 'ours',
  compiled: 'ours',
}

/** What every URL begins with that zod accepts. */
export const urlPattern = '^\\s*[A-Za-z][A-Za-z0-9+.-]*:'

const stored = 'A model says what is stored and changes nothing: describe the stored value.'
const filled = 'The compiler fills in nothing: use `.nullable()`, and null where nothing is known.'
const json = 'JSON has no such value: '

/** Kinds of zod schemas that are refused, with what to use instead. */
const refusedTypes: Readonly<Record<string, string>> = {
  bigint: `${json}use \`z.int()\`, or a text.`,
  date: `${json}use \`edtfDate\`, or a text.`,
  symbol: `${json}use \`z.enum()\`.`,
  undefined: `${json}use \`.nullable()\` or \`.optional()\`.`,
  void: `${json}use \`z.null()\`.`,
  nan: `${json}use \`z.number().nullable()\`.`,
  map: `${json}use \`z.record(z.string(), …)\`.`,
  set: `${json}use \`z.array()\`.`,
  file: `${json}use the address of the file.`,
  function: `${json}use a text.`,
  promise: `${json}describe what it resolves to.`,
  custom:
    'Types and JSON Schemas cannot say it: use one of zod’s own schemas, with a `refine` where it must be.',
  never: 'No value fits: leave the field out.',
  transform: stored,
  pipe: stored,
  success: stored,
  default: filled,
  prefault: filled,
  catch: filled,
  intersection: 'Use one `z.strictObject()` with the fields of both.',
}

/** Kinds of zod schemas that are carried; their limits are checked one by one. */
const carriedTypes: readonly string[] = [
  ...['string', 'number', 'boolean', 'null', 'any', 'unknown', 'enum', 'literal', 'template_literal'],
  ...['array', 'tuple', 'object', 'record', 'union'],
  ...['nullable', 'optional', 'nonoptional', 'readonly', 'lazy'],
]

export interface Refusal {
  /** What is refused: a keyword or a method of zod. */
  readonly what: string
  /** What to use instead. */
  readonly hint: string
}

/** What of a zod schema, without those inside it, cannot be carried; `node` is what zod makes of it. */
export function refusalsOf(
  schema: z.core.$ZodTypes,
  node: Readonly<Record<string, unknown>>,
  meta: Readonly<Record<string, unknown>>,
): Refusal[] {
  const { def } = schema._zod
  const hint = refusedTypes[def.type]
  if (hint !== undefined) return [{ what: `z.${def.type}()`, hint }]
  if (!carriedTypes.includes(def.type)) return [{ what: `z.${def.type}()`, hint: 'Use another schema.' }]
  return [...ofType(def, node), ...ofChecks(def), ...ofMeta(meta), ...ofKeywords(node)]
}

function ofType(def: z.core.$ZodTypes['_zod']['def'], node: Readonly<Record<string, unknown>>): Refusal[] {
  switch (def.type) {
    case 'object':
      return def.catchall?._zod.def.type === 'never'
        ? []
        : [{ what: 'an object that takes unknown keys', hint: 'Use `z.strictObject()`, or `z.record()`.' }]
    case 'record':
      return isPlainString(def.keyType) && def.mode !== 'loose'
        ? []
        : [
            {
              what: 'a record with limited keys',
              hint: 'Use `z.record(z.string(), …)` or `z.strictObject()`.',
            },
          ]
    case 'tuple':
      return def.rest === null && node.minItems === node.maxItems
        ? []
        : [{ what: 'a tuple of several lengths', hint: 'Use `z.array()`, or `.nullable()` items.' }]
    case 'union':
      return 'inclusive' in def && def.inclusive === false && !('discriminator' in def)
        ? [{ what: 'z.xor()', hint: 'Use `z.discriminatedUnion()` or `z.union()`.' }]
        : []
    case 'enum':
      return Array.isArray(node.enum) && !node.enum.every((value) => typeof value === 'string')
        ? [otherThanTexts]
        : []
    case 'literal':
      return def.values.length === 1
        ? isJson(def.values[0])
          ? []
          : [otherThanTexts]
        : def.values.every((value) => typeof value === 'string')
          ? []
          : [otherThanTexts]
    case 'string':
    case 'template_literal':
      return typeof node.pattern !== 'string' || isUnicodePattern(node.pattern)
        ? []
        : [{ what: `the pattern ${node.pattern}`, hint: 'It must hold with the flag `u`.' }]
    default:
      return []
  }
}

const otherThanTexts: Refusal = {
  what: 'an enumeration of other values than texts',
  hint: 'Use texts, or a `z.union()` of literals.',
}

const isJson = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** Formats that zod checks by their pattern alone. Others it computes: `ipv6` as a URL, `base64` by its length. */
const patternFormats: ReadonlySet<string> = new Set([
  ...['email', 'guid', 'uuid', 'emoji', 'nanoid', 'cuid', 'cuid2', 'ulid', 'xid', 'ksuid', 'e164', 'hex'],
  ...['ipv4', 'mac', 'cidrv4', 'hostname'],
  ...['date', 'time', 'datetime', 'duration'],
  ...['regex', 'lowercase', 'uppercase', 'starts_with', 'ends_with'],
])

interface CheckDefinition {
  readonly check?: string
  readonly format?: string | undefined
  readonly value?: unknown
  readonly pattern?: RegExp | undefined
  readonly position?: number | undefined
  readonly protocol?: RegExp | undefined
  readonly hostname?: RegExp | undefined
}

function ofFormat({ format = '', pattern, position, protocol, hostname }: CheckDefinition): Refusal[] {
  if (format === 'regex' && pattern !== undefined && !/^u?$/.test(pattern.flags))
    return [
      {
        what: `the flags of ${String(pattern)}`,
        hint: 'JSON Schema has none but `u`: write both cases, as in `[Aa]`.',
      },
    ]
  if (format === 'url')
    return protocol === undefined && hostname === undefined
      ? []
      : [{ what: 'a URL with limited parts', hint: 'Use `z.url().regex()`.' }]
  const isPattern =
    patternFormats.has(format) || /_hex$/.test(format) || (format === 'includes' && position === undefined)
  return isPattern ? [] : [{ what: `the format ${format}`, hint: 'Use `z.string().regex()`.' }]
}

function isUnicodePattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

const isPlainString = (schema: z.core.$ZodType): boolean => {
  const { def } = schema._zod
  return def.type === 'string' && (def.checks ?? []).length === 0 && !('check' in def)
}

/** JSON Schema validators divide: a step that is no sum of halves is not exact. */
const isExactStep = (step: number): boolean => Number.isInteger(step * 2 ** 20)

function ofChecks(
  def: CheckDefinition & {
    readonly checks?: readonly z.core.$ZodCheck<never>[] | undefined
    readonly coerce?: boolean | undefined
  },
): Refusal[] {
  const checks: readonly CheckDefinition[] = [def, ...(def.checks ?? []).map((check) => check._zod.def)]
  return [...(def.coerce === true ? [{ what: 'z.coerce', hint: stored }] : []), ...checks.flatMap(ofCheck)]
}

function ofCheck(check: CheckDefinition): Refusal[] {
  switch (check.check) {
    case 'overwrite':
      return [{ what: 'a method that changes the text', hint: 'Texts are trimmed anyway. Use `.regex()`.' }]
    case 'string_format':
      return ofFormat(check)
    case 'multiple_of':
      return isExactStep(Number(check.value))
        ? []
        : [
            {
              what: `multipleOf ${String(check.value)}`,
              hint: 'It cannot be divided exactly: use `z.int()` in a smaller unit.',
            },
          ]
    case 'greater_than':
    case 'less_than':
      return Number.isFinite(check.value)
        ? []
        : [{ what: `the limit ${String(check.value)}`, hint: 'Leave it out.' }]
    default:
      return []
  }
}

/** In English either may be missing. */
const labelForm = '`{ en: { label, definition }, fa: { label, definition } }`'

/** A pattern beside a `refine` of these kinds is as much of it as JSON Schema can say. */
const refinedKinds: ReadonlySet<unknown> = new Set(['date', 'language'])

function ofMeta(meta: Readonly<Record<string, unknown>>): Refusal[] {
  return Object.keys(meta).flatMap((key) => {
    const carried = Object.hasOwn(carriedKeywords, key) ? carriedKeywords[key] : undefined
    if (carried === undefined)
      return [{ what: `\`${key}\` in .meta()`, hint: 'Nothing reads it: leave it out.' }]
    if (key === 'label' && !isFieldLabel(meta.label))
      return [{ what: '`label` in .meta()', hint: `It is not ${labelForm}.` }]
    if (carried !== 'value' || (key === 'pattern' && refinedKinds.has(meta.kind))) return []
    return [{ what: `\`${key}\` in .meta()`, hint: 'zod would not check it: use the method of that name.' }]
  })
}

/** What zod adds to a node without a limit of its own. */
const addedByZod: ReadonlySet<string> = new Set(['readOnly', 'propertyNames', 'contentEncoding'])

function ofKeywords(node: Readonly<Record<string, unknown>>): Refusal[] {
  if (node.allOf !== undefined)
    return [{ what: 'two patterns or steps at once', hint: 'Write one that says both.' }]
  return Object.keys(node)
    .filter((key) => !Object.hasOwn(carriedKeywords, key) && !addedByZod.has(key))
    .map((key) => ({
      what: key,
      hint: 'Types, JSON Schemas and CMSs cannot all say it: use another schema.',
    }))
}
