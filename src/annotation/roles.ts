/**
 * What a line of a seed, or a part of a line, can be. A role makes a block of the body, gives metadata,
 * or leaves the text out for a reason.
 */

import { omissionReasons } from '../model/provenance.ts'
import type { BlockStyle } from '../model/text-vocabulary.ts'

export type Role =
  | {
      readonly kind: 'block'
      readonly style: BlockStyle
      readonly listItem?: 'bullet' | 'number'
      readonly level?: number
    }
  | { readonly kind: 'metadata' }
  | { readonly kind: 'omission'; readonly reason: keyof typeof omissionReasons }

const block = (style: BlockStyle): Role => ({ kind: 'block', style })
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

const omissions = Object.keys(omissionReasons).map(
  (reason) => [reason, { kind: 'omission', reason: reason as keyof typeof omissionReasons }] as const,
)

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['paragraph', block('normal')],
  ...headings,
  ['quotation', block('blockquote')],
  ['epigraph', block('epigraph')],
  ['attribution', block('attribution')],
  ['standfirst', block('standfirst')],
  ...items,
  ['caption', block('caption')],
  ['hashtags', block('hashtags')],
  ['salutation', block('salutation')],
  ['closing', block('closing')],
  ['signature', block('signature')],
  ['dateline', block('dateline')],
  ['author-note', block('author-note')],
  ['title', { kind: 'metadata' }],
  ['byline', { kind: 'metadata' }],
  ...omissions,
])

/** Roles that an annotation may give; that a line is blank shows by itself. */
export const roleNames = [...roles.keys()].filter((name) => name !== 'blank') as [string, ...string[]]

/** @throws Error for a name that is no role; annotations are checked before. */
export function roleOf(name: string): Role {
  const role = roles.get(name)
  if (role === undefined) throw new Error(`\`${name}\` is no role.`)
  return role
}
