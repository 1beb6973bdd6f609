/**
 * What the fields of a model may say. Everything here reaches the types, the published zod schemas, both JSON Schemas and
 * the check after a pull; whatever is not here, `defineModel` refuses. test/model/carried-keywords.test.ts holds that
 * zod, the published schemas and a JSON Schema validator accept and refuse the same values.
 *
 * Two differences remain, because JSON Schema has no word for them: lengths of texts count UTF-16 units in zod and
 * characters in JSON Schema (an emoji is two or one), and `z.url()` parses what JSON Schema only asks to begin like a URL.
 * A `refine` is checked at every compilation and after every pull; the published schemas do not know it.
 */

import type * as z from 'zod'

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
  /** Only `uri`, for which zod has no pattern; all other formats are carried by their pattern. */
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
export const carriedTypes: readonly string[] = [
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
    case 'literal':
      return Array.isArray(node.enum) && !node.enum.every((value) => typeof value === 'string')
        ? [
            {
              what: 'an enumeration of other values than texts',
              hint: 'Use texts, or a `z.union()` of literals.',
            },
          ]
        : []
    case 'string':
    case 'template_literal':
      return ofText(def, node)
    default:
      return []
  }
}

function ofText(def: object, node: Readonly<Record<string, unknown>>): Refusal[] {
  const url = node.format === 'uri'
  const refusals: Refusal[] = []
  if (node.allOf !== undefined) refusals.push({ what: 'two patterns', hint: 'Write one regular expression.' })
  if (url && ('protocol' in def || 'hostname' in def) && ownLimit(def))
    refusals.push({ what: 'a URL with limited parts', hint: 'Use `z.url().regex()`.' })
  if (node.format !== undefined && !url && node.pattern === undefined && node.allOf === undefined)
    refusals.push({ what: `the format ${String(node.format)}`, hint: 'Use `z.string().regex()`.' })
  if (typeof node.pattern === 'string' && !isUnicodePattern(node.pattern))
    refusals.push({ what: `the pattern ${node.pattern}`, hint: 'It must hold with the flag `u`.' })
  return refusals
}

const ownLimit = (def: { readonly protocol?: unknown; readonly hostname?: unknown }): boolean =>
  def.protocol !== undefined || def.hostname !== undefined

function isUnicodePattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

const isPlainString = (schema: z.core.$ZodType): boolean => {
  const { def } = schema._zod
  return def.type === 'string' && (def.checks ?? []).length === 0 && !('format' in def)
}

/** JSON Schema validators divide: a step that is no sum of halves is not exact. */
const isExactStep = (step: number): boolean => Number.isInteger(step * 2 ** 20)

function ofChecks(def: { readonly checks?: readonly z.core.$ZodCheck<never>[]; readonly coerce?: boolean }) {
  const refusals: Refusal[] = []
  if (def.coerce === true) refusals.push({ what: 'z.coerce', hint: stored })
  for (const check of def.checks ?? []) {
    const own = check._zod.def as { check: string; pattern?: RegExp; format?: string; value?: unknown }
    if (own.check === 'overwrite')
      refusals.push({
        what: 'a method that changes the text',
        hint: 'Texts are trimmed anyway. Use `.regex()`.',
      })
    if (own.format === 'regex' && own.pattern !== undefined && !/^u?$/.test(own.pattern.flags))
      refusals.push({
        what: `the flags of ${String(own.pattern)}`,
        hint: 'JSON Schema has none but `u`: write both cases, as in `[Aa]`.',
      })
    if (own.check === 'multiple_of' && !isExactStep(Number(own.value)))
      refusals.push({
        what: `multipleOf ${String(own.value)}`,
        hint: 'It cannot be divided exactly: use `z.int()` in a smaller unit.',
      })
    if (['greater_than', 'less_than'].includes(own.check) && !Number.isFinite(own.value))
      refusals.push({ what: `the limit ${String(own.value)}`, hint: 'Leave it out.' })
  }
  return refusals
}

/** A pattern beside a `refine` of these kinds is as much of it as JSON Schema can say. */
const refinedKinds: ReadonlySet<unknown> = new Set(['date', 'language'])

function ofMeta(meta: Readonly<Record<string, unknown>>): Refusal[] {
  return Object.keys(meta).flatMap((key) => {
    const carried = Object.hasOwn(carriedKeywords, key) ? carriedKeywords[key] : undefined
    if (carried === undefined)
      return [{ what: `\`${key}\` in .meta()`, hint: 'Nothing reads it: leave it out.' }]
    if (carried !== 'value' || (key === 'pattern' && refinedKinds.has(meta.kind))) return []
    return [{ what: `\`${key}\` in .meta()`, hint: 'zod would not check it: use the method of that name.' }]
  })
}

/** What zod adds to a node without a limit of its own. */
const dropped: ReadonlySet<string> = new Set(['readOnly', 'propertyNames', 'contentEncoding', 'allOf'])

const ofKeywords = (node: Readonly<Record<string, unknown>>): Refusal[] =>
  Object.keys(node)
    .filter((key) => !Object.hasOwn(carriedKeywords, key) && !dropped.has(key))
    .map((key) => ({
      what: key,
      hint: 'Types, JSON Schemas and CMSs cannot all say it: use another schema.',
    }))
