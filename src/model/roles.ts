/**
 * What a line of a seed, or a part of a line, can be. A role makes a block of the body, gives metadata, or leaves the
 * text out for a reason. The base set holds for every corpus; a model adds its own.
 */

import type { LabelInput } from './label.ts'

export type Role = (
  | {
      readonly kind: 'block'
      /** A style of blocks, of the base set or of the model. */
      readonly style: string
      /** The block is an item of a list. */
      readonly listItem?: 'bullet' | 'number'
      /** Depth of the item, or of a quotation: 1 to 9. */
      readonly level?: number
    }
  | { readonly kind: 'metadata' }
  /** A reason, of the base set or of the model. */
  | { readonly kind: 'omission'; readonly reason: string }
) & {
  /** Of an own role; without it, what its style or its reason is called. */
  readonly labels?: LabelInput
}

export interface OwnRoles {
  readonly styles: readonly string[]
  /** All reasons, in the order of their vocabulary. */
  readonly reasons: readonly string[]
  readonly roles: Readonly<Record<string, Role>>
}

const block = (style: string): Role => ({ kind: 'block', style })
const levels = [1, 2, 3, 4, 5, 6] as const

const headings = levels.map((level) => [`heading-${level}`, block(`h${level}`)] as const)

/** `bullet` is the first level, `bullet-2` an item inside an item. */
const items = (['bullet', 'number'] as const).flatMap((listItem) =>
  levels.map(
    (level) =>
      [
        level === 1 ? listItem : `${listItem}-${level}`,
        { kind: 'block', style: 'normal', listItem, level } as const,
      ] as const,
  ),
)

/** `quotation` is the first level, `quotation-2` a quotation inside a quotation. */
const quotations = levels.map(
  (level) =>
    [
      level === 1 ? 'quotation' : `quotation-${level}`,
      level === 1 ? block('blockquote') : ({ kind: 'block', style: 'blockquote', level } as const),
    ] as const,
)

const ofStyles = (styles: readonly string[]) => styles.map((style) => [style, block(style)] as const)

const baseRoles: readonly (readonly [string, Role])[] = [
  ['paragraph', block('normal')],
  ...headings,
  ...quotations,
  ...ofStyles(['epigraph', 'attribution', 'attribution-before', 'standfirst']),
  ...items,
  ...ofStyles(['speaker', 'stage-direction', 'verse', 'preformatted', 'table', 'note']),
  ...ofStyles(['caption', 'hashtags', 'salutation', 'closing', 'signature', 'dateline', 'author-note']),
]

/** Each style and each reason of a model is a role of the same name. */
export const rolesOf = ({ styles, reasons, roles }: OwnRoles): ReadonlyMap<string, Role> =>
  new Map<string, Role>([
    ...baseRoles,
    ...ofStyles(styles),
    ['title', { kind: 'metadata' }],
    ['byline', { kind: 'metadata' }],
    ...Object.entries(roles),
    ...reasons.map((reason) => [reason, { kind: 'omission', reason }] as const),
  ])

/** Roles that an annotation may give; that a line is blank shows by itself. */
export const namesOfRoles = (roles: ReadonlyMap<string, Role>): [string, ...string[]] =>
  [...roles.keys()].filter((name) => name !== 'blank') as [string, ...string[]]
