/**
 * Takes an outline; gives the fields of a type as an editor meets them: a dozen kinds, with labels, help, limits and
 * choices. It is the one walk over the outline that every CMS target is made from.
 */

import { derivedFields, trailingFields } from '../model/document.ts'
import { type Node, nonNull, type Outline, refName, resolve } from '../model/outline.ts'

interface Common {
  readonly name: string
  /** `Newest first by` for `newestFirstBy`. */
  readonly label: string
  readonly help: string
  /** Must have a value; a field that need not is null when it has none. Lists and groups are never null. */
  readonly isRequired: boolean
  /** Computed, or bound to the lines of the seed: shown to editors, changed by the compiler. */
  readonly isReadOnly: boolean
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export type Field = Common &
  (
    | {
        readonly kind: 'text'
        /** What the text is in the model; null: just text. */
        readonly role: 'id' | 'slug' | 'date' | 'language' | 'key' | null
        readonly pattern: string | null
        readonly maxLength: number | null
        /** Several lines of prose. */
        readonly isLong: boolean
      }
    | { readonly kind: 'integer'; readonly minimum: number | null; readonly maximum: number | null }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
    | { readonly kind: 'texts'; readonly pattern: string | null }
    | { readonly kind: 'reference'; readonly to: string }
    | { readonly kind: 'references'; readonly to: string }
    | { readonly kind: 'group'; readonly type: string; readonly fields: readonly Field[] }
    | { readonly kind: 'groups'; readonly type: string; readonly fields: readonly Field[] }
    /** Portable Text. */
    | { readonly kind: 'blocks' }
    /** What no editor changes, as it is. */
    | { readonly kind: 'json' }
  )

export type Kind = Field['kind']

/** Where values come from is bound to lines of the seed: an editor who changed it would break the proof. */
const bound: readonly string[] = [
  ...Object.keys(derivedFields),
  ...Object.keys(trailingFields).filter((name) => name !== 'body'),
  'basis',
  'authorBasis',
]

/** More characters than fit in a line. */
const longText = 120

export function fieldsOf(outline: Outline, type: string): readonly Field[] {
  const node = outline.types[type]
  if (node === undefined) throw new Error(`The outline has no type ${type}.`)
  return fieldsOfNode(outline, type, node)
}

const fieldsOfNode = (outline: Outline, type: string, node: Node): Field[] =>
  Object.entries(node.properties ?? {})
    // What the collection says already.
    .filter(([, property]) => property.const === undefined)
    .map(([name, property]) => fieldOf(outline, type, name, property))

function fieldOf(outline: Outline, owner: string, name: string, node: Node): Field {
  const { node: inner, nullable } = nonNull(node)
  const target = resolve(outline, inner)
  const isReadOnly = bound.includes(name)
  const common: Common = {
    name,
    label: labelOf(name),
    help: node.description ?? target.description ?? '',
    isRequired: !nullable && target.type !== 'array',
    isReadOnly,
  }
  if (target.kind === 'blocks') return { ...common, kind: 'blocks' }
  if (isReadOnly && (target.type === 'array' || target.type === 'object')) return { ...common, kind: 'json' }
  if (target.kind === 'reference') return { ...common, kind: 'reference', to: target.to ?? '' }
  if (target.enum !== undefined) return { ...common, kind: 'choice', choices: choicesOf(target) }
  switch (target.type) {
    case 'string':
      return { ...common, ...textOf(target) }
    case 'integer':
    case 'number':
      return { ...common, kind: 'integer', minimum: target.minimum ?? null, maximum: target.maximum ?? null }
    case 'boolean':
      return { ...common, kind: 'boolean' }
    case 'object': {
      const type = inner.$ref === undefined ? `${owner}${capital(name)}` : refName(inner.$ref)
      return { ...common, kind: 'group', type, fields: fieldsOfNode(outline, type, target) }
    }
    case 'array':
      return listOf(outline, owner, common, target.items ?? {})
    default:
      return { ...common, kind: 'json' }
  }
}

function listOf(outline: Outline, owner: string, common: Common, items: Node): Field {
  const item = resolve(outline, items)
  if (item.kind === 'reference') return { ...common, kind: 'references', to: item.to ?? '' }
  if (item.enum !== undefined) return { ...common, kind: 'choices', choices: choicesOf(item) }
  if (item.type === 'string') return { ...common, kind: 'texts', pattern: item.pattern ?? null }
  if (item.type !== 'object') return { ...common, kind: 'json' }
  const type = items.$ref === undefined ? `${owner}${capital(common.name)}` : refName(items.$ref)
  return { ...common, kind: 'groups', type, fields: fieldsOfNode(outline, type, item) }
}

const roles = ['id', 'slug', 'date', 'language', 'key'] as const

function textOf({ kind, pattern, maxLength }: Node) {
  return {
    kind: 'text',
    role: roles.find((role) => role === kind) ?? null,
    pattern: pattern ?? null,
    maxLength: maxLength ?? null,
    isLong: maxLength !== undefined && maxLength > longText,
  } as const
}

const choicesOf = ({ enum: values = [] }: Node): Choice[] =>
  values.map((value) => ({ value, label: labelOf(value) }))

/** The field by which people know an entry: the first that is just text, else its id. */
export const titleOf = (fields: readonly Field[]): string =>
  fields.find((field) => field.kind === 'text' && field.role === null)?.name ?? 'id'

/** The first date of an entry; null without one. */
export const dateOf = (fields: readonly Field[]): string | null =>
  fields.find((field) => field.kind === 'text' && field.role === 'date')?.name ?? null

/** `readingMinutes`, `reading-minutes` -> `Reading minutes` */
export const labelOf = (name: string): string =>
  capital(
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/[-_]+/g, ' ')
      .toLowerCase(),
  )

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
