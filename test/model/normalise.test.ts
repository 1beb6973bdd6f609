import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineModel } from '../../src/model/define.ts'
import { modelSchemaOf, resolve, type SchemaNode } from '../../src/model/model-schema.ts'
import { normalise } from '../../src/model/normalise.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'
import { described } from '../support/described.ts'
import { anyBlocks, anyText } from './arbitrary-blocks.ts'
import { block, blocks, span } from './sample-blocks.ts'

const name = z.string().min(1).describe('A name.')
const weather = vocabulary('Weather', 'Weather.', { snow: 'S.', fog: 'F.', clear: 'C.' }, { open: true })

const modelSchema = modelSchemaOf(
  defineModel({
    documents: {
      Chime: {
        description: 'What a bell says.',
        plural: 'Chimes',
        fields: described({
          bell: name,
          caster: name.nullable(),
          weight: z.int().min(0).max(99).nullable(),
          loud: z.boolean().describe('Heard in the next village.'),
          place: z.strictObject({ tower: name.nullable(), floors: z.array(name) }).nullable(),
          maker: z.strictObject({ firm: name.nullable() }),
          names: z.array(name),
          weathers: z.array(weather),
          sides: z.array(z.enum(['north', 'south'])),
          inscription: blocks,
          dedication: blocks.nullable(),
          log: z.record(z.string(), z.string()).describe('Remarks by day.'),
        }),
      },
    },
    records: {},
    list: [],
    sortBy: null,
  }),
)
const chime = resolve(modelSchema, { $ref: '#/$defs/Chime' })

/** What becomes of one field. */
const normalField = (field: string, value: unknown): unknown =>
  (normalise(modelSchema, chime, { [field]: value }) as Record<string, unknown>)[field]

describe('A text', () => {
  it('has no blank at its ends', () => {
    expect(normalField('bell', ' \u00a0Old Anna\n')).toBe('Old Anna')
  })

  it('has plain line ends', () => {
    expect(normalField('bell', 'Old\r\nbig\rAnna')).toBe('Old\nbig\nAnna')
  })

  it('that may be null is null when it is blank', () => {
    expect(normalField('caster', ' \r\n')).toBeNull()
  })

  it('that may be null is null when it is absent', () => {
    expect(normalField('caster', undefined)).toBeNull()
  })

  it('that may be null is trimmed too', () => {
    expect(normalField('caster', ' Ben ')).toBe('Ben')
  })

  it('that may not be null stays empty, so that the schema refuses it', () => {
    expect(normalField('bell', ' ')).toBe('')
  })

  it('that may not be null is not made up when it is absent', () => {
    expect(normalise(modelSchema, chime, {})).not.toHaveProperty('bell')
  })
})

describe('A number or a truth value', () => {
  it.each([
    ['weight', 0],
    ['weight', null],
    ['loud', false],
  ])('of the field %s stays: %s', (field, value) => {
    expect(normalField(field, value)).toBe(value)
  })

  it('that may be null is null when it is absent', () => {
    expect(normalField('weight', undefined)).toBeNull()
  })
})

describe('A list', () => {
  it.each([null, undefined])('is empty, never %s', (value) => {
    expect(normalField('names', value)).toEqual([])
  })

  it('has its texts in normal form and in order', () => {
    expect(normalField('names', [' Ben', 'Anna ', 'Ben'])).toEqual(['Ben', 'Anna', 'Ben'])
  })

  it('of codes has the order of the vocabulary', () => {
    expect(normalField('weathers', ['clear', 'snow', 'fog'])).toEqual(['snow', 'fog', 'clear'])
  })

  it('of codes has each code once', () => {
    expect(normalField('weathers', ['fog', ' fog', 'fog'])).toEqual(['fog'])
  })

  it('of codes keeps an unknown one at its end, so that the schema refuses it by name', () => {
    expect(normalField('weathers', ['hail', 'clear', 'snow'])).toEqual(['snow', 'clear', 'hail'])
  })
})

describe('A list of choices that are no vocabulary', () => {
  it('keeps its order and what stands twice', () => {
    expect(normalField('sides', ['south', 'north', 'south'])).toEqual(['south', 'north', 'south'])
  })
})

describe('An object', () => {
  it('has its fields in the order of the model', () => {
    const place = normalField('place', { floors: ['bells'], tower: 'north' }) as object
    expect(Object.keys(place)).toEqual(['tower', 'floors'])
  })

  it('that may be null is null when there is nothing in it', () => {
    expect(normalField('place', { tower: ' ', floors: [] })).toBeNull()
  })

  it('that may be null stays when one thing is in it', () => {
    expect(normalField('place', { tower: null, floors: ['bells'] })).toEqual({
      tower: null,
      floors: ['bells'],
    })
  })

  it.each([null, undefined])('that may be null is null when it is %s', (value) => {
    expect(normalField('place', value)).toBeNull()
  })

  it('that may not be null stays though nothing is in it', () => {
    expect(normalField('maker', { firm: '' })).toEqual({ firm: null })
  })

  it('that may not be null is not made up when it is absent', () => {
    expect(normalise(modelSchema, chime, {})).not.toHaveProperty('maker')
  })

  it('keeps a field that the model has not, so that the schema refuses it by name', () => {
    expect(normalField('place', { tower: 'north', stairs: ' 99' })).toEqual({
      tower: 'north',
      floors: [],
      stairs: ' 99',
    })
  })

  it('keeps a field of the name of the prototype, so that the schema refuses it', () => {
    const place = normalField('place', JSON.parse('{ "tower": "north", "__proto__": null }')) as object
    expect(Object.keys(place)).toEqual(['tower', 'floors', '__proto__'])
  })

  it('whose keys the model does not name stays as it is', () => {
    expect(normalField('log', { monday: ' silent ' })).toEqual({ monday: ' silent ' })
  })
})

describe('A body', () => {
  it('has its blocks in normal form', () => {
    expect(normalField('inscription', [block(['Ding ', span('dong ')])])).toEqual([block('Ding dong')])
  })

  it('that may be null has its blocks in normal form too', () => {
    expect(normalField('dedication', [block(' Ding')])).toEqual([block('Ding')])
  })

  it('may be told by the kind of the field alone', () => {
    const field: SchemaNode = { kind: 'blocks', anyOf: [{ type: 'array' }, { type: 'null' }] }
    expect(normalise(modelSchema, field, [block(' Ding')])).toEqual([block('Ding')])
  })

  it.each([null, undefined])('is empty, never %s', (value) => {
    expect(normalField('inscription', value)).toEqual([])
  })
})

describe('A value of the wrong kind is left to the schema', () => {
  it.each([
    ['a number where a text belongs', 'bell', 7],
    ['null where a text belongs', 'bell', null],
    ['a number where a text or null belongs', 'caster', 7],
    ['a text where a number belongs', 'weight', ' 7 '],
    ['a text where a list belongs', 'names', ' Anna '],
    ['a text where an object belongs', 'place', ' north '],
    ['a list where an object belongs', 'place', []],
    ['null where an object belongs', 'maker', null],
    ['null among texts', 'names', [null]],
    ['a number among codes', 'weathers', [7]],
  ])('%s', (_, field, value) => {
    expect(normalField(field, value)).toEqual(value)
  })
})

it('A list whose items nothing is known of is left as it is', () => {
  expect(normalise(modelSchema, { type: 'array' }, [' Anna '])).toEqual([' Anna '])
})

describe('For all values', () => {
  const anyCodes = fc.array(fc.constantFrom('fog', 'snow', ' clear', 'hail', null, 7))
  const anyValue = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    anyText(),
    fc.array(anyText()),
    anyCodes,
    fc.record(
      { tower: fc.option(anyText()), floors: fc.array(anyText()), firm: anyText() },
      { requiredKeys: [] },
    ),
  )
  const bodies = ['body', 'inscription', 'dedication']
  const anyOf = (node: SchemaNode): fc.Arbitrary<unknown> =>
    fc.record(
      Object.fromEntries(
        Object.keys({ ...node.properties, stairs: {} }).map((field) => [
          field,
          bodies.includes(field) ? fc.oneof(anyBlocks, fc.constant(null)) : anyValue,
        ]),
      ),
      { requiredKeys: [] },
    )
  const anyChime = fc.oneof({ weight: 9, arbitrary: anyOf(chime) }, fc.jsonValue())

  it('the normal form of the normal form is itself', () => {
    fc.assert(
      fc.property(anyChime, (value) => {
        const once = normalise(modelSchema, chime, value)
        expect(normalise(modelSchema, chime, once)).toStrictEqual(once)
      }),
    )
  })

  it('what was given is not touched', () => {
    fc.assert(
      fc.property(anyChime, (value) => {
        const before = structuredClone(value)
        normalise(modelSchema, chime, value)
        expect(value).toEqual(before)
      }),
    )
  })

  it('the order of codes in the annotation makes no difference', () => {
    const anyTwoOrders = fc
      .subarray(['snow', 'fog', 'clear'], { minLength: 2 })
      .chain((codes) => fc.tuple(fc.constant(codes), fc.shuffledSubarray(codes, { minLength: codes.length })))
    fc.assert(
      fc.property(anyTwoOrders, ([codes, shuffled]) => {
        expect(normalField('weathers', shuffled)).toEqual(normalField('weathers', codes))
      }),
    )
  })
})
