import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { quickCheck } from '../../src/model/quick-check.ts'

const name = z.string().min(2)
const tower = z.strictObject({ floors: z.int().min(0).max(9), bell: name.optional() })

/** Schemas with values that they take, and that the test must know. */
const known: readonly (readonly [string, z.ZodType, readonly unknown[]])[] = [
  ['text', z.string(), ['', 'bell']],
  ['text of a length', z.string().min(2).max(3), ['ab', 'abc', '🔔🔔🔔']],
  ['text of a form', z.string().regex(/^b/), ['b', 'bell']],
  ['text that is refined', z.string().refine((text) => text !== 'gong'), ['bell']],
  ['number', z.number(), [1.5, -1]],
  ['integer', z.int().min(1), [1, 2]],
  ['yes or no', z.boolean(), [true, false]],
  ['code', z.enum(['north', 'south']), ['north']],
  ['literal', z.literal('join'), ['join']],
  ['anything', z.unknown(), [1, null, { a: [] }]],
  ['text or null', name.nullable(), [null, 'bell']],
  ['default', z.string().default('bell'), ['gong']],
  ['list', z.array(name).min(1), [['bell'], ['bell', 'gong']]],
  ['object', tower, [{ floors: 3 }, { bell: 'gong', floors: 0 }]],
  ['map', z.record(z.string().min(1), tower), [{}, { a: { floors: 3 } }]],
  ['union', z.union([z.enum(['tower']), tower, z.array(tower)]), ['tower', { floors: 1 }, [{ floors: 1 }]]],
  [
    'variants',
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('Bell'), tone: z.enum(['a', 'b']).nullable() }),
      z.strictObject({ type: z.literal('Gong'), size: z.int().optional() }),
    ]),
    [{ type: 'Bell', tone: null }, { type: 'Gong' }, { type: 'Gong', size: 3 }],
  ],
]

/** Schemas that change what they take, or that only zod knows. */
const changing: readonly (readonly [string, z.ZodType])[] = [
  ['trimmed', z.string().trim()],
  ['transformed', z.string().transform((text) => text.length)],
  ['coerced', z.coerce.string()],
  ['coerced number', z.coerce.number()],
  ['default', z.string().default('bell')],
  ['default inside', z.strictObject({ bell: z.string().default('bell') })],
  ['default that may be absent', z.strictObject({ bell: z.string().default('bell').optional() })],
  ['stripped', z.object({ bell: name.optional() })],
  ['loose', z.looseObject({ bell: name.optional() })],
  ['a trimmed text first', z.union([z.string().trim(), z.string()])],
  [
    'an object that strips first',
    z.union([z.object({ bell: name }), z.strictObject({ bell: name, tone: name })]),
  ],
  ['caught', z.string().catch('bell')],
  ['address', z.url()],
  ['both', z.intersection(z.object({ bell: z.string() }), z.object({ tone: z.string() }))],
  ['anything, or nothing', z.strictObject({ bell: z.unknown() })],
]

const scalar = fc.oneof(
  fc.constantFrom(
    ...['', ' a ', 'a', 'b', 'bell', 'gong', 'north', 'join', 'tower', 'Bell', 'Gong', '🔔', '7'],
  ),
  fc.constantFrom<unknown>(null, true, 0, 1, 3, 1.5, -1, 1e300, Number.NaN, undefined),
)
const key = fc.constantFrom(
  ...['type', 'bell', 'tone', 'size', 'floors', 'a', '', '__proto__', 'toString', '7'],
)
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
})).value

describe('quickCheck', () => {
  it.each(known)('knows %s', (_, schema, values) => {
    for (const value of values) expect(quickCheck(schema)(value)).toBe(true)
  })

  const all = [...known.map(([what, schema]) => [what, schema] as const), ...changing]

  it.each(all)('takes nothing that zod refuses or changes: %s', (_, schema) => {
    const takes = quickCheck(schema)
    fc.assert(
      fc.property(anyValue, (value) => {
        if (!takes(value)) return
        const parsed = schema.safeParse(value)
        expect(parsed.error).toBeUndefined()
        expect(parsed.data).toStrictEqual(value)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves schemas that hold themselves to zod', () => {
    interface Bell {
      readonly inner?: Bell | undefined
    }
    const bell: z.ZodType<Bell> = z.lazy(() => z.strictObject({ inner: bell.optional() }))
    expect(quickCheck(bell)({})).toBe(false)
  })
})
