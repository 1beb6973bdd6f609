import { describe, expect, test } from 'vitest'
import { compareTypes } from '../../../src/release/types/compare-types.ts'
import { surface, surfaceOf } from './surface.ts'

const article = 'export interface Article { readonly type: "Article"; readonly title: string }'
const essay = 'export interface Essay { readonly type: "Essay" }'
const same: { readonly title: string; readonly before: string; readonly after: string }[] = [
  { title: 'comments', before: article, after: `/** Long. */\n${article}` },
  { title: 'the order of declarations', before: `${article}\n${essay}`, after: `${essay}\n${article}` },
  {
    title: 'the order of members of a union',
    before: 'export type Kind = "a" | "b" | null',
    after: 'export type Kind = null | "b" | "a"',
  },
  {
    title: 'an alias written out',
    before: 'export {}\ntype Kind = "a" | "b"\nexport interface Film { k: Kind | null }',
    after: 'export interface Film { k: "a" | "b" | null }',
  },
  {
    title: 'a union of interfaces written out',
    before: `${article}\n${essay}\nexport declare const d: readonly (Article | Essay)[]\nexport {}\ntype Both = Article | Essay`,
    after: `${article}\n${essay}\nexport declare const d: readonly Both[]\nexport {}\ntype Both = Article | Essay`,
  },
  {
    title: 'an interface written as an alias',
    before: 'export interface Film { a: 1 }',
    after: 'export type Film = { a: 1 }',
  },
  {
    title: 'fields moved to a base interface',
    before: 'export interface Film { a: 1; b: 2 }',
    after: 'export {}\ninterface Base { a: 1 }\nexport interface Film extends Base { b: 2 }',
  },
  {
    title: 'another name of a type that is not exported',
    before: 'export {}\ninterface Cut { a: 1 }\nexport interface Film { cut: Cut }',
    after: 'export {}\ninterface Scene { a: 1 }\nexport interface Film { cut: Scene }',
  },
  {
    title: 'another name of a type parameter',
    before: 'export declare function f<T extends string>(x: T): Extract<T, "a">',
    after: 'export declare function f<U extends string>(x: U): Extract<U, "a">',
  },
  {
    title: 'another name of the parameter of a mapping',
    before: 'export declare function f<T>(x: T): { [K in keyof T]: T[K] }',
    after: 'export declare function f<U>(x: U): { [N in keyof U]: U[N] }',
  },
  {
    title: 'another name of a parameter',
    before: 'export declare function f(a: string): void',
    after: 'export declare function f(b: string): void',
  },
  {
    title: 'an arrow for a function',
    before: 'export declare function f(a: string): void',
    after: 'export declare const f: (a: string) => void',
  },
  {
    title: 'a type that names itself',
    before:
      'export interface Tree<T> { value: T; children: readonly Tree<T>[] }\nexport declare const t: Tree<string>',
    after:
      'export interface Tree<T> { children: readonly Tree<T>[]; value: T }\nexport declare const t: Tree<string>',
  },
]

describe('no change is', () => {
  test.each(same)('$title', ({ before, after }) => {
    expect(compareTypes(surface(before), surface(after))).toEqual([])
  })
})

test('a type that moved to another file is the same', () => {
  const before = surfaceOf({ 'dist/index.d.ts': `${article}\nexport declare const a: Article` })
  const after = surfaceOf({
    'dist/index.d.ts': `import type { Article } from './types.js'\nexport type * from './types.js'\nexport declare const a: Article`,
    'dist/types.d.ts': article,
  })
  expect(compareTypes(before, after)).toEqual([])
})

test('the same texts are the same without a look at them', () => {
  const broken = surface('export interface {{{')
  expect(compareTypes(broken, broken)).toEqual([])
})
