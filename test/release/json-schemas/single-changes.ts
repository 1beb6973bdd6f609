/** Pairs of schemas that differ in one thing, and arbitrary schemas of the same subset. */

import fc from 'fast-check'
import type { JsonSchema } from '../../../src/release/release.ts'

type Node = Record<string, unknown>

const word = { type: 'string' }
const whole = { type: 'integer' }
const object = (properties: Node, required: readonly string[] = Object.keys(properties)): Node => ({
  type: 'object',
  properties,
  required,
})
const closed = (properties: Node, required?: readonly string[]): Node => ({
  ...object(properties, required),
  additionalProperties: false,
})
const kind = (name: string, more: Node = {}): Node => closed({ kind: { const: name }, ...more })
const tree = (leaf: Node): Node => ({
  $ref: '#/$defs/Tree',
  $defs: { Tree: closed({ leaf, branches: { type: 'array', items: { $ref: '#/$defs/Tree' } } }) },
})

/** Each is also tried the other way round. */
export const singleChanges: readonly (readonly [name: string, before: JsonSchema, after: JsonSchema])[] = [
  ['a shorter maxLength', { type: 'string', maxLength: 9 }, { type: 'string', maxLength: 4 }],
  ['a first maxLength', word, { type: 'string', maxLength: 4 }],
  ['a first minLength', word, { type: 'string', minLength: 1 }],
  ['a minLength of 0', word, { type: 'string', minLength: 0 }],
  ['a first pattern', word, { type: 'string', pattern: '^a' }],
  ['another pattern', { type: 'string', pattern: '^a' }, { type: 'string', pattern: '^b' }],
  ['a higher minimum', { type: 'integer', minimum: 1 }, { type: 'integer', minimum: 2 }],
  ['a first maximum', whole, { type: 'integer', maximum: 5 }],
  ['an excluded minimum', { type: 'number', minimum: 1 }, { type: 'number', exclusiveMinimum: 1 }],
  [
    'an excluded end of whole numbers',
    { type: 'integer', minimum: 1 },
    { type: 'integer', exclusiveMinimum: 0 },
  ],
  ['whole numbers only', { type: 'number' }, whole],
  ['steps of five', whole, { type: 'integer', multipleOf: 5 }],
  ['null as well', word, { anyOf: [word, { type: 'null' }] }],
  ['null as a second type', word, { type: ['string', 'null'] }],
  ['null said in another way', { type: ['string', 'null'] }, { anyOf: [word, { type: 'null' }] }],
  ['another type', word, whole],
  ['anything', word, {}],
  ['an option more', { enum: ['a', 'b'] }, { enum: ['a', 'b', 'c'] }],
  ['the options in another order', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }],
  ['options instead of any text', word, { type: 'string', enum: ['a', 'b'] }],
  ['a constant instead of options', { enum: ['a', 'b'] }, { const: 'a' }],
  ['another constant', { const: 'a' }, { const: 'b' }],
  ['options that keep a length', { type: 'string', maxLength: 2 }, { type: 'string', enum: ['a', 'bb'] }],
  ['options that break a length', { type: 'string', maxLength: 2 }, { type: 'string', enum: ['a', 'bbb'] }],
  [
    'options that keep a pattern',
    { type: 'string', pattern: '^[ab]+$' },
    { type: 'string', enum: ['a', 'b'] },
  ],
  ['both truth values by name', { type: 'boolean' }, { enum: [true, false] }],
  ['only true', { type: 'boolean' }, { const: true }],
  ['a list of something else', { type: 'array', items: word }, { type: 'array', items: whole }],
  ['a list instead of one', word, { type: 'array', items: word }],
  ['a list that is not empty', { type: 'array', items: word }, { type: 'array', items: word, minItems: 1 }],
  ['a shorter list', { type: 'array', maxItems: 3 }, { type: 'array', maxItems: 2 }],
  [
    'a list without an item twice',
    { type: 'array', items: word },
    { type: 'array', items: word, uniqueItems: true },
  ],
  [
    'a pair instead of a list',
    { type: 'array', items: word },
    { type: 'array', prefixItems: [word], items: false, minItems: 1 },
  ],
  ['a required field more, open', object({ a: word }), object({ a: word, b: word })],
  ['an optional field more, open', object({ a: word }), object({ a: word, b: word }, ['a'])],
  ['a required field more, closed', closed({ a: word }), closed({ a: word, b: word })],
  ['an optional field more, closed', closed({ a: word }), closed({ a: word, b: word }, ['a'])],
  ['a field no longer required', closed({ a: word, b: word }), closed({ a: word, b: word }, ['a'])],
  ['a field of another type', closed({ a: word }), closed({ a: whole })],
  ['a nullable field', object({ a: word }), object({ a: { type: ['string', 'null'] } })],
  [
    'a deep field that may be null',
    object({ a: object({ b: word }) }),
    object({ a: object({ b: { type: ['string', 'null'] } }) }),
  ],
  ['a closed object', object({ a: word }), closed({ a: word })],
  ['other fields of one type', object({ a: word }), { ...object({ a: word }), additionalProperties: word }],
  ['a member more', { oneOf: [kind('A'), kind('B')] }, { oneOf: [kind('A'), kind('B'), kind('C')] }],
  ['a member changed', { oneOf: [kind('A'), kind('B')] }, { oneOf: [kind('A'), kind('B', { x: word })] }],
  ['the members in another order', { oneOf: [kind('A'), kind('B')] }, { oneOf: [kind('B'), kind('A')] }],
  ['any instead of one', { oneOf: [kind('A'), kind('B')] }, { anyOf: [kind('A'), kind('B')] }],
  ['one member instead of a union', { anyOf: [kind('A'), kind('B')] }, kind('A')],
  [
    'a name for what stood in place',
    object({ a: word }),
    { ...object({ a: { $ref: '#/$defs/Word' } }), $defs: { Word: word } },
  ],
  ['another leaf of a tree', tree(word), tree({ type: ['string', 'null'] })],
  ['a tree with a bounded leaf', tree(word), tree({ type: 'string', maxLength: 3 })],
  [
    'two patterns at once',
    { type: 'string', pattern: '^a' },
    { allOf: [{ type: 'string', pattern: '^a' }, { pattern: 'b$' }] },
  ],
  ['a bound in allOf', { type: 'string', maxLength: 4 }, { allOf: [word, { maxLength: 4 }] }],
  ['other words', { type: 'string', description: 'A word.' }, { type: 'string', description: 'One word.' }],
]

const leaves = fc.constantFrom<Node>(
  word,
  whole,
  { type: 'number' },
  { type: 'null' },
  { type: 'boolean' },
  { type: ['string', 'null'] },
  { type: 'string', maxLength: 2 },
  { type: 'string', minLength: 1 },
  { type: 'integer', minimum: 1, maximum: 9 },
  { type: 'number', exclusiveMinimum: 0 },
  { type: 'string', enum: ['a', 'b'] },
  { enum: ['b', 'ccc', 1, null] },
  { const: 'a' },
  {},
)

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaves,
    fc.tuple(tie('node'), fc.nat(2)).map(([items, minItems]) => ({ type: 'array', items, minItems })),
    fc
      .record({ a: tie('node'), b: tie('node') }, { requiredKeys: [] })
      .chain((properties) =>
        fc
          .tuple(fc.subarray(Object.keys(properties)), fc.boolean())
          .map(([required, isClosed]) =>
            isClosed ? closed(properties, required) : object(properties, required),
          ),
      ),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((oneOf) => ({ oneOf })),
    fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((allOf) => ({ allOf })),
  ),
}))

/** Any schema of a tree: `Tree` may stand in it again. */
export const schemaArbitrary: fc.Arbitrary<JsonSchema> = fc.tuple(node, node).map(([leaf, other]) => ({
  ...object({ leaf, rest: { anyOf: [{ $ref: '#/$defs/Tree' }, { type: 'null' }] } }, ['leaf']),
  $defs: { Tree: closed({ other, next: { $ref: '#/$defs/Tree' } }, ['other']) },
}))

/** JSON of documents that such schemas may allow: little of everything that they name. */
export const documentArbitrary: fc.Arbitrary<string> = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom<unknown>('a', 'b', 'ccc', '', 0, 1, 12, 1.5, null, true),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.record({ a: tie('value'), b: tie('value') }, { requiredKeys: [] }),
    ),
  }))
  .value.chain((leaf) =>
    fc
      .constantFrom({ leaf }, { leaf, rest: null }, { leaf, rest: { other: leaf } })
      .map((document) => JSON.stringify(document)),
  )
