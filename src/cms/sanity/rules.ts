/**
 * What Sanity checks of a field, as functions over its `Rule`: in the editor, and wherever its validator runs. Its store
 * takes any document: what comes back is checked by the model.
 */

import type { Field } from '../field.ts'

/** As much of Sanity's `Rule` as we use. */
export interface Rule {
  readonly required: () => Rule
  readonly min: (value: number) => Rule
  readonly max: (value: number) => Rule
  readonly integer: () => Rule
  readonly unique: () => Rule
  readonly regex: (pattern: RegExp, options: { readonly name: string }) => Rule
  readonly custom: (check: (value: unknown, context: RuleContext) => Promise<true | string>) => Rule
}

export interface RuleContext {
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
      const short = field.maxLength === null ? rule : rule.max(field.maxLength)
      const matching = patternRule(short, field.pattern, field.role ?? field.label)
      return field.role === 'slug' ? onceInStore(matching, field.name) : matching
    }
    case 'integer': {
      const low = field.minimum === null ? rule.integer() : rule.integer().min(field.minimum)
      return field.maximum === null ? low : low.max(field.maximum)
    }
    case 'choices':
    case 'references':
      return rule.unique()
    case 'group':
    case 'groups':
    case 'texts':
    case 'reference':
    case 'choice':
    case 'boolean':
    case 'blocks':
    case 'json':
      return rule
  }
}

const patternRule = (rule: Rule, pattern: string | null, name: string): Rule =>
  pattern === null ? rule : rule.regex(new RegExp(pattern, 'u'), { name })

/** For the items of a list of texts. */
export const textRule =
  (pattern: string, name: string): Validation =>
  (rule) =>
    patternRule(rule.required(), pattern, name)

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
