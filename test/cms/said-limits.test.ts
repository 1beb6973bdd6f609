/** Every limit of a field is in the schema of a target, or the target says that its schema has no words for it. */

import { describe, expect, it } from 'vitest'
import type { Field, FieldOf, Kind } from '../../src/cms/field.ts'
import { type AnyTarget, allLimits, type Limit } from '../../src/cms/target.ts'
import { loadTargets } from '../../src/cms/targets.ts'
import { everyKind, everything } from '../support/every-kind.ts'

const targets = await loadTargets()

const fieldOf = (name: string): Field =>
  everything.fields.find((field) => field.name === name) ?? expect.fail(name)

const plain: { readonly [K in Kind]?: object } = {
  text: { pattern: null, minLength: null, maxLength: null },
  texts: { pattern: null, minLength: null, maxLength: null },
  number: { minimum: null, maximum: null },
}

/** Of each limit a value that allows something. */
const values: Readonly<Record<string, unknown>> = {
  ...{ pattern: '^[a-z]+$', minLength: 3, maxLength: 30 },
  ...{ minimum: 2, exclusiveMinimum: 2, multipleOf: 5, minItems: 2, maxItems: 3 },
}

/** Good and bad values: a limit that a function of the schema checks changes an answer. */
const texts = [null, '', 'a', 'a'.repeat(40), 'A1', 0, 2, 2.5, 7]
const lists = [[], ['a'], ['A'], ['a'.repeat(40)], ['a', 'b', 'c', 'd']]

function answersOf(name: string, isList: boolean, call: (value: unknown) => unknown): unknown {
  if (name === 'validate') return (isList ? lists : texts).map((value) => call(value))
  return name === 'validation' ? rulesOf(call) : 'a function'
}

/** What is asked of a rule of Sanity. */
function rulesOf(validation: (rule: unknown) => unknown): readonly unknown[] {
  const asked: unknown[] = []
  const rule: unknown = new Proxy(
    {},
    {
      get:
        (_, asks) =>
        (...given: unknown[]) => {
          asked.push([String(asks), ...given.map(String)])
          return rule
        },
    },
  )
  validation(rule)
  return asked
}

const [, ...authors] = everyKind.collections

function shown(target: AnyTarget, field: Field): string {
  const identity = everything.fields.filter(({ name }) => name === 'id')
  const cms = { ...everyKind, collections: [{ ...everything, fields: [...identity, field] }, ...authors] }
  const isList = 'minItems' in field
  return JSON.stringify((target.shown ?? target.schema)(cms), (name, value: unknown) => {
    if (typeof value === 'function') return answersOf(name, isList, value as (value: unknown) => unknown)
    return value instanceof RegExp ? String(value) : value
  })
}

/** The same field with and without the limit; an exclusive bound beside an inclusive one. */
function pairOf(limit: Limit): readonly [Field, Field] {
  const [kind = '', keyword = ''] = limit.split(' ')
  const field = fieldOf(`${kind}Required`)
  const without = { ...field, ...plain[field.kind] }
  const other = keyword === 'exclusiveMinimum' ? { minimum: values[keyword] } : {}
  return [{ ...without, ...other } as Field, { ...without, [keyword]: values[keyword] } as Field]
}

describe.each(targets.map((target) => [target.name, target] as const))('the schema for %s', (_, target) => {
  it.each(allLimits)('says of a field `%s`, or the target says that it cannot', (limit) => {
    const [without, limited] = pairOf(limit)
    const isSaid = shown(target, without) !== shown(target, limited)
    expect(isSaid).toBe(!target.capabilities.cannotSay.includes(limit))
  })

  it('has a decimal where the model has one, and an integer where it has that', () => {
    expect(shown(target, fieldOf('numberRequired'))).not.toBe(
      shown(target, { ...(fieldOf('numberRequired') as FieldOf<'number'>), isInteger: true }),
    )
  })
})
