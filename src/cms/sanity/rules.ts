/**
 * What Sanity checks of a field, as functions over its `Rule`: in the editor, and wherever its validator runs. Its store
 * takes any document: what comes back is checked by the model.
 */

import type { Field, ItemLimits, NumberLimits, TextLimits } from '../field.ts'
import { isMultiple } from '../limits.ts'

/** As much of Sanity's `Rule` as we use. */
export interface Rule {
  readonly required: () => Rule
  readonly min: (value: number) => Rule
  readonly max: (value: number) => Rule
  readonly greaterThan: (value: number) => Rule
  readonly lessThan: (value: number) => Rule
  readonly integer: () => Rule
  readonly unique: () => Rule
  readonly regex: (pattern: RegExp, options: { readonly name: string }) => Rule
  readonly custom: (check: (value: unknown, context: RuleContext) => Promise<true | string>) => Rule
}

interface RuleContext {
  readonly document?: { readonly _id?: string } | undefined
  readonly getClient: (options: { readonly apiVersion: string }) => {
    readonly fetch: (query: string, params: Record<string, unknown>) => Promise<unknown>
  }
}

export type Validation = (rule: Rule) => Rule

export const validationOf =
  (field: Field): Validation =>
  (rule) =>
    field.isRequired ? limits(rule.required(), field) : limits(rule, field)

function limits(rule: Rule, field: Field): Rule {
  switch (field.kind) {
    case 'text': {
      const limited = textRule(rule, field, field.role ?? field.label)
      return field.role === 'slug' ? onceInStore(limited, field.name) : limited
    }
    case 'number':
      return numberRule(rule, field)
    case 'choices':
    case 'references':
      return itemsRule(rule.unique(), field)
    case 'groups':
    case 'texts':
      return itemsRule(rule, field)
    case 'group':
    case 'reference':
    case 'choice':
    case 'boolean':
    case 'blocks':
    case 'json':
      return rule
  }
}

const bounded = (rule: Rule, least: number | null, most: number | null): Rule => {
  const low = least === null ? rule : rule.min(least)
  return most === null ? low : low.max(most)
}

const textRule = (rule: Rule, { pattern, minLength, maxLength }: TextLimits, name: string): Rule => {
  const limited = bounded(rule, minLength, maxLength)
  return pattern === null ? limited : limited.regex(new RegExp(pattern, 'u'), { name })
}

/** For the items of a list of texts. */
export const itemRule =
  (limits: TextLimits & { readonly label: string }): Validation =>
  (rule) =>
    textRule(rule.required(), limits, limits.label)

const itemsRule = (rule: Rule, { minItems, maxItems }: ItemLimits): Rule => bounded(rule, minItems, maxItems)

function numberRule(rule: Rule, limits: NumberLimits): Rule {
  const { isInteger, exclusiveMinimum, exclusiveMaximum, multipleOf } = limits
  const inclusive = bounded(isInteger ? rule.integer() : rule, limits.minimum, limits.maximum)
  const above = exclusiveMinimum === null ? inclusive : inclusive.greaterThan(exclusiveMinimum)
  const below = exclusiveMaximum === null ? above : above.lessThan(exclusiveMaximum)
  if (multipleOf === null) return below
  return below.custom(
    async (value) =>
      typeof value !== 'number' || isMultiple(value, multipleOf) || `Must be a multiple of ${multipleOf}.`,
  )
}

/** Sanity's rules look at one document: whether another has the same address, its store is asked. */
const onceInStore = (rule: Rule, name: string): Rule =>
  rule.custom(async (value, { document, getClient }) => {
    if (typeof value !== 'string') return true
    const client = getClient({ apiVersion: '2024-01-01' })
    const found = (await client.fetch(`*[${name} == $value]._id`, { value })) as readonly string[]
    const own = ofDocument(document?._id ?? '')
    const other = found.map(ofDocument).find((id) => id !== own)
    return other === undefined ? true : `${other} has it already.`
  })

/** `drafts.post-a`, `versions.spring.post-a` -> `post-a` */
const ofDocument = (id: string): string => id.slice(id.lastIndexOf('.') + 1)
