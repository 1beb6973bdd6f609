import { expect, test } from 'vitest'
import { compareTypes } from '../../../src/release/types/compare-types.ts'
import { surface, surfaceOf } from './surface.ts'

const twoEntries = (types: string, list: string) =>
  surfaceOf(
    {
      'dist/index.d.ts': `export type * from './types.js'`,
      'dist/list.d.ts': list,
      'dist/types.d.ts': types,
    },
    { '.': 'dist/index.d.ts', './list': 'dist/list.d.ts' },
  )

const reexport = `export type * from './types.js'`

test('a change reached through two entries is one row', () => {
  const changes = compareTypes(
    twoEntries('export interface A { a: 1 }', reexport),
    twoEntries('export interface A { a: 1 | 2 }', reexport),
  )
  expect(changes).toEqual([{ rule: 'closed-union-member-added', at: 'A.a', what: '`2` added' }])
})

test('a name that two entries lose is one row that names both', () => {
  const changes = compareTypes(
    twoEntries('export interface A { a: 1 }\nexport interface B { b: 1 }', reexport),
    twoEntries('export interface A { a: 1 }', reexport),
  )
  expect(changes).toEqual([
    { rule: 'exported-name-removed', at: 'B', what: 'a type is no longer exported, in `.` and `./list`' },
  ])
})

test('a name that one entry loses and another keeps is reported', () => {
  const changes = compareTypes(
    twoEntries('export interface A { a: 1 }', reexport),
    twoEntries('export interface A { a: 1 }', 'export {}'),
  )
  expect(changes).toEqual([
    { rule: 'exported-name-removed', at: 'A', what: 'a type is no longer exported, in `./list`' },
  ])
})

test('values that `export type *` passes on are no values', () => {
  const types = 'export declare const a: 1'
  const changes = compareTypes(twoEntries(types, `export * from './types.js'`), twoEntries(types, reexport))
  expect(changes.map(({ rule, at, what }) => [rule, at, what])).toEqual([
    ['exported-name-removed', 'a', expect.stringContaining('./list')],
  ])
})

test('values that are imported as types are no values', () => {
  const types = 'export declare const a: 1'
  const passOn = (kind: string) => `import ${kind}{ a } from './types.js'\nexport { a }`
  const changes = compareTypes(twoEntries(types, passOn('')), twoEntries(types, passOn('type ')))
  expect(changes.map(({ rule, at }) => [rule, at])).toEqual([['exported-name-removed', 'a']])
})

test('an entry that is new or gone is left to another rule', () => {
  const one = surfaceOf({ 'dist/index.d.ts': 'export interface A { a: 1 }' })
  const two = surfaceOf(
    { 'dist/index.d.ts': 'export interface A { a: 1 }', 'dist/more.d.ts': 'export interface B { b: 1 }' },
    { '.': 'dist/index.d.ts', './more': 'dist/more.d.ts' },
  )
  expect(compareTypes(one, two)).toEqual([])
  expect(compareTypes(two, one)).toEqual([])
})

test('a file that imports another package is compared by its names only', () => {
  const schema = (type: string, more = '') =>
    surface(`import type * as z from 'zod'\nexport declare const Film: z.ZodType<${type}>${more}`)
  expect(compareTypes(schema('string'), schema('number'))).toEqual([])
  const more = compareTypes(schema('string'), schema('string', '\nexport declare const Cut: string'))
  expect(more.map(({ rule, at }) => [rule, at])).toEqual([['exported-name-added', 'Cut']])
})

test('a type of another package that a field comes to use is not taken for any', () => {
  const files = (type: string) =>
    surfaceOf({
      'dist/index.d.ts': `import type { Shape } from './shape.js'\nexport interface Film { readonly shape: Shape | null }`,
      'dist/shape.d.ts': type,
    })
  const own = files('export interface Shape { a: 1 }')
  const foreign = files(`import type { ZodType } from 'zod'\nexport type Shape = ZodType`)
  expect(compareTypes(own, foreign)).toEqual([])
})

test('rows are sorted by place, then in the order of the rules', () => {
  const changes = compareTypes(
    surface('export interface B { x: string; y: 1 }\nexport interface A { z: "a" }'),
    surface('export interface B { readonly x: string | null }\nexport interface A { z: "b" }'),
  )
  expect(changes.map(({ rule, at }) => `${at} ${rule}`)).toEqual([
    'A.z closed-union-member-added',
    'A.z union-member-removed',
    'B.x type-widened',
    'B.x readonly-changed',
    'B.y type-field-removed',
  ])
})

test('a change is described in words, from the old to the new', () => {
  const changes = compareTypes(
    surface('export interface A { a: string; b: "x" }'),
    surface('export interface A { a: string | null; b: "x" | "y" }'),
  )
  expect(changes.map(({ what }) => what)).toEqual(['`string` became `string | null`', '`"y"` added'])
})

test('an open alias is called by its name', () => {
  const kinds = '/** @open */\nexport type Kind = "a"\n'
  const changes = compareTypes(
    surface(`${kinds}export interface A { a: Kind }`),
    surface(`${kinds}export interface A { a: Kind | null }`),
  )
  expect(changes.map(({ what }) => what)).toEqual(['`Kind` became `Kind | null`'])
})
