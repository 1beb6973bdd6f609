import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { unpackedConsumer } from './support/consumer.ts'
import { everyEntry, type PackedDocument, readText } from './support/package-content.ts'

interface Report {
  readonly names: readonly string[]
  readonly documents: readonly {
    readonly slug: string
    readonly type: string
    readonly diagnostics: string | null
    readonly acceptedBy: readonly string[]
    readonly unchanged: boolean
  }[]
  readonly changed: readonly {
    readonly slug: string
    readonly acceptedBy: readonly string[]
    readonly unchanged: boolean
    readonly refusesUnknownKey: boolean
    readonly refusesUnknownTopic: boolean
    readonly refusesMissingField: boolean
    readonly refusesUnknownKeyInside: boolean
    readonly refusesWrongDate: boolean
    readonly refusesWrongLanguage: boolean
  }[]
  readonly authors: readonly { readonly unchanged: boolean; readonly refusesUnknownKey: boolean }[]
}

interface SchemaNode {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, SchemaNode>>
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: unknown
  readonly enum?: readonly string[]
  readonly examples?: readonly string[]
  readonly [keyword: string]: unknown
}

const consumer = unpackedConsumer({ zod: 'zod' })
const entries = everyEntry(consumer)
const zods = ['zod', 'zod-3.25.76', 'zod-3.25.1'].map(
  (folder) => [folder, unpackedConsumer({ zod: folder })] as const,
)
for (const [, { copy }] of zods) copy('node')

const slugs = entries.byModule.map(({ slug }) => slug)

const programs = zods.flatMap(([zod, { node }]) =>
  ['schema.mjs', 'schema.cjs'].map((program) => ({ zod, program, node })),
)

describe.each(programs)('the zod schemas that $program loads beside $zod', ({ program, node }) => {
  const { code, out, err } = node(`node/${program}`)
  const report = JSON.parse(
    code === 0 ? out : '{"names":[],"documents":[],"changed":[],"authors":[]}',
  ) as Report

  test('load without a warning', () => {
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  test('have the names of the types', () => {
    expect(report.names).toEqual(['Article', 'Author', 'Document', 'Essay', 'Letter', 'Post'])
  })

  test.each(slugs)('accept %s by its own type only, and give it back unchanged', (slug) => {
    const found = report.documents.find((document) => document.slug === slug)
    expect(found?.diagnostics).toBe(null)
    expect(found?.acceptedBy).toEqual([found?.type])
    expect(found?.unchanged).toBe(true)
  })

  test('accept each document without hashtags by its own type only, and give it back unchanged', () => {
    expect(
      report.changed.map(({ slug, acceptedBy, unchanged }) => ({ slug, acceptedBy, unchanged })),
    ).toEqual(entries.byModule.map(({ slug, type }) => ({ slug, acceptedBy: [type], unchanged: true })))
  })

  test.each([
    'refusesUnknownKey',
    'refusesUnknownKeyInside',
    'refusesUnknownTopic',
    'refusesMissingField',
  ] as const)('are strict: %s', (refuses) => {
    expect(report.changed.map((document) => document[refuses])).toEqual(slugs.map(() => true))
  })

  test.each(['refusesWrongDate', 'refusesWrongLanguage'] as const)('are strict: %s', (refuses) => {
    expect(report.changed.map((document) => document[refuses])).toEqual(slugs.map(() => true))
  })

  test('accept every author unchanged, and no key more', () => {
    expect(report.authors.length).toBeGreaterThan(0)
    expect(report.authors.filter((author) => !author.unchanged || !author.refusesUnknownKey)).toEqual([])
  })
})

const open = JSON.parse(readText(consumer.installed, 'dist/schema.json')) as SchemaNode
const strict = JSON.parse(readText(consumer.installed, 'dist/schema.strict.json')) as SchemaNode

/** All nodes of a schema, each with its path. */
function nodesOf(schema: unknown, path = '#'): readonly (readonly [path: string, node: SchemaNode])[] {
  if (typeof schema !== 'object' || schema === null) return []
  const inside = Object.entries(schema).flatMap(([key, inner]) => nodesOf(inner, `${path}/${key}`))
  return Array.isArray(schema) ? inside : [[path, schema as SchemaNode], ...inside]
}

/** Nodes that describe an object by its properties; a field may itself be called `properties`. */
const objectsOf = (schema: SchemaNode) => nodesOf(schema).filter(([, node]) => node.type === 'object')

/** Names of the unions that the types call open: a reader is to expect more members. */
const openUnions = [
  ...readText(consumer.installed, 'dist/types.d.ts').matchAll(
    / \* @open\n \*\/\nexport type (\w+) =\n((?: {2}\| ".+"[;\n]+)+)/g,
  ),
].map(([, name = '', members = '']) => ({
  name,
  members: [...members.matchAll(/"(.+)"/g)].map(([, member = '']) => member),
}))

/** Unions of codes: those that the schema defines by name, unlike `Slug` and the ids of authors. */
const openVocabularies = openUnions.filter(({ name }) => open.$defs?.[name] !== undefined)

describe('the JSON Schemas', () => {
  test.each([
    ['open', open],
    ['strict', strict],
  ])('are of the dialect 2020-12, and each reference resolves: %s', (_, schema) => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    const references = nodesOf(schema).flatMap(([, node]) => (node.$ref === undefined ? [] : [node.$ref]))
    expect(references.length).toBeGreaterThan(0)
    const targets = Object.keys(schema.$defs ?? {}).map((name) => `#/$defs/${name}`)
    expect(references.filter((reference) => !targets.includes(reference))).toEqual([])
  })

  test('are closed for writers: every object of the strict one refuses other keys', () => {
    const objects = objectsOf(strict)
    expect(objects.length).toBeGreaterThan(0)
    expect(objects.filter(([, node]) => node.additionalProperties !== false).map(([path]) => path)).toEqual(
      [],
    )
  })

  test('are open for readers: no object of the open one refuses other keys', () => {
    expect(objectsOf(open).map(([path]) => path)).toEqual(objectsOf(strict).map(([path]) => path))
    expect(nodesOf(open).filter(([, node]) => node.additionalProperties === false)).toEqual([])
  })

  test('hold the vocabularies that the types call open', () => {
    expect(openVocabularies.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Topic', 'Advisory', 'RightsStatus', 'BlockStyle', 'OmissionReason']),
    )
  })

  test.each(openVocabularies)(
    'list the codes of $name for writers, and give them to readers as examples',
    ({ name, members }) => {
      expect(strict.$defs?.[name]?.enum).toEqual(members)
      expect(open.$defs?.[name]?.enum).toBe(undefined)
      expect(open.$defs?.[name]?.examples).toEqual(members)
    },
  )

  test('keep the closed vocabularies closed for readers too', () => {
    const enums = (schema: SchemaNode) => nodesOf(schema).filter(([, node]) => Array.isArray(node.enum))
    const openPaths = openVocabularies.map(({ name }) => `#/$defs/${name}`)
    const closed = enums(strict).filter(([path]) => !openPaths.includes(path))
    expect(closed.length).toBeGreaterThan(0)
    expect(enums(open).map(([path, node]) => [path, node.enum])).toEqual(
      closed.map(([path, node]) => [path, node.enum]),
    )
  })

  test('hold no key that only this project knows', () => {
    const own = ['kind', 'to', 'open', 'labels', 'label']
    const strangers = [...nodesOf(open), ...nodesOf(strict)].filter(
      ([path, node]) => !path.endsWith('/properties') && own.some((key) => key in node),
    )
    expect(strangers.map(([path]) => path)).toEqual([])
  })
})

describe('a JSON Schema validator', () => {
  const validators = {
    open: z.fromJSONSchema(open as Parameters<typeof z.fromJSONSchema>[0]),
    strict: z.fromJSONSchema(strict as Parameters<typeof z.fromJSONSchema>[0]),
  }
  const accepts = (role: 'open' | 'strict', value: unknown) => validators[role].safeParse(value).success

  test.each(entries.byModule)('accepts $slug by both schemas', (document) => {
    expect([accepts('open', document), accepts('strict', document)]).toEqual([true, true])
  })

  /** So that what is refused is refused for the change alone. */
  const withoutHashtags = entries.byModule.map((document) => ({ ...document, hashtags: [] }))

  test('accepts each document without hashtags by both schemas', () => {
    for (const role of ['open', 'strict'] as const)
      expect(withoutHashtags.filter((document) => !accepts(role, document))).toEqual([])
  })

  const changes: readonly (readonly [what: string, (document: PackedDocument) => object])[] = [
    ['a field', (document) => ({ ...document, flavour: 'sweet' })],
    [
      'a field inside a block',
      (document) => ({ ...document, body: document.body.map((block) => ({ ...block, flavour: 'sweet' })) }),
    ],
    ['a topic', (document) => ({ ...document, topics: [...document.topics, 'cookery'] })],
    [
      'a block style',
      (document) => ({ ...document, body: document.body.map((block) => ({ ...block, style: 'recipe' })) }),
    ],
  ]

  test.each(changes)('accepts what a later version adds as a reader, not as a writer: %s', (_, change) => {
    const later = withoutHashtags.map(change)
    expect(later.map((document) => accepts('open', document))).toEqual(later.map(() => true))
    expect(later.map((document) => accepts('strict', document))).toEqual(later.map(() => false))
  })

  /** A document whose body is one link. */
  const linkTo = (href: string) => {
    const span = { _type: 'span', _key: 's', text: 'link', marks: ['m'] }
    const markDefs = [{ _type: 'link', _key: 'm', href }]
    return {
      ...withoutHashtags[0],
      body: [{ _type: 'block', _key: 'b', style: 'normal', children: [span], markDefs }],
    }
  }

  test('accepts a link to a safe address, and no other', () => {
    for (const role of ['open', 'strict'] as const) {
      expect(accepts(role, linkTo('https://example.org/'))).toBe(true)
      expect(accepts(role, linkTo('javascript:alert(1)'))).toBe(false)
    }
  })

  test.each(['open', 'strict'] as const)('accepts a scheme in capitals as the model does: %s', (role) => {
    expect(accepts(role, linkTo('HTTPS://example.org/'))).toBe(true)
  })

  const faults: readonly (readonly [what: string, (document: PackedDocument) => object])[] = [
    ['another type', (document) => ({ ...document, type: 'Recipe' })],
    ['no title', ({ title: _, ...rest }) => rest],
    ['a direction that is none', (document) => ({ ...document, direction: 'sideways' })],
    ['a slug that is not an address', (document) => ({ ...document, slug: '../index' })],
    ['a body that is not a list', (document) => ({ ...document, body: 'text' })],
  ]

  test.each(faults)('refuses as a reader and as a writer: %s', (_, fault) => {
    const wrong = withoutHashtags.map(fault)
    for (const role of ['open', 'strict'] as const)
      expect(wrong.filter((document) => accepts(role, document))).toEqual([])
  })
})
