/** What the schema says to Tina's forms: functions that take what was typed. Tina's engine never calls them. */

import { describe, expect, it } from 'vitest'
import type { TinaField } from '../../../src/cms/tina/schema.ts'
import { tina } from '../../../src/cms/tina/target.ts'
import { corpusModel } from '../../support/built-entries.ts'
import { everyKind } from '../../support/every-kind.ts'

interface Ui {
  readonly component?: string
  readonly validate?: (value: unknown) => string | undefined
  readonly itemProps?: (item: object) => { readonly label: string }
}

const fieldsOf = (model: typeof everyKind, name: string): readonly TinaField[] =>
  tina.schema(model).collections.find((collection) => collection.name === name)?.fields ?? []

const uiOf = (fields: readonly TinaField[], name: string): Ui => {
  const found = fields.find((field) => field.name === name)
  if (found === undefined) throw new Error(`There is no field ${name}.`)
  return (found.ui ?? {}) as Ui
}

const invented = fieldsOf(everyKind, 'everything')
const post = fieldsOf(corpusModel, 'post')

describe('a form', () => {
  it.each<[string, unknown, string | undefined]>([
    ['textRequired', 'abc', undefined],
    ['textRequired', '', 'This must not be empty.'],
    ['textRequired', 'xyz', 'This does not match ^[a-c]+$.'],
    ['textRequired', 'a'.repeat(41), 'This is longer than 40 characters.'],
    ['textOptional', undefined, undefined],
    ['textsOptional', ['a', 'xyz'], 'This does not match ^[a-c]+$.'],
    ['textsOptional', ['a', ''], 'This must not be empty.'],
    ['textsOptional', null, undefined],
    ['integerRequired', null, 'This must not be empty.'],
    ['integerRequired', 0, undefined],
    ['integerOptional', 1.5, 'This must be a whole number.'],
    ['integerOptional', -1, 'This is less than 0.'],
    ['integerOptional', 10, 'This is more than 9.'],
  ])('says of %s with %j: %s', (name, value, complaint) => {
    expect(uiOf(invented, name).validate?.(value)).toBe(complaint)
  })

  it('names a block by its text, and by its kind when it has none', () => {
    const { itemProps } = uiOf(post, 'body')
    const children = [
      { _template: 'span', text: 'Nobody' },
      { _template: 'span', text: 'came.' },
    ]
    expect(itemProps?.({ style: 'normal', children })).toStrictEqual({ label: 'Nobody came.' })
    expect(itemProps?.({})).toStrictEqual({ label: 'Block' })
    expect(itemProps?.({ children: [{ text: 'x'.repeat(100) }] })).toStrictEqual({ label: 'x'.repeat(60) })
  })

  it('names an item of a list by its texts', () => {
    const { itemProps } = uiOf(invented, 'groupsRequired')
    expect(itemProps?.({ entryId: 'a', _key: 'b', note: 'c' })).toStrictEqual({ label: 'b c' })
    expect(itemProps?.({})).toStrictEqual({ label: 'Place' })
  })

  it('hides what no editor changes, and has room for what is long', () => {
    expect(uiOf(post, 'source')).toStrictEqual({ component: 'hidden' })
    expect(uiOf(post, 'words')).toStrictEqual({ component: 'hidden' })
    expect(uiOf(invented, 'remark').component).toBe('textarea')
  })
})
