/** For each rule a pair of small packages that fires it, and a twin, as like as can be, that does not. */

import { describe, expect, it } from 'vitest'
import { compareReleases } from '../../src/release/compare.ts'
import { compareHistory } from '../../src/release/content/compare-history.ts'
import { type RuleId, ruleIds } from '../../src/release/rules.ts'
import { notice, noticeSchema, type SmallPackage, smallRelease } from '../support/small-package.ts'

interface Pair {
  readonly when: string
  readonly fires: readonly [before: SmallPackage, after: SmallPackage]
  readonly not: readonly [before: SmallPackage, after: SmallPackage]
  /** Releases before both, from the oldest. */
  readonly past?: readonly SmallPackage[]
}

const documents = (...all: readonly Record<string, unknown>[]): SmallPackage => ({ documents: all })
const well = documents(notice('well'))
const renamed = {
  documents: [notice('well', undefined, { slug: 'spring', aliases: ['well'] })],
  redirects: { well: 'spring' },
}
const types = (text: string): SmallPackage => ({ types: text })
const field = (text: string): SmallPackage => types(`export interface Notice { ${text} }`)
const union = (members: string, tag = ''): SmallPackage => types(`${tag}export type Colour = ${members};`)
const open = '/** @open */ '
const pack = (packageJson: Record<string, unknown>): SmallPackage => ({ packageJson })
const entries = (exports: Record<string, unknown>): SmallPackage => pack({ exports })
const index = { types: './dist/index.d.ts', default: './dist/index.js' }
const zod = (range: string, optional = true): SmallPackage =>
  pack({ peerDependencies: { zod: range }, peerDependenciesMeta: { zod: { optional } } })
const title = { type: 'string', minLength: 1 }
const type = { type: 'string', const: 'Notice' }
const reader = (
  properties: object,
  required: readonly string[] = ['type', 'title'],
  more: object = {},
): SmallPackage => ({
  reader: noticeSchema({ properties: { type, ...properties }, required, ...more }),
})
const writer = (
  properties: object,
  required: readonly string[] = ['type', 'title'],
  more: object = {},
): SmallPackage => ({
  writer: noticeSchema({ properties: { type, ...properties }, required, ...more }, 'schema.strict.json'),
})
const colour = (...codes: readonly string[]) => ({ title, colour: { type: 'string', enum: codes } })

const pairs: Readonly<Record<RuleId, Pair>> = {
  D1: {
    when: 'a document is new',
    fires: [well, documents(notice('well'), notice('fair'))],
    not: [well, documents(notice('well', 'The well is full.'))],
  },
  D2: {
    when: 'a document is gone',
    fires: [documents(notice('well'), notice('fair')), well],
    not: [well, renamed],
  },
  D3: {
    when: 'a document has another slug, and the old one is an alias',
    fires: [well, renamed],
    not: [well, documents(notice('well', undefined, { slug: 'spring' }))],
  },
  D4: {
    when: 'a document has another slug, and the old one is gone',
    fires: [well, documents(notice('well', undefined, { slug: 'spring' }))],
    not: [well, renamed],
  },
  D5: {
    when: 'a slug has another id, and the old id is gone',
    fires: [well, documents(notice('water', undefined, { slug: 'well' }))],
    not: [well, documents(notice('well'), notice('water'))],
  },
  'D5.reused': {
    when: 'an id comes back with another seed',
    past: [documents(notice('well'), notice('fair', 'The fair is on Friday.'))],
    fires: [well, documents(notice('well'), notice('fair', 'Everything is fair.'))],
    not: [well, documents(notice('well'), notice('fair', 'The fair is on Friday.'))],
  },
  D6: {
    when: 'a document has another type',
    fires: [well, documents(notice('well', undefined, { type: 'Poem' }))],
    not: [well, documents(notice('well', undefined, { title: 'Notice or poem' }))],
  },
  D7: {
    when: 'the words of a text changed',
    fires: [well, documents(notice('well', 'The well is full.'))],
    not: [well, documents(notice('well', 'The well is full.', { seed: 'The well is dry.' }))],
  },
  D8: {
    when: 'a title changed',
    fires: [well, documents(notice('well', undefined, { title: 'Another' }))],
    not: [well, documents(notice('well', undefined, { subtitle: 'New' }))],
  },
  D9: {
    when: 'the date that sorts the list is more exact',
    fires: [well, documents(notice('well', undefined, { called: '1901-05-04' }))],
    not: [
      documents(notice('well', undefined, { held: '1901' })),
      documents(notice('well', undefined, { held: '1902' })),
    ],
  },
  'D10.appeared': {
    when: 'a value is there that was not',
    fires: [
      documents(notice('well', undefined, { place: null })),
      documents(notice('well', undefined, { place: 'Ford' })),
    ],
    not: [
      documents(notice('well', undefined, { place: 'Fort' })),
      documents(notice('well', undefined, { place: 'Ford' })),
    ],
  },
  'D10.disappeared': {
    when: 'a value is no longer there',
    fires: [
      documents(notice('well', undefined, { hashtags: ['#a'] })),
      documents(notice('well', undefined, { hashtags: [] })),
    ],
    not: [
      documents(notice('well', undefined, { hashtags: ['#a', '#b'] })),
      documents(notice('well', undefined, { hashtags: ['#b'] })),
    ],
  },
  D11: {
    when: 'the slug of a document that is gone leads to another',
    past: [documents(notice('well'), notice('fair', 'The fair is on Friday.'))],
    fires: [well, documents(notice('well'), notice('fair-2', 'Another.', { slug: 'fair' }))],
    not: [well, documents(notice('well'), notice('fair-2', 'Another.'))],
  },
  D12: {
    when: 'a redirect is no longer there',
    fires: [renamed, documents(notice('well', undefined, { slug: 'spring' }))],
    not: [renamed, { ...renamed, documents: [...renamed.documents, notice('fair')] }],
  },
  'D12.added': {
    when: 'one more slug leads to a document',
    fires: [well, { ...well, redirects: { old: 'well' } }],
    not: [well, renamed],
  },
  'D12.broken': {
    when: 'a redirect leads to a slug that no document has',
    fires: [well, { ...well, redirects: { old: 'nowhere' } }],
    not: [well, { ...well, redirects: { old: 'well' } }],
  },
  D13: {
    when: 'the seed is the same and the text another',
    fires: [well, documents(notice('well', 'The well is full.', { seed: 'The well is dry.' }))],
    not: [well, documents(notice('well', 'The well is full.'))],
  },
  D14: {
    when: 'lists are sorted by another field',
    fires: [well, { ...well, newestFirstBy: null }],
    not: [well, { ...well, newestFirstBy: 'called' }],
  },
  D15: {
    when: 'the rights in a document changed',
    fires: [well, documents(notice('well', undefined, { rights: { licence: 'none' } }))],
    not: [well, documents(notice('well', undefined, { title: 'All rights reserved' }))],
  },

  T1: {
    when: 'a type has a new field',
    fires: [field('readonly a: 1'), field('readonly a: 1; readonly b?: 2')],
    not: [field('readonly a: 1; readonly b: 2'), field('readonly b: 2; readonly a: 1')],
  },
  T2: {
    when: 'a type lost an optional field',
    fires: [field('readonly a: 1; readonly b?: 2'), field('readonly a: 1')],
    not: [field('readonly a: 1; readonly b?: 2'), field('readonly a: 1; readonly b: 2')],
  },
  T3: {
    when: 'a field may be null',
    fires: [field('readonly a: string'), field('readonly a: string | null')],
    not: [field('readonly a: string | null'), field('readonly a: null | string')],
  },
  T4: {
    when: 'a field may no longer be null',
    fires: [field('readonly a: string | null'), field('readonly a: string')],
    not: [field('readonly a: string'), field('readonly a: string | null')],
  },
  T5: {
    when: 'a closed union grew',
    fires: [union("'red' | 'blue'"), union("'red' | 'blue' | 'green'")],
    not: [union("'red' | 'blue'", open), union("'red' | 'blue' | 'green'", open)],
  },
  T6: {
    when: 'an open union grew',
    fires: [union("'red' | 'blue'", open), union("'red' | 'blue' | 'green'", open)],
    not: [union("'red' | 'blue'"), union("'red' | 'blue' | 'green'")],
  },
  T7: {
    when: 'a union lost a member',
    fires: [union("'red' | 'blue'"), union("'red'")],
    not: [union("'red' | 'blue'"), union("'blue' | 'red'")],
  },
  'T8.closed': {
    when: 'a union is no longer open',
    fires: [union("'red' | 'blue'", open), union("'red' | 'blue'")],
    not: [union("'red' | 'blue'"), union("'red' | 'blue'", open)],
  },
  'T8.opened': {
    when: 'a union is open now',
    fires: [union("'red' | 'blue'"), union("'red' | 'blue'", open)],
    not: [union("'red' | 'blue'", open), union("'red' | 'blue'", '/** Of the door. @open */ ')],
  },
  'T9.any': {
    when: 'a field is any',
    fires: [field('readonly a: string'), field('readonly a: any')],
    not: [field('readonly a: string'), field('readonly a: unknown')],
  },
  'T9.unresolved': {
    when: 'an import leads nowhere',
    fires: [types('export type A = string;'), types("export type { A } from './gone.js';")],
    not: [types('export type A = string;'), types('type B = string;\nexport type A = B;')],
  },
  T10: {
    when: 'a name is gone',
    fires: [types('export type A = 1;\nexport type B = 2;'), types('export type A = 1;')],
    not: [types('export type A = 1;\ntype B = 2;\nexport {};'), types('export type A = 1;')],
  },
  T11: {
    when: 'a name is new',
    fires: [types('export type A = 1;'), types('export type A = 1;\nexport type B = 2;')],
    not: [types('export type A = 1;'), types('export type A = 1;\ntype B = 2;\nexport {};')],
  },
  T12: {
    when: 'a field is readonly now',
    fires: [field('a: string'), field('readonly a: string')],
    not: [field('readonly a: string'), field('readonly "a": string')],
  },
  T13: {
    when: 'the oldest supported compiler refuses a declaration',
    fires: [types('export type A = 1;'), types('/// <reference lib="es2025" />\nexport type A = 1;')],
    not: [types('export type A = 1;'), types('/// <reference lib="es2023" />\nexport type A = 1;')],
  },
  T14: {
    when: 'a type broke',
    fires: [field('readonly a: string'), field('readonly a: string | null')],
    not: [field('readonly a: string | null'), field('readonly a: string')],
  },

  'P1.added': {
    when: 'a subpath is new',
    fires: [entries({ '.': index }), entries({ '.': index, './list': index })],
    not: [entries({ '.': index }), entries({ '.': { default: index.default, types: index.types } })],
  },
  'P1.removed': {
    when: 'a condition is gone',
    fires: [entries({ '.': { import: index, require: index } }), entries({ '.': { import: index } })],
    not: [entries({ '.': { import: index } }), entries({ '.': { import: index, require: index } })],
  },
  P2: {
    when: 'the module system changed',
    fires: [pack({ type: 'commonjs' }), pack({ type: 'module' })],
    not: [pack({ type: undefined }), pack({ type: 'commonjs' })],
  },
  P3: {
    when: 'an older Node no longer fits',
    fires: [pack({ engines: { node: '>=20.19' } }), pack({ engines: { node: '>=22' } })],
    not: [pack({ engines: { node: '>=22' } }), pack({ engines: { node: '>=20.19' } })],
  },
  'P3.widened': {
    when: 'an older Node fits as well',
    fires: [pack({ engines: { node: '>=22' } }), pack({ engines: { node: '>=20.19' } })],
    not: [pack({ engines: { node: '>=20.19' } }), pack({ engines: { node: '>=22' } })],
  },
  'P4.narrowed': {
    when: 'a peer may be less',
    fires: [zod('^3.0.0 || ^4.0.0'), zod('^4.0.0')],
    not: [zod('^4.0.0'), zod('^4.0.0 || ^5.0.0')],
  },
  'P4.widened': {
    when: 'a peer may be more',
    fires: [zod('^4.0.0'), zod('^4.0.0 || ^5.0.0')],
    not: [zod('^3.0.0 || ^4.0.0'), zod('^4.0.0')],
  },
  'P5.dependency': {
    when: 'a dependency is new',
    fires: [pack({}), pack({ dependencies: { ink: '1.0.0' } })],
    not: [pack({}), pack({ devDependencies: { ink: '1.0.0' } })],
  },
  'P5.size': {
    when: 'the package grew by a third',
    fires: [{ code: 9000 }, { code: 14_000 }],
    not: [{ code: 9000 }, { code: 9400 }],
  },

  S1: {
    when: 'a title may be null',
    fires: [reader({ title }), reader({ title: { anyOf: [title, { type: 'null' }] } })],
    not: [reader({ title }), reader({ title, place: { type: 'string' } })],
  },
  S2: {
    when: 'a place must be given',
    fires: [writer({ title }), writer({ title, place: title }, ['type', 'title', 'place'])],
    not: [writer({ title }), writer({ title, place: title })],
  },
  S3: {
    when: 'a field is described in other words',
    fires: [reader({ title }), reader({ title: { ...title, description: 'Title.' } })],
    not: [reader({ title }), reader({ title: { minLength: 1, type: 'string' } })],
  },
  S4: {
    when: 'the schema has another $id',
    fires: [{ reader: noticeSchema() }, { reader: { ...noticeSchema(), $id: 'urn:other' } }],
    not: [{ reader: noticeSchema() }, { reader: { ...noticeSchema(), title: 'Another' } }],
  },

  C1: {
    when: 'the order of fields changed',
    fires: [writer({ title, place: title }), writer({ place: title, title })],
    not: [writer({ title, place: title }), writer({ title, place: { minLength: 1, type: 'string' } })],
  },
  C2: {
    when: 'a field may be given',
    fires: [writer({ title }), writer({ title, place: title })],
    not: [writer({ title }), writer({ title, place: title }, ['type', 'title', 'place'])],
  },
  C3: {
    when: 'a field must be given',
    fires: [writer({ title }), writer({ title, place: title }, ['type', 'title', 'place'])],
    not: [writer({ title }), writer({ title, place: title })],
  },
  C4: {
    when: 'a field has another name',
    fires: [writer({ title, place: { type: 'integer' } }), writer({ title, site: { type: 'integer' } })],
    not: [writer({ title, place: { type: 'integer' } }), writer({ title, site: { type: 'boolean' } })],
  },
  C5: {
    when: 'an option is gone',
    fires: [writer(colour('red', 'blue')), writer(colour('red'))],
    not: [writer(colour('red')), writer(colour('red', 'blue'))],
  },
  C6: {
    when: 'an option is new',
    fires: [writer(colour('red')), writer(colour('red', 'blue'))],
    not: [writer(colour('red', 'blue')), writer(colour('red'))],
  },
}

function rulesOf([before, after]: Pair['fires'], past: readonly SmallPackage[]): RuleId[] {
  const [old, now] = [smallRelease(before), smallRelease(after)]
  const releases = [...past.map(smallRelease), old].map(({ content }, i) => ({
    version: `1.${i}.0`,
    content,
  }))
  return [...compareReleases(old, now), ...compareHistory(releases, now.content)].map(({ rule }) => rule)
}

describe.each(ruleIds)('rule %s', (id) => {
  const { when, fires, not, past = [] } = pairs[id]
  it(`fires when ${when}`, () => {
    expect(rulesOf(fires, past)).toContain(id)
  })

  it('does not fire for its twin', () => {
    expect(rulesOf(not, past)).not.toContain(id)
  })
})

it('no rule fires for a package that did not change', () => {
  expect(rulesOf([{}, {}], [])).toEqual([])
})
