/** What a schema lets pass and what it refuses, asked of its own validations. */

import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/cms/field.ts'
import { limitsOf } from '../../src/cms/payload/limits.ts'
import { type Rule, validationOf } from '../../src/cms/sanity/rules.ts'
import { schemaOf } from '../../src/cms/sanity/schema.ts'
import { validateOf } from '../../src/cms/tina/limits.ts'
import { everyKind } from '../support/every-kind.ts'

const common = { name: 'field', label: 'Field', help: '', isReadOnly: false, isRequired: true } as const
const text: Field = { ...common, kind: 'text', role: null, pattern: '^[a-c]+$', maxLength: 3, isLong: false }
const texts: Field = { ...common, kind: 'texts', pattern: '^[a-c]+$' }
const integer: Field = { ...common, kind: 'integer', minimum: 1, maximum: 9 }

describe('the validations of Payload', () => {
  it.each<[typeof text | typeof texts | typeof integer, unknown, true | string]>([
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
  ])('of %j for %j: %s', (field, value, answer) => {
    if (field.kind !== 'text' && field.kind !== 'texts' && field.kind !== 'integer') expect.fail()
    expect(limitsOf(field)(value)).toBe(answer)
  })
})

describe('the validations of Tina', () => {
  it.each<[typeof text | typeof texts | typeof integer, unknown, string | undefined]>([
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
  ])('of %j for %j: %s', (field, value, answer) => {
    expect(validateOf(field)(value)).toBe(answer)
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
      ['required', 'min', 'max', 'integer', 'unique', 'regex'].map((name) => [name, note(name)]),
    ) as unknown as Rule
    return { rule, asked }
  }

  const [everything] = schemaOf(everyKind)
  const fields = everything?.fields as { readonly name: string; readonly validation: (rule: Rule) => Rule }[]

  it.each([
    ['textRequired', ['required', 'max 40', 'regex /^[a-c]+$/u']],
    ['textOptional', ['max 40', 'regex /^[a-c]+$/u']],
    ['integerRequired', ['required', 'integer', 'min 0', 'max 9']],
    ['choicesOptional', ['unique']],
    ['booleanOptional', []],
    ['referenceRequired', ['required']],
  ])('of %s', (name, expected) => {
    const { rule, asked } = recorder()
    fields.find((field) => field.name === name)?.validation(rule)
    expect(asked).toEqual(expected)
  })
})
