import { describe, expect, it } from 'vitest'
import { flattenExports } from '../../../src/release/package/flatten-exports.ts'
import { allowsLess, allowsMore } from '../../../src/release/package/ranges.ts'

const flat = (exports: unknown, main?: string) =>
  Object.fromEntries(
    [...flattenExports(exports, main)].map(([subpath, conditions]) => [
      subpath,
      Object.fromEntries(conditions),
    ]),
  )

describe('exports, flattened', () => {
  it.each<[string, unknown, object]>([
    ['one target', './a.js', { '.': { default: './a.js' } }],
    [
      'one entry with conditions',
      { import: './a.js', require: './a.cjs' },
      { '.': { import: './a.js', require: './a.cjs' } },
    ],
    [
      'conditions in conditions',
      { '.': { import: { types: './a.d.ts', default: './a.js' } }, './b': './b.json' },
      { '.': { 'import.types': './a.d.ts', 'import.default': './a.js' }, './b': { default: './b.json' } },
    ],
    ['fallbacks, of which the first holds', { '.': ['./a.js', './b.js'] }, { '.': { default: './a.js' } }],
    [
      'a subpath that is closed',
      { '.': './a.js', './internal/*': null },
      { '.': { default: './a.js' }, './internal/*': {} },
    ],
  ])('of %s', (_, exports, expected) => {
    expect(flat(exports)).toEqual(expected)
  })

  it('are the main file when a package has none', () => {
    expect([flat(undefined, 'a.js'), flat(undefined)]).toEqual([
      { '.': { default: 'a.js' } },
      { '.': { default: 'index.js' } },
    ])
  })
})

describe('a range', () => {
  it.each([
    ['>=20', '>=22', true, false],
    ['>=22', '>=20', false, true],
    ['^20.19.0 || >=22.12.0', '^20.19.0 || >=22.12.0', false, false],
    ['^20.19.0 || >=22.12.0', '>=22.12.0', true, false],
    ['*', '>=20', true, false],
    ['^4.0.0', '^5.0.0', true, true],
    ['latest', 'next', true, true],
    ['latest', 'latest', false, false],
  ])('%s then %s: less %s, more %s', (before, after, less, more) => {
    expect([allowsLess(before, after), allowsMore(before, after)]).toEqual([less, more])
  })
})
