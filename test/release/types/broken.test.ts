import { describe, expect, test } from 'vitest'
import { compareTypes } from '../../../src/release/types/compare-types.ts'
import { surface, surfaceOf } from './surface.ts'

const good = surface('export interface Film { readonly a: 1 }')

describe('declaration-broken', () => {
  test.each([
    ['a syntax error', 'export interface {{{'],
    ['a type that is not there', 'export interface Film { readonly a: Cut }'],
    ['an import of a file that is not there', `import type { A } from './a.js'\nexport type Film = A`],
    [
      'an import of a package that is not there',
      `import type { A } from 'no-such-package'\nexport type Film = A`,
    ],
  ])('%s is reported, and nothing else', (_, text) => {
    const rules = new Set(compareTypes(good, surface(text)).map(({ rule, at }) => `${rule} ${at}`))
    expect([...rules]).toEqual(['declaration-broken dist/index.d.ts'])
  })

  test('an installed package and the modules of Node resolve', () => {
    const text = `import type { ZodType } from 'zod'\nimport type { URL } from 'node:url'\nexport interface Film { readonly a: ZodType; readonly b: URL }`
    expect(compareTypes(good, surface(text))).toEqual([])
  })

  test('an entry whose file is not there is reported', () => {
    const lost = surfaceOf(
      { 'dist/index.d.ts': 'export interface Film { readonly a: 1 }' },
      { '.': 'dist/lost.d.ts' },
    )
    expect(compareTypes(good, lost).map(({ rule, at }) => [rule, at])).toEqual([
      ['declaration-broken', 'dist/lost.d.ts'],
    ])
  })

  test('the line is named', () => {
    const [change] = compareTypes(good, surface('export interface Film {\n  readonly a: Cut\n}'))
    expect(change?.what).toBe("line 2: Cannot find name 'Cut'.")
  })

  test('old declarations that are broken are refused in words', () => {
    expect(() => compareTypes(surface('export interface Film { readonly a: Cut }'), good)).toThrow(
      /old declarations are broken.*dist\/index\.d\.ts:1 Cannot find name 'Cut'/,
    )
  })
})

describe('newer-typescript-required', () => {
  const film = 'export interface Film { readonly a: 1 }'
  const newer = '/// <reference lib="es2025" />\n'

  test('what the oldest supported TypeScript refuses is reported', () => {
    const changes = compareTypes(good, surface(`${newer}${film}`))
    expect(changes.map(({ rule, at }) => [rule, at])).toEqual([
      ['newer-typescript-required', 'dist/index.d.ts'],
    ])
  })

  test('what it knows is not', () => {
    expect(compareTypes(good, surface(`/// <reference lib="es2023" />\n${film}`))).toEqual([])
  })

  test('what it refused before as well is not', () => {
    expect(compareTypes(surface(`${newer}${film}`), surface(`${newer}\n${film}`))).toEqual([])
  })
})
