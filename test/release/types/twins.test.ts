import { expect, test } from 'vitest'
import type { RuleId } from '../../../src/release/rules.ts'
import { compareTypes } from '../../../src/release/types/compare-types.ts'
import { surface } from './surface.ts'

const open = (members: string): string => `/**\n * Kinds.\n *\n * @open\n */\nexport type Kind = ${members}`
const closed = (members: string): string => `/** Kinds; never @open. */\nexport type Kind = ${members}`

/** Edits that look like the rule and are not. */
const twins: readonly (readonly [rule: RuleId, title: string, before: string, after: string])[] = [
  [
    'type-field-added',
    'a field stands elsewhere',
    'export interface A { a: 1; b: 2 }',
    'export interface A { b: 2; a: 1 }',
  ],
  [
    'type-field-removed',
    'a field stands in quotes',
    'export interface A { a: 1 }',
    'export interface A { "a": 1 }',
  ],
  ['type-widened', 'a type is narrowed', 'export interface A { a: 1 | null }', 'export interface A { a: 1 }'],
  [
    'type-widened',
    'a parameter takes more',
    'export function f(a: 1): 1',
    'export function f(a: 1 | null): 1',
  ],
  ['type-narrowed', 'a type is widened', 'export interface A { a: 1 }', 'export interface A { a: 1 | null }'],
  [
    'type-narrowed',
    'a parameter takes less',
    'export function f(a: 1 | null): 1',
    'export function f(a: 1): 1',
  ],
  ['closed-union-member-added', 'an open union grows', open('"a"'), open('"a" | "b"')],
  ['open-union-member-added', 'a closed union grows', closed('"a"'), closed('"a" | "b"')],
  ['union-member-removed', 'a union is turned round', closed('"a" | "b"'), closed('"b" | "a"')],
  ['union-opened', 'a sentence speaks of `@open`', 'export type Kind = "a" | "b"', closed('"a" | "b"')],
  ['union-closed', 'the text before the tag changes', open('"a"'), open('"a"').replace('Kinds', 'Sorts')],
  [
    'type-became-any',
    'a type stays any',
    'export interface A { a: any; b: 1 }',
    'export interface A { a: any; b: 2 }',
  ],
  [
    'type-became-any',
    'a type becomes unknown',
    'export interface A { a: 1 }',
    'export interface A { a: unknown }',
  ],
  [
    'exported-name-removed',
    'a type is exported in a list',
    'export type A = 1',
    'type A = 1\nexport { type A }',
  ],
  [
    'exported-name-added',
    'a type is declared only',
    'export type A = 1',
    'export type A = 1\nexport {}\ntype B = 2',
  ],
  [
    'readonly-changed',
    'a readonly field changes',
    'export interface A { readonly a: readonly 1[] }',
    'export interface A { readonly a: readonly 2[] }',
  ],
  [
    'module-format-changed',
    'a name comes beside a default export',
    'declare const a: 1\nexport default a',
    'declare const a: 1\nexport default a\nexport { a }',
  ],
]

test.each(twins)('%s is not that %s', (rule, _, before, after) => {
  expect(compareTypes(surface(before), surface(after)).map((change) => change.rule)).not.toContain(rule)
})
