/** For each rule a pair of small packages that fires it, and a twin, as like as can be, that does not. */

import { describe, expect, it } from 'vitest'
import { compareReleases } from '../../src/release/compare.ts'
import { compareHistory } from '../../src/release/content/compare-history.ts'
import { type RuleId, ruleIdByNumber, ruleIds, ruleOf } from '../../src/release/rules.ts'
import {
  notice,
  noticeSchema,
  paragraphs,
  type SmallPackage,
  smallRelease,
} from '../support/small-package.ts'

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
const related = (kind: string, document: string, number: number | null = null): SmallPackage =>
  documents(notice('well', undefined, { relations: [{ kind, document, number }] }))
const keyed = (texts: Readonly<Record<string, string>>, fields: object = {}): SmallPackage =>
  documents(notice('well', undefined, { ...paragraphs(texts), ...fields }))
/** Of each reply its key, then the keys of its blocks. */
const talk = (...replies: readonly (readonly string[])[]): SmallPackage =>
  keyed(
    { l1: 'Who comes?' },
    {
      replies: replies.map(([_key, ...blocks]) => ({
        _key,
        ...paragraphs(Object.fromEntries(blocks.map((key) => [key, `I come, says ${key}.`]))),
      })),
    },
  )
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
  'document-added': {
    when: 'a document is new',
    fires: [well, documents(notice('well'), notice('fair'))],
    not: [well, documents(notice('well', 'The well is full.'))],
  },
  'document-removed': {
    when: 'a document is gone',
    fires: [documents(notice('well'), notice('fair')), well],
    not: [well, renamed],
  },
  'slug-renamed-with-alias': {
    when: 'a document has another slug, and the old one is an alias',
    fires: [well, renamed],
    not: [well, documents(notice('well', undefined, { slug: 'spring' }))],
  },
  'slug-renamed-without-alias': {
    when: 'a document has another slug, and the old one is gone',
    fires: [well, documents(notice('well', undefined, { slug: 'spring' }))],
    not: [well, renamed],
  },
  'document-id-changed': {
    when: 'a slug has another id, and the old id is gone',
    fires: [well, documents(notice('water', undefined, { slug: 'well' }))],
    not: [well, documents(notice('well'), notice('water'))],
  },
  'document-id-reused': {
    when: 'an id comes back with another seed',
    past: [documents(notice('well'), notice('fair', 'The fair is on Friday.'))],
    fires: [well, documents(notice('well'), notice('fair', 'Everything is fair.'))],
    not: [well, documents(notice('well'), notice('fair', 'The fair is on Friday.'))],
  },
  'document-type-changed': {
    when: 'a document has another type',
    fires: [well, documents(notice('well', undefined, { type: 'Poem' }))],
    not: [well, documents(notice('well', undefined, { title: 'Notice or poem' }))],
  },
  'text-edited': {
    when: 'the words of a text changed',
    fires: [well, documents(notice('well', 'The well is full.'))],
    not: [well, documents(notice('well', 'The well is full.', { seed: 'The well is dry.' }))],
  },
  'metadata-edited': {
    when: 'a title changed',
    fires: [well, documents(notice('well', undefined, { title: 'Another' }))],
    not: [well, documents(notice('well', undefined, { subtitle: 'New' }))],
  },
  'sort-date-changed': {
    when: 'the date that sorts the list is more exact',
    fires: [well, documents(notice('well', undefined, { called: '1901-05-04' }))],
    not: [
      documents(notice('well', undefined, { held: '1901' })),
      documents(notice('well', undefined, { held: '1902' })),
    ],
  },
  'metadata-added': {
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
  'metadata-removed': {
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
  'slug-reused': {
    when: 'the slug of a document that is gone leads to another',
    past: [documents(notice('well'), notice('fair', 'The fair is on Friday.'))],
    fires: [well, documents(notice('well'), notice('fair-2', 'Another.', { slug: 'fair' }))],
    not: [well, documents(notice('well'), notice('fair-2', 'Another.'))],
  },
  'redirect-removed': {
    when: 'a redirect is no longer there',
    fires: [renamed, documents(notice('well', undefined, { slug: 'spring' }))],
    not: [renamed, { ...renamed, documents: [...renamed.documents, notice('fair')] }],
  },
  'redirect-added': {
    when: 'one more slug leads to a document',
    fires: [well, { ...well, redirects: { old: 'well' } }],
    not: [well, renamed],
  },
  'redirect-broken': {
    when: 'a redirect leads to a slug that no document has',
    fires: [well, { ...well, redirects: { old: 'nowhere' } }],
    not: [well, { ...well, redirects: { old: 'well' } }],
  },
  'compiled-output-changed': {
    when: 'the seed is the same and the text another',
    fires: [well, documents(notice('well', 'The well is full.', { seed: 'The well is dry.' }))],
    not: [well, documents(notice('well', 'The well is full.'))],
  },
  'sort-order-changed': {
    when: 'lists are sorted by another field',
    fires: [well, { ...well, newestFirstBy: null }],
    not: [well, { ...well, newestFirstBy: 'called' }],
  },
  'rights-changed': {
    when: 'the rights in a document changed',
    fires: [well, documents(notice('well', undefined, { rights: { licence: 'none' } }))],
    not: [well, documents(notice('well', undefined, { title: 'All rights reserved' }))],
  },
  'relation-removed': {
    when: 'a document is no longer a translation of another',
    fires: [related('translation-of', 'fair'), related('version-of', 'fair')],
    not: [related('part-of', 'fair'), related('part-of', 'fair', 2)],
  },
  'key-vanished': {
    when: 'a paragraph is gone, and nothing says where to',
    fires: [keyed({ l1: 'Dry.', l2: 'Bring a rope.' }), keyed({ l1: 'Dry.' })],
    not: [keyed({ l1: 'Dry.', l2: 'Bring a rope.' }), keyed({ l1: 'Dry.' }, { formerKeys: { l2: null } })],
  },
  'key-moved': {
    when: 'a paragraph has the key of another',
    fires: [
      keyed({ l1: 'Dry.', l2: 'Bring a rope.' }),
      keyed({ l1: 'News.', l2: 'Dry.', l3: 'Bring a rope.' }),
    ],
    not: [
      keyed({ l1: 'Dry.', l2: 'Bring a rope.' }),
      keyed({ l3: 'News.', l1: 'Dry.', l2: 'Bring two ropes.' }),
    ],
  },
  'key-changed': {
    when: 'an unchanged paragraph has another key',
    fires: [keyed({ l1: 'Dry.' }), keyed({ l2: 'Dry.' })],
    not: [keyed({ l1: 'Dry.' }), keyed({ l1: 'Dry.', l2: 'Dry.' })],
  },
  'key-reused': {
    when: 'a paragraph has a key that a release took away',
    past: [keyed({ l1: 'Dry.', l2: 'Bring a rope.' })],
    fires: [keyed({ l1: 'Dry.' }), keyed({ l1: 'Dry.', l2: 'Bring a bucket.' })],
    not: [keyed({ l1: 'Dry.' }), keyed({ l1: 'Dry.', l2b: 'Bring a bucket.' })],
  },
  'reply-removed': {
    when: 'a reply is joined to another',
    fires: [talk(['l2', 'l2'], ['l3', 'l3']), talk(['l2', 'l2', 'l3'])],
    not: [talk(['l2', 'l2'], ['l3', 'l3']), talk(['l3', 'l3'], ['l2', 'l2'])],
  },
  'former-key-changed': {
    when: 'a former key leads elsewhere',
    fires: [
      keyed({ l1: 'Dry.', l3: 'Soon.' }, { formerKeys: { l2: 'l1' } }),
      keyed({ l1: 'Dry.', l3: 'Soon.' }, { formerKeys: { l2: 'l3' } }),
    ],
    not: [
      keyed({ l1: 'Dry.', l3: 'Soon.' }, { formerKeys: { l2: 'l3' } }),
      keyed({ l1: 'Dry. Soon.' }, { formerKeys: { l2: 'l1', l3: 'l1' } }),
    ],
  },
  'paragraph-removed': {
    when: 'a paragraph is gone, and its key leads on',
    fires: [
      keyed({ l1: 'Dry.', l2: 'Bring a rope.' }),
      keyed({ l1: 'Dry. Bring a rope.' }, { formerKeys: { l2: 'l1' } }),
    ],
    not: [
      keyed({ l1: 'Dry. Bring a rope.' }, { formerKeys: { l2: 'l1' } }),
      keyed({ l1: 'Dry. Bring ropes.' }, { formerKeys: { l2: 'l1' } }),
    ],
  },

  'type-field-added': {
    when: 'a type has a new field',
    fires: [field('readonly a: 1'), field('readonly a: 1; readonly b?: 2')],
    not: [field('readonly a: 1; readonly b: 2'), field('readonly b: 2; readonly a: 1')],
  },
  'type-field-removed': {
    when: 'a type lost an optional field',
    fires: [field('readonly a: 1; readonly b?: 2'), field('readonly a: 1')],
    not: [field('readonly a: 1; readonly b?: 2'), field('readonly a: 1; readonly b: 2')],
  },
  'type-widened': {
    when: 'a field may be null',
    fires: [field('readonly a: string'), field('readonly a: string | null')],
    not: [field('readonly a: string | null'), field('readonly a: null | string')],
  },
  'type-narrowed': {
    when: 'a field may no longer be null',
    fires: [field('readonly a: string | null'), field('readonly a: string')],
    not: [field('readonly a: string'), field('readonly a: string | null')],
  },
  'closed-union-member-added': {
    when: 'a closed union grew',
    fires: [union("'red' | 'blue'"), union("'red' | 'blue' | 'green'")],
    not: [union("'red' | 'blue'", open), union("'red' | 'blue' | 'green'", open)],
  },
  'open-union-member-added': {
    when: 'an open union grew',
    fires: [union("'red' | 'blue'", open), union("'red' | 'blue' | 'green'", open)],
    not: [union("'red' | 'blue'"), union("'red' | 'blue' | 'green'")],
  },
  'union-member-removed': {
    when: 'a union lost a member',
    fires: [union("'red' | 'blue'"), union("'red'")],
    not: [union("'red' | 'blue'"), union("'blue' | 'red'")],
  },
  'union-closed': {
    when: 'a union is no longer open',
    fires: [union("'red' | 'blue'", open), union("'red' | 'blue'")],
    not: [union("'red' | 'blue'"), union("'red' | 'blue'", open)],
  },
  'union-opened': {
    when: 'a union is open now',
    fires: [union("'red' | 'blue'"), union("'red' | 'blue'", open)],
    not: [union("'red' | 'blue'", open), union("'red' | 'blue'", '/** Of the door. @open */ ')],
  },
  'type-became-any': {
    when: 'a field is any',
    fires: [field('readonly a: string'), field('readonly a: any')],
    not: [field('readonly a: string'), field('readonly a: unknown')],
  },
  'declaration-broken': {
    when: 'an import leads nowhere',
    fires: [types('export type A = string;'), types("export type { A } from './gone.js';")],
    not: [types('export type A = string;'), types('type B = string;\nexport type A = B;')],
  },
  'exported-name-removed': {
    when: 'a name is gone',
    fires: [types('export type A = 1;\nexport type B = 2;'), types('export type A = 1;')],
    not: [types('export type A = 1;\ntype B = 2;\nexport {};'), types('export type A = 1;')],
  },
  'exported-name-added': {
    when: 'a name is new',
    fires: [types('export type A = 1;'), types('export type A = 1;\nexport type B = 2;')],
    not: [types('export type A = 1;'), types('export type A = 1;\ntype B = 2;\nexport {};')],
  },
  'readonly-changed': {
    when: 'a field is readonly now',
    fires: [field('a: string'), field('readonly a: string')],
    not: [field('readonly a: string'), field('readonly "a": string')],
  },
  'newer-typescript-required': {
    when: 'the oldest supported compiler refuses a declaration',
    fires: [types('export type A = 1;'), types('/// <reference lib="es2025" />\nexport type A = 1;')],
    not: [types('export type A = 1;'), types('/// <reference lib="es2023" />\nexport type A = 1;')],
  },
  'possible-type-fix': {
    when: 'a type broke',
    fires: [field('readonly a: string'), field('readonly a: string | null')],
    not: [field('readonly a: string | null'), field('readonly a: string')],
  },

  'package-export-added': {
    when: 'a subpath is new',
    fires: [entries({ '.': index }), entries({ '.': index, './list': index })],
    not: [entries({ '.': index }), entries({ '.': { default: index.default, types: index.types } })],
  },
  'package-export-removed': {
    when: 'a condition is gone',
    fires: [entries({ '.': { import: index, require: index } }), entries({ '.': { import: index } })],
    not: [entries({ '.': { import: index } }), entries({ '.': { import: index, require: index } })],
  },
  'module-format-changed': {
    when: 'the module system changed',
    fires: [pack({ type: 'commonjs' }), pack({ type: 'module' })],
    not: [pack({ type: undefined }), pack({ type: 'commonjs' })],
  },
  'engine-range-narrowed': {
    when: 'an older Node no longer fits',
    fires: [pack({ engines: { node: '>=20.19' } }), pack({ engines: { node: '>=22' } })],
    not: [pack({ engines: { node: '>=22' } }), pack({ engines: { node: '>=20.19' } })],
  },
  'engine-range-widened': {
    when: 'an older Node fits as well',
    fires: [pack({ engines: { node: '>=22' } }), pack({ engines: { node: '>=20.19' } })],
    not: [pack({ engines: { node: '>=20.19' } }), pack({ engines: { node: '>=22' } })],
  },
  'peer-range-narrowed': {
    when: 'a peer may be less',
    fires: [zod('^3.0.0 || ^4.0.0'), zod('^4.0.0')],
    not: [zod('^4.0.0'), zod('^4.0.0 || ^5.0.0')],
  },
  'peer-range-widened': {
    when: 'a peer may be more',
    fires: [zod('^4.0.0'), zod('^4.0.0 || ^5.0.0')],
    not: [zod('^3.0.0 || ^4.0.0'), zod('^4.0.0')],
  },
  'dependency-changed': {
    when: 'a dependency is new',
    fires: [pack({}), pack({ dependencies: { ink: '1.0.0' } })],
    not: [pack({}), pack({ devDependencies: { ink: '1.0.0' } })],
  },
  'package-grew': {
    when: 'the package grew by a third',
    fires: [{ code: 9000 }, { code: 14_000 }],
    not: [{ code: 9000 }, { code: 9400 }],
  },

  'reader-schema-widened': {
    when: 'a title may be null',
    fires: [reader({ title }), reader({ title: { anyOf: [title, { type: 'null' }] } })],
    not: [reader({ title }), reader({ title, place: { type: 'string' } })],
  },
  'writer-schema-narrowed': {
    when: 'a place must be given',
    fires: [writer({ title }), writer({ title, place: title }, ['type', 'title', 'place'])],
    not: [
      writer({ title }),
      writer({ title, place: { ...title, readOnly: true } }, ['type', 'title', 'place']),
    ],
  },
  'schema-description-changed': {
    when: 'a field is described in other words',
    fires: [reader({ title }), reader({ title: { ...title, description: 'Title.' } })],
    not: [reader({ title }), reader({ title: { minLength: 1, type: 'string' } })],
  },
  'schema-identity-changed': {
    when: 'the schema has another $id',
    fires: [{ reader: noticeSchema() }, { reader: { ...noticeSchema(), $id: 'urn:other' } }],
    not: [{ reader: noticeSchema() }, { reader: { ...noticeSchema(), title: 'Another' } }],
  },

  'editor-presentation-changed': {
    when: 'the order of fields changed',
    fires: [writer({ title, place: title }), writer({ place: title, title })],
    not: [writer({ title, place: title }), writer({ title, place: { minLength: 1, type: 'string' } })],
  },
  'editor-input-loosened': {
    when: 'a field may be given',
    fires: [writer({ title }), writer({ title, place: title })],
    not: [writer({ title }), writer({ title, place: title }, ['type', 'title', 'place'])],
  },
  'editor-input-tightened': {
    when: 'a field must be given',
    fires: [writer({ title }), writer({ title, place: title }, ['type', 'title', 'place'])],
    not: [
      writer({ title }),
      writer({ title, place: { ...title, readOnly: true } }, ['type', 'title', 'place']),
    ],
  },
  'editor-field-renamed': {
    when: 'a field has another name',
    fires: [writer({ title, place: { type: 'integer' } }), writer({ title, site: { type: 'integer' } })],
    not: [writer({ title, place: { type: 'integer' } }), writer({ title, site: { type: 'boolean' } })],
  },
  'editor-input-removed': {
    when: 'an option is gone',
    fires: [writer(colour('red', 'blue')), writer(colour('red'))],
    not: [writer(colour('red')), writer(colour('red', 'blue'))],
  },
  'editor-choice-added': {
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

it('no two rules have the same number, and each number leads to its rule', () => {
  const numbered = ruleIds.filter((id) => ruleOf(id).number !== undefined)
  expect(numbered.map((id) => ruleIdByNumber.get(ruleOf(id).number ?? ''))).toEqual(numbered)
})

describe.each(ruleIds)('rule %s', (id) => {
  const { when, fires, not, past = [] } = pairs[id]
  it(`fires when ${when}`, () => {
    expect(rulesOf(fires, past)).toContain(id)
  })

  it('does not fire for its twin', () => {
    expect(rulesOf(not, past)).not.toContain(id)
  })
})

describe('a key of an edited paragraph', () => {
  const boats = { l1: 'The boats are out.', l2: 'Nobody waits at the ford.', l3: 'One more line for tea.' }
  const rules = (texts: Readonly<Record<string, string>>): RuleId[] =>
    rulesOf([keyed(boats), keyed(texts)], []).filter((id) => id.includes('key'))

  it('has moved where its words stand under another key', () => {
    const after = { ...boats, l3: 'The oars are for sale.', l4: 'One more line for tea!' }
    expect(rules(after)).toContain('key-moved')
  })

  it('has not where the words are its own', () => {
    const { l1, l2 } = boats
    expect(rules({ l1, l2, l3b: 'The oars are for sale.', l3: 'One more line for tea!' })).toEqual([])
    expect(rules({ ...boats, l3: 'The oars are for sale.' })).toEqual([])
    expect(rules({ ...boats, l2: 'Nobody waits.', l3: 'At the ford one more line for tea.' })).toEqual([])
  })
})

describe('a reply with edited blocks', () => {
  const edited = (key: string) => ({
    documents: [
      notice('well', undefined, {
        ...paragraphs({ l1: 'Who comes?' }),
        replies: [{ _key: key, ...paragraphs({ l2b: 'Gladly.', l2: 'I come, says Ana.' }) }],
      }),
    ],
  })

  it('keeps its key', () => {
    const before = talk(['l2', 'l2'])
    expect(rulesOf([before, edited('l2')], [])).not.toContain('key-changed')
    expect(rulesOf([before, edited('l2b')], [])).toContain('key-changed')
  })
})

describe('a former key', () => {
  const rules = (before: string | null, after?: string | null): RuleId[] => {
    const formerKeys = after === undefined ? {} : { l2: after }
    const texts = { l1: 'Dry.', l3: 'Soon.' }
    return rulesOf([keyed(texts, { formerKeys: { l2: before } }), keyed(texts, { formerKeys })], [])
  }

  it('does not lead elsewhere than in a release, or nowhere, without a word', () => {
    expect(rules('l1', 'l3')).toEqual(['former-key-changed'])
    expect(rules('l1', null)).toEqual(['former-key-changed'])
    expect(rules('l1')).toEqual(['former-key-changed'])
  })

  it('may lead to a text that was found later', () => {
    expect(rules(null, 'l1')).toEqual(['paragraph-removed'])
    expect(rules('l1', 'l1')).toEqual([])
    expect(rules(null)).toEqual([])
  })
})

describe('a document that comes back', () => {
  const two = keyed({ l1: 'Dry.', l2: 'Bring a rope.' }, { seed: 'a' })
  const gone = documents(notice('fair'))
  const rules = (back: SmallPackage, past: readonly SmallPackage[] = [two]): RuleId[] =>
    rulesOf([gone, back], past).filter((id) => id.includes('key'))

  it('has the keys that it had', () => {
    expect(rules(two)).toEqual([])
    expect(rules(keyed({ l1: 'Bring a rope.', l2: 'Dry.' }))).toEqual(['key-moved'])
  })

  it('does not have those that were taken away before', () => {
    const one = keyed({ l1: 'Dry.' })
    expect(rules(keyed({ l1: 'Dry.', l2: 'Bring a bucket.' }), [two, one])).toEqual(['key-reused'])
    expect(rules(keyed({ l1: 'Dry.', l2b: 'Bring a bucket.' }), [two, one])).toEqual([])
  })
})

it('no rule fires for a package that did not change', () => {
  expect(rulesOf([{}, {}], [])).toEqual([])
})
