/** What a schema lets pass and what it refuses, asked of its own validations. */

import { describe, expect, it } from 'vitest'
import type { Field, FieldOf } from '../../src/cms/field.ts'
import { limitsOf } from '../../src/cms/payload/limits.ts'
import { type Rule, validationOf } from '../../src/cms/sanity/rules.ts'
import { schemaOf } from '../../src/cms/sanity/schema.ts'
import { validateOf } from '../../src/cms/tina/limits.ts'
import { everyKind } from '../support/every-kind.ts'

const common = { name: 'field', label: 'Field', help: '', isReadOnly: false, isRequired: true } as const
const limits = { pattern: '^[a-c]+$', minLength: null, maxLength: 3 }
const anyCount = { minItems: null, maxItems: null }
const text: FieldOf<'text'> = { ...common, kind: 'text', role: null, ...limits, isLong: false }
const texts: FieldOf<'texts'> = { ...common, kind: 'texts', ...limits, ...anyCount }
const decimal: FieldOf<'number'> = {
  ...{ ...common, kind: 'number', isInteger: false, minimum: 1, maximum: 9 },
  ...{ exclusiveMinimum: null, exclusiveMaximum: null, multipleOf: null },
}
const integer: FieldOf<'number'> = { ...decimal, isInteger: true }
const above1: FieldOf<'number'> = { ...decimal, minimum: null, exclusiveMinimum: 1, exclusiveMaximum: 9 }
const tenths: FieldOf<'number'> = { ...decimal, multipleOf: 0.1 }
const choices: FieldOf<'choices'> = {
  ...{ ...common, kind: 'choices', minItems: 1, maxItems: 2 },
  choices: ['a', 'b', 'c'].map((value) => ({ value, label: value })),
}

type Limited = FieldOf<'text' | 'texts' | 'number' | 'choices'>

describe('the validations of Payload', () => {
  it.each<[Limited, unknown, true | string]>([
    [text, 'abc', true],
    [text, '', 'This field is required.'],
    [text, 7, 'This must be a text.'],
    [text, 'abca', 'This is longer than 3 characters.'],
    [text, 'xyz', 'This does not match ^[a-c]+$.'],
    [{ ...text, isRequired: false }, null, true],
    [{ ...text, pattern: null, maxLength: null }, 'anything', true],
    [texts, ['a', 'b'], true],
    [texts, null, true],
    [texts, ['a', 'x'], 'This does not match ^[a-c]+$.'],
    [integer, 5, true],
    [integer, undefined, 'This field is required.'],
    [integer, 1.5, 'This must be a whole number.'],
    [integer, 0, 'This is less than 1.'],
    [integer, 10, 'This is more than 9.'],
    [{ ...integer, isRequired: false, minimum: null, maximum: null }, null, true],
    [decimal, 2.5, true],
    [decimal, '2.5', 'This must be a number.'],
    [above1, 1.5, true],
    [above1, 1, 'This is not more than 1.'],
    [above1, 9, 'This is not less than 9.'],
    [tenths, 1.3, true],
    [tenths, 1.25, 'This is not a multiple of 0.1.'],
    [{ ...text, minLength: 2 }, 'a', 'This is shorter than 2 characters.'],
    [{ ...texts, maxItems: 1 }, ['a', 'b'], 'This has more than 1 items.'],
    [choices, ['a', 'b'], true],
    [choices, [], 'This has fewer than 1 items.'],
    [choices, ['a', 'b', 'c'], 'This has more than 2 items.'],
    [choices, ['x'], 'x is not a choice.'],
  ])('of %j for %j: %s', (field, value, answer) => {
    expect(limitsOf(field)(value)).toBe(answer)
  })
})

describe('the validations of Tina', () => {
  it.each<[Limited, unknown, string | undefined]>([
    [text, 'abc', undefined],
    [text, '', 'This must not be empty.'],
    [text, 'abca', 'This is longer than 3 characters.'],
    [text, 'xyz', 'This does not match ^[a-c]+$.'],
    [{ ...text, isRequired: false }, null, undefined],
    [{ ...text, pattern: null, maxLength: null }, 'anything', undefined],
    [texts, ['a', 'b'], undefined],
    [texts, null, undefined],
    [texts, ['a', 'x'], 'This does not match ^[a-c]+$.'],
    [integer, 5, undefined],
    [integer, 1.5, 'This must be a whole number.'],
    [integer, 0, 'This is less than 1.'],
    [integer, 10, 'This is more than 9.'],
    [decimal, 2.5, undefined],
    [above1, 1, 'This is not more than 1.'],
    [tenths, 1.25, 'This is not a multiple of 0.1.'],
    [{ ...texts, maxItems: 1 }, ['a', 'b'], 'This has more than 1 items.'],
    [choices, ['a', 'b'], undefined],
    [choices, [], 'This has fewer than 1 items.'],
  ])('of %j for %j: %s', (field, value, answer) => {
    expect(validateOf(field)?.(value)).toBe(answer)
  })
})

describe('a slug in Sanity', () => {
  const slug: Field = { ...text, name: 'slug', role: 'slug', pattern: null, maxLength: null }

  it.each<[string, readonly string[], unknown, true | string]>([
    ['nobody', [], 'well', true],
    [
      'the document itself, its draft or its release',
      ['post-a', 'drafts.post-a', 'versions.x.post-a'],
      'well',
      true,
    ],
    ['another', ['post-a', 'drafts.post-b'], 'well', 'post-b has it already.'],
    ['another, but there is none yet', ['post-b'], undefined, true],
  ])('that %s has is answered', async (_, found, value, answer) => {
    let check: Parameters<Rule['custom']>[0] | undefined
    const rule = {
      required: () => rule,
      custom: (given: NonNullable<typeof check>) => {
        check = given
        return rule
      },
    } as unknown as Rule
    validationOf(slug)(rule)
    const getClient = () => ({ fetch: async () => found })
    expect(await check?.(value, { document: { _id: 'drafts.post-a' }, getClient })).toBe(answer)
  })
})

describe('the validations of Sanity', () => {
  /** Writes down what is asked of a rule. */
  function recorder(): { readonly rule: Rule; readonly asked: string[] } {
    const asked: string[] = []
    const note = (name: string) => (value?: unknown) => {
      asked.push(value === undefined ? name : `${name} ${String(value)}`)
      return rule
    }
    const rule = Object.fromEntries(
      ['required', 'min', 'max', 'greaterThan', 'integer', 'unique', 'regex'].map((name) => [
        name,
        note(name),
      ]),
    ) as unknown as Rule
    return { rule, asked }
  }

  const [everything] = schemaOf(everyKind)
  const fields = everything?.fields as { readonly name: string; readonly validation: (rule: Rule) => Rule }[]

  it.each([
    ['textRequired', ['required', 'max 40', 'regex /^[a-c]+$/u']],
    ['textOptional', ['max 40', 'regex /^[a-c]+$/u']],
    ['integerRequired', ['required', 'integer', 'min 0', 'max 9']],
    ['numberRequired', ['required', 'min 0', 'max 9']],
    ['choicesOptional', ['unique']],
    ['booleanOptional', []],
    ['referenceRequired', ['required']],
  ])('of %s', (name, expected) => {
    const { rule, asked } = recorder()
    fields.find((field) => field.name === name)?.validation(rule)
    expect(asked).toEqual(expected)
  })
})
