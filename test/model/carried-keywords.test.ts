import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { carriedKeywords } from '../../src/model/carried-keywords.ts'
import { defineModel } from '../../src/model/define.ts'
import { reference } from '../../src/model/reference.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'
import { schemaFiles } from '../../src/package/emit-schemas.ts'
import { described } from '../support/described.ts'

const crier = { description: 'A crier.', plural: 'Criers', file: 'criers.yaml', fields: {} }

const modelWith = (called: z.ZodType) =>
  defineModel({
    documents: { Notice: { description: 'A notice.', plural: 'Notices', fields: described({ called }) } },
    records: { Crier: crier },
    list: [],
    sortBy: null,
  })

type Accepts = (value: unknown) => boolean

interface Published {
  readonly Notice: z.ZodObject
}

/** What the files of the package say of the field `called`: schema.cjs, run, and schema.strict.json, given to a validator. */
function published(field: z.ZodType): {
  readonly zod: Accepts
  readonly json: Accepts
  readonly node: object
} {
  const files = new Map(
    schemaFiles(modelWith(field).schema, 'notices').map(([path, text]) => [path, String(text)]),
  )
  const module: { exports: unknown } = { exports: null }
  new Function('require', 'module', files.get('schema.cjs') ?? '')(() => z, module)
  const value = (module.exports as Published).Notice.shape.called as z.ZodType
  const { $defs } = JSON.parse(files.get('schema.strict.json') ?? '')
  const node = $defs.Notice.properties.called
  const json = new Ajv2020({ strictTypes: false }).compile({ ...node, $defs })
  return { zod: (given) => value.safeParse(given).success, json: (given) => json(given), node }
}

const tree = z
  .strictObject({
    name: z.string(),
    get branches() {
      return z.array(tree)
    },
  })
  .meta({ id: 'Tree', description: 'A tree.' })

/** Texts as the field's users may write them, valid and not. */
const texts = {
  email: ['a@b.example', 'a@b', 'a b@c.example', 'A.B+c@d-e.example'],
  guid: ['123e4567-e89b-12d3-a456-426614174000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '123e4567'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000', '123e4567-e89b-02d3-a456-426614174000', 'x'],
  emoji: ['😀', '👩‍🚀🇮🇷', 'a', '1'],
  nanoid: ['V1StGXR8_Z5jdHi6B-myT', 'short'],
  cuid: ['cjld2cjxh0000qzrmn831i7rn', 'x'],
  cuid2: ['tz4a98xxat96iws9zmbrgj3a', 'X'],
  ulid: ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01arz3'],
  xid: ['9m4e2mr0ui3e8a215n4g', 'x'],
  ksuid: ['0o5Fs0EELR0fUjHjbCnEtdUwQe3', 'x'],
  ipv4: ['127.0.0.1', '256.0.0.1', '1.2.3'],
  mac: ['00:1a:2b:3c:4d:5e', '00:1A:2b:3c:4d:5e', 'x'],
  cidrv4: ['10.0.0.0/8', '10.0.0.0/33', '10.0.0.0'],
  e164: ['+4912345678', '4912345678', '+0'],
  date: ['2024-02-29', '2023-02-29', '2024-2-1'],
  time: ['12:30:00', '12:30', '25:00'],
  datetime: ['2024-02-29T12:30:00Z', '2024-02-29T12:30:00+01:00', '2024-02-29'],
  duration: ['P3Y6M4DT12H', 'P', 'PT1.5S'],
  lowercase: ['abc', 'aBc', 'ß'],
  uppercase: ['ABC', 'AbC'],
  includes: ['a.b', 'axb', 'x a.b'],
  startsWith: ['ab', 'ba', 'a\nb'],
  endsWith: ['ab', 'ba', 'a\nb'],
  hex: ['c0ffee', 'coffee', ''],
  hash: ['a'.repeat(64), 'a'.repeat(63)],
  hostname: ['a-b.example', '-a.example', 'a..b'],
} as const

const plainText = fc.string({ unit: 'grapheme-ascii', maxLength: 6 })
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  ...Object.values(texts).map((list) => fc.constantFrom(...list)),
)
const anyNumber = fc.oneof(
  fc.integer({ min: -12, max: 12 }),
  fc.integer(),
  fc.integer({ min: -30, max: 30 }).map((n) => n / 4),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const anyValue = fc.oneof(anyNumber, anyText, fc.jsonValue({ maxDepth: 2 }))
const listOf = (item: fc.Arbitrary<unknown>) => fc.array(item, { maxLength: 4 })

/** A field, values at the borders of what it takes, and more like them. */
type Carried = readonly [string, z.ZodType, readonly unknown[], fc.Arbitrary<unknown>?]

const ofFormat = (name: keyof typeof texts, schema: z.ZodType): Carried => [
  name,
  schema,
  texts[name],
  // Near misses: a text of the format with one character more, less or other.
  fc
    .tuple(
      fc.constantFrom<string>(...texts[name]),
      fc.nat(40),
      fc.constantFrom('', '0', 'a', ':', '.', '\n', '😀'),
    )
    .map(([text, at, other]) => text.slice(0, at) + other + text.slice(at + 1)),
]

const formats: readonly Carried[] = [
  ofFormat('email', z.email()),
  ofFormat('guid', z.guid()),
  ofFormat('uuid', z.uuid()),
  ofFormat('emoji', z.emoji()),
  ofFormat('nanoid', z.nanoid()),
  ofFormat('cuid', z.cuid()),
  ofFormat('cuid2', z.cuid2()),
  ofFormat('ulid', z.ulid()),
  ofFormat('xid', z.xid()),
  ofFormat('ksuid', z.ksuid()),
  ofFormat('ipv4', z.ipv4()),
  ofFormat('mac', z.mac()),
  ofFormat('cidrv4', z.cidrv4()),
  ofFormat('e164', z.e164()),
  ofFormat('date', z.iso.date()),
  ofFormat('time', z.iso.time()),
  ofFormat('datetime', z.iso.datetime()),
  ofFormat('datetime', z.iso.datetime({ offset: true })),
  ofFormat('duration', z.iso.duration()),
  ofFormat('lowercase', z.string().lowercase()),
  ofFormat('uppercase', z.string().uppercase()),
  ofFormat('includes', z.string().includes('a.b')),
  ofFormat('startsWith', z.string().startsWith('a')),
  ofFormat('endsWith', z.string().endsWith('b')),
  ofFormat('hex', z.hex()),
  ofFormat('hash', z.hash('sha256')),
  ofFormat('hostname', z.hostname()),
]

const carried: readonly Carried[] = [
  ...formats,
  ['string', z.string(), ['', 'a', 1, null]],
  ['min of a text', z.string().min(2), ['', 'a', 'ab'], plainText],
  ['max of a text', z.string().max(3), ['', 'abc', 'abcd'], plainText],
  ['length of a text', z.string().length(2), ['a', 'ab', 'abc'], plainText],
  ['regex', z.string().regex(/^[a-c]+$/), ['abc', 'abd', '', 'a\n']],
  [
    'regex with the flag u',
    z.string().regex(/^.\p{L}$/u),
    ['😀a', 'aa', 'a'],
    fc.string({ unit: 'binary', maxLength: 3 }),
  ],
  ['template literal', z.templateLiteral(['no. ', z.int().min(0)]), ['no. 3', 'no. -3', 'no. x', 'no. 3 ']],
  ['number', z.number(), [0, 2.5, -3.5, '1', null]],
  ['int', z.int(), [0, 1.5, 2 ** 53 - 1, 2 ** 53, -(2 ** 53)]],
  ['int of a number', z.number().int(), [0, 1.5, 2 ** 53]],
  ['int32', z.int32(), [2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1]],
  ['uint32', z.uint32(), [0, -1, 2 ** 32 - 1, 2 ** 32]],
  ['float32', z.float32(), [1e38, 1e39, -1e39]],
  ['float64', z.float64(), [1e308, 0.1]],
  ['minimum', z.number().min(1.5), [1.5, 1.4999, 2]],
  ['maximum', z.number().max(-2), [-2, -1.9999, -3]],
  ['positive', z.number().positive(), [0, -3.5, Number.MIN_VALUE, 1]],
  ['negative', z.number().negative(), [0, 3.5, -Number.MIN_VALUE]],
  ['nonnegative', z.number().nonnegative(), [0, -Number.MIN_VALUE]],
  ['both kinds of minimum', z.number().min(1).gt(1).lt(9).max(9), [1, 1.5, 9, 8.5]],
  ['positive int', z.int().positive(), [0, 1, 1.5]],
  ['multipleOf', z.number().multipleOf(2), [0, 2, 3, -4, 2.5, 1e21]],
  ['positive and multipleOf', z.number().positive().multipleOf(2), [-3.5, -2, 0, 1, 2]],
  ['multipleOf a half', z.number().multipleOf(0.5), [0.5, 2.5, 0.25, -1.5]],
  ['multipleOf of int', z.int().multipleOf(5), [0, 5, 7]],
  ['boolean', z.boolean(), [true, false, 'true', 0]],
  ['null', z.null(), [null, 0, '']],
  ['unknown', z.unknown(), [null, { a: [1] }]],
  ['any', z.any(), [null, 'x']],
  ['literal text', z.literal('a'), ['a', 'b', null]],
  ['literal number', z.literal(1.5), [1.5, 1, '1.5']],
  ['literal truth', z.literal(true), [true, false, 'true']],
  ['literal null', z.literal(null), [null, false]],
  ['literal texts', z.literal(['a', 'b']), ['a', 'b', 'c']],
  ['union of literals', z.union([z.literal(1), z.literal(2)]), [1, 2, 3, '1']],
  ['enum', z.enum(['a', 'b']), ['a', 'c', 0]],
  ['vocabulary', vocabulary('Hue', 'A hue.', { red: 'R.', blue: 'B.' }, { open: true }), ['red', 'green']],
  ['reference', reference('Crier'), ['old-anna', 'Old Anna', '']],
  ['array', z.array(z.int()), [[], [1], [1.5], 1], listOf(anyNumber)],
  ['min of a list', z.array(z.int()).min(1), [[], [1]], listOf(anyNumber)],
  [
    'max of a list',
    z.array(z.string()).max(2),
    [
      ['a', 'b'],
      ['a', 'b', 'c'],
    ],
    listOf(anyText),
  ],
  ['length of a list', z.array(z.int()).length(2), [[1], [1, 2], [1, 2, 3]], listOf(anyNumber)],
  ['nonempty', z.array(z.int()).nonempty(), [[], [1]], listOf(anyNumber)],
  [
    'tuple',
    z.tuple([z.string(), z.number().positive()]),
    [['a', 1], ['a', 0], ['a'], ['a', 1, 2], [1, 'a'], []],
    listOf(anyValue),
  ],
  ['nullable tuple', z.tuple([z.int()]).nullable(), [[1], null, [], [1, 2]], listOf(anyNumber)],
  ['list of tuples', z.array(z.tuple([z.int(), z.int()])), [[[1, 2]], [[1]], [1]]],
  [
    'object',
    z.strictObject({ a: z.int(), b: z.string().optional() }),
    [{ a: 1 }, { a: 1, b: 'x' }, { b: 'x' }, { a: 1, c: 1 }, { a: 1, b: null }],
  ],
  [
    'object with names of keywords',
    z.strictObject({
      type: z.string(),
      format: z.int(),
      description: z.int(),
      items: z.int(),
      properties: z.int(),
    }),
    [{ type: 'x', format: 1, description: 1, items: 1, properties: 1 }, { type: 'x' }],
  ],
  ['partial object', z.strictObject({ a: z.int() }).partial(), [{}, { a: 1 }, { a: 'x' }]],
  [
    'record',
    z.record(z.string(), z.int().min(0)),
    [{}, { a: 1 }, { a: -1 }, []],
    fc.dictionary(plainText, anyNumber, { maxKeys: 3 }),
  ],
  ['union', z.union([z.string(), z.strictObject({ a: z.int() })]), ['x', { a: 1 }, { a: 'x' }, 1]],
  ['union with null', z.union([z.string(), z.null()]), ['x', null, 1]],
  [
    'discriminated union',
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a'), n: z.int() }),
      z.strictObject({ kind: z.literal('b'), t: z.string() }),
    ]),
    [{ kind: 'a', n: 1 }, { kind: 'b', t: 'x' }, { kind: 'a', t: 'x' }, { kind: 'c' }, {}],
  ],
  ['nullable', z.int().nullable(), [null, 1, 1.5]],
  ['nullish in an object', z.strictObject({ a: z.int().nullish() }), [{}, { a: null }, { a: 1 }, { a: 'x' }]],
  ['nonoptional', z.strictObject({ a: z.nonoptional(z.int().optional()) }), [{}, { a: 1 }]],
  ['exact optional', z.strictObject({ a: z.exactOptional(z.int()) }), [{}, { a: 1 }, { a: null }]],
  ['readonly', z.array(z.int()).readonly(), [[1], ['x']]],
  ['branded', z.string().brand('x'), ['x', 1]],
  ['keyof', z.strictObject({ a: z.int(), b: z.int() }).keyof(), ['a', 'c']],
  ['lazy', z.lazy(() => z.int()), [1, 'x']],
  [
    'a type that holds itself',
    tree,
    [
      { name: 'a', branches: [{ name: 'b', branches: [] }] },
      { name: 'a', branches: [1] },
    ],
  ],
  [
    'nested',
    z.array(z.strictObject({ a: z.array(z.number().multipleOf(2)).max(1).nullable() })),
    [[{ a: [2] }], [{ a: [3] }], [{ a: [2, 4] }], [{ a: null }]],
  ],
]

const takesAll: ReadonlySet<string> = new Set(['unknown', 'any', 'float64'])

/** zod and validators divide numbers of more than 15 digits differently. */
const holdsLongNumber = (value: unknown): boolean => /\d[\d.]{14}|\de[+-]/.test(JSON.stringify(value))

const agree = (field: z.ZodType): Accepts => {
  const { zod, json } = published(field)
  return (value) => {
    const given: unknown = JSON.parse(JSON.stringify(value))
    const [model, inZod, inJson] = [field.safeParse(given).success, zod(given), json(given)]
    expect({ value: given, zod: inZod, json: inJson }).toEqual({ value: given, zod: model, json: model })
    return model
  }
}

describe('What a field may say is said alike by the model, the published zod and the JSON Schema', () => {
  it.each(carried.map((row) => [row[0], row] as const))('%s', (name, [, field, borders, more = anyValue]) => {
    const accepts = agree(field)
    const accepted = new Set(borders.map(accepts))
    // The borders lie on both sides, where there are two.
    if (!takesAll.has(name)) expect(accepted).toEqual(new Set([true, false]))
    fc.assert(
      fc.property(fc.oneof(more, anyValue), (value) => {
        if (name.includes('multipleOf')) fc.pre(!holdsLongNumber(value))
        accepts(value)
      }),
    )
  })

  it('uses every keyword that limits values', () => {
    const used = carried.map(([, field]) => JSON.stringify(modelWith(field).schema)).join('')
    const unused = Object.entries(carriedKeywords).filter(
      ([keyword, role]) => role === 'value' && !used.includes(`"${keyword}":`),
    )
    expect(unused).toEqual([])
  })
})

describe('A URL', () => {
  const { zod, json } = published(z.url())

  it.each(['https://bell.example/', 'https://fa.example/ناقوس', 'mailto:a@b.example'])('may be %s', (url) => {
    expect([zod(url), json(url)]).toEqual([true, true])
  })

  it.each(['not a url', 'bell.example', '/path', '', '://x'])('is not %j', (text) => {
    expect([zod(text), json(text)]).toEqual([false, false])
  })

  it('that zod accepts is one to the JSON Schema', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          anyText,
          anyText.map((text) => `http:${text}`),
        ),
        (text) => {
          if (z.url().safeParse(text).success && !/[\t\n\r]/.test(text)) expect(json(text)).toBe(true)
        },
      ),
    )
  })

  it('without a host is refused by zod only: JSON Schema has no grammar of hosts', () => {
    expect([zod('http://'), json('http://')]).toEqual([false, true])
  })

  it('may have a pattern of its own', () => {
    const own = published(z.url().regex(/^https:\/\//))
    for (const [url, isOne] of [
      ['https://a.example', true],
      ['http://a.example', false],
      ['x', false],
    ] as const)
      expect([own.zod(url), own.json(url)]).toEqual([isOne, isOne])
  })
})

type TypeName = z.core.$ZodTypes['_zod']['def']['type']

/** TypeScript asks here for every kind of schema that zod has and the compiler refuses. */
const refusedKinds: Readonly<Record<Exclude<TypeName, CarriedName>, z.ZodType>> = {
  bigint: z.bigint(),
  date: z.date(),
  symbol: z.symbol(),
  undefined: z.undefined(),
  void: z.void(),
  nan: z.nan(),
  map: z.map(z.string(), z.string()),
  set: z.set(z.string()),
  file: z.file(),
  function: z.any(),
  promise: z.promise(z.string()),
  custom: z.instanceof(Date),
  never: z.never(),
  transform: z.transform(String),
  pipe: z.string().pipe(z.string()),
  success: z.success(z.string()),
  default: z.string().default('x'),
  prefault: z.string().prefault('x'),
  catch: z.string().catch('x'),
  intersection: z.intersection(z.strictObject({ a: z.int() }), z.strictObject({ b: z.int() })),
}

type CarriedName =
  | ('string' | 'number' | 'boolean' | 'null' | 'any' | 'unknown' | 'enum' | 'literal' | 'template_literal')
  | ('array' | 'tuple' | 'object' | 'record' | 'union')
  | ('nullable' | 'optional' | 'nonoptional' | 'readonly' | 'lazy')

const refused: readonly (readonly [string, z.ZodType, string])[] = [
  ...Object.entries(refusedKinds)
    .filter(([kind]) => kind !== 'function')
    .map(([kind, field]) => [kind, field, `Notice.called: z.${kind}() cannot be carried.`] as const),
  ['transform of a text', z.string().transform(Number), 'z.pipe()'],
  ['codec', z.codec(z.string(), z.number(), { decode: Number, encode: String }), 'z.pipe()'],
  ['preprocess', z.preprocess(String, z.string()), 'z.pipe()'],
  ['stringbool', z.stringbool(), 'z.pipe()'],
  ['coercion', z.coerce.number(), 'z.coerce'],
  ['trim', z.string().trim().min(1), 'changes the text'],
  ['toLowerCase', z.string().toLowerCase(), 'changes the text'],
  ['normalize', z.string().normalize(), 'changes the text'],
  ['flags of a regex', z.string().regex(/a/i), 'the flags of /a/i'],
  ['a regex that is not one in Unicode', z.string().regex(/^a{$/), 'the flag `u`'],
  ['two patterns', z.string().startsWith('a').endsWith('b'), 'two patterns or steps at once'],
  ['a format without a pattern', z.jwt(), 'the format jwt'],
  ['a format with check digits', z.iban(), 'the format iban'],
  ['an IPv6 address, which zod computes', z.ipv6(), 'the format ipv6'],
  ['a range of them, which zod computes', z.cidrv6(), 'the format cidrv6'],
  ['base64, which zod computes', z.base64(), 'the format base64'],
  ['base64url, which zod computes', z.base64url(), 'the format base64url'],
  ['a format with a function', z.stringFormat('even', (text) => text.length % 2 === 0), 'the format even'],
  ['a text at a place', z.string().includes('a', { position: 1 }), 'the format includes'],
  ['a URL of some hosts', z.url({ hostname: /^a$/ }), 'a URL with limited parts'],
  ['a web URL', z.httpUrl(), 'a URL with limited parts'],
  ['a step that halves do not make', z.number().multipleOf(0.1), 'multipleOf 0.1'],
  ['two steps', z.number().multipleOf(2).multipleOf(3), 'two patterns or steps at once'],
  ['an infinite limit', z.number().min(Number.NEGATIVE_INFINITY), 'the limit -Infinity'],
  ['numbers of an enum', z.enum({ A: 1, B: 2 }), 'other values than texts'],
  ['literals of several kinds', z.literal(['a', 1]), 'other values than texts'],
  ['a literal undefined', z.literal(undefined), 'other values than'],
  ['an object that drops keys', z.object({ a: z.int() }), 'unknown keys'],
  ['an object that keeps keys', z.looseObject({ a: z.int() }), 'unknown keys'],
  ['an object with a catchall', z.object({ a: z.int() }).catchall(z.string()), 'unknown keys'],
  ['keys of a record', z.record(z.string().regex(/^a/), z.int()), 'limited keys'],
  ['keys of an enum', z.record(z.enum(['a', 'b']), z.int()), 'limited keys'],
  ['a loose record', z.looseRecord(z.string(), z.int()), 'limited keys'],
  ['a tuple with more', z.tuple([z.string()], z.int()), 'several lengths'],
  ['a tuple with less', z.tuple([z.string(), z.int().optional()]), 'several lengths'],
  ['one of several', z.xor([z.string(), z.int()]), 'z.xor()'],
  ['a type without a name that holds itself', z.json(), 'must have a name'],
  ['a keyword that zod does not check', z.string().meta({ pattern: '^a' }), '`pattern` in .meta()'],
  ['a key that nothing reads', z.string().meta({ colour: 'red' }), '`colour` in .meta()'],
  ['a label of another form', z.string().meta({ label: { fa: { label: 'رنگ' } } }), '`label` in .meta()'],
]

describe('What a field cannot say is refused', () => {
  it.each(refused)('%s', (_, field, message) => {
    expect(() => modelWith(field)).toThrow(message)
  })

  it('at its path, with all else that is refused', () => {
    const inner = z.strictObject({ at: z.array(z.date()), pair: z.tuple([z.int(), z.bigint()]) })
    expect(() => modelWith(z.record(z.string(), inner).nullable())).toThrow(
      'Notice.called[key].at[]: z.date() cannot be carried. JSON has no such value: use `edtfDate`, or a text.\nNotice.called[key].pair[1]: z.bigint()',
    )
  })
})
