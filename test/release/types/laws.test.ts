import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RuleId } from '../../../src/release/rules.ts'
import { compareTypes } from '../../../src/release/types/compare-types.ts'
import { surface } from './surface.ts'

interface Field {
  readonly name: string
  readonly optional: boolean
  readonly readonly: boolean
  readonly type: string
}

const chain = ['1', 'number', 'number | string', 'number | string | null'] as const
const lists = ['readonly 1[]', 'readonly number[]', 'readonly (number | null)[]'] as const

/** A type of a row in which each is wider than the one before it. */
const types = fc.oneof(fc.constantFrom(...chain), fc.constantFrom(...lists))

const field = (name: string) =>
  fc.record({ name: fc.constant(name), optional: fc.boolean(), readonly: fc.boolean(), type: types })

/** Interfaces over a few names, so that two of them share most. */
const fields = fc
  .tuple(field('a'), field('b'), field('c'), field('d'))
  .chain((all) => fc.subarray([...all], { minLength: 1 }))

const declare = (members: readonly Field[]): string =>
  `export interface Film {\n${members
    .map(
      ({ name, optional, readonly, type }) =>
        `${readonly ? 'readonly ' : ''}${name}${optional ? '?' : ''}: ${type}`,
    )
    .join('\n')}\n}`

const compare = (before: string, after: string) => compareTypes(surface(before), surface(after))

const runs = { numRuns: 25 }

test('what is written in another order, or with other comments, is the same', () => {
  fc.assert(
    fc.property(fields, fc.string({ unit: fc.constantFrom('a', ' ', '\n') }), (members, comment) => {
      const turned = `/** ${comment} */\n${declare(members.toReversed())}`
      expect(compare(declare(members), turned)).toEqual([])
    }),
    runs,
  )
})

const opposites = {
  'type-field-added': 'type-field-removed',
  'type-field-removed': 'type-field-added',
  'type-widened': 'type-narrowed',
  'type-narrowed': 'type-widened',
  'readonly-changed': 'readonly-changed',
} as const
const isExchanged = (rule: RuleId): rule is keyof typeof opposites => rule in opposites

/** Two interfaces whose fields hold types of the same row. */
const comparable = fc.tuple(fields, fields).map(([before, after]) => {
  const sameRow = (type: string, other: string) =>
    lists.some((t) => t === type) === lists.some((t) => t === other)
  return [
    before,
    after.map((one) => {
      const old = before.find(({ name }) => name === one.name)
      return old === undefined || sameRow(old.type, one.type) ? one : { ...one, type: old.type }
    }),
  ] as const
})

test('the way back exchanges added and removed, widened and narrowed', () => {
  fc.assert(
    fc.property(comparable, ([before, after]) => {
      const there = compare(declare(before), declare(after)).map(({ rule, at }) => ({ rule, at }))
      const back = compare(declare(after), declare(before)).map(({ rule, at }) => ({ rule, at }))
      const exchanged = there.map(({ rule, at }) => ({
        rule: isExchanged(rule) ? opposites[rule] : rule,
        at,
      }))
      const sort = (rows: typeof there) => rows.map(({ rule, at }) => `${at} ${rule}`).sort()
      expect(sort(back)).toEqual(sort(exchanged))
    }),
    runs,
  )
})

const literals = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2 })
const aliasOf = (members: readonly string[], tag: string) =>
  `/**${tag} */\nexport type Kind = ${members.map((member) => JSON.stringify(member)).join(' | ')}\nexport interface Film { readonly kinds: readonly Kind[] }\nexport declare function get<K extends Kind>(kind: K): { readonly [key: string]: K }`

test('a list of literals tells exactly what it gained and lost, wherever it is used', () => {
  fc.assert(
    fc.property(literals, literals, fc.boolean(), (before, after, open) => {
      const tag = open ? '\n * @open\n' : ''
      const rows = compare(aliasOf(before, tag), aliasOf(after, tag)).map(({ rule, at }) => `${rule} ${at}`)
      const gained = after.some((member) => !before.includes(member))
      const lost = before.some((member) => !after.includes(member))
      expect(rows).toEqual([
        ...(gained ? [open ? 'open-union-member-added Kind' : 'closed-union-member-added Kind'] : []),
        ...(lost ? ['union-member-removed Kind'] : []),
      ])
    }),
    runs,
  )
})
