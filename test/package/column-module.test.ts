import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnModule } from '../../src/package/column-module.ts'

const moduleOf = (values: readonly unknown[]): string =>
  [...columnModule(values.map((value) => JSON.stringify(value) ?? null))].join('')

async function load(values: readonly unknown[]): Promise<unknown> {
  const url = `data:text/javascript,${encodeURIComponent(moduleOf(values))}`
  return ((await import(/* @vite-ignore */ url)) as { readonly column: unknown }).column
}

describe('the module of a column', () => {
  it.each([
    ['texts', ['a', 'b “c”', 'd "e"', 'f\\g', '']],
    ['texts with line ends', ['a', 'b\nc', 'd']],
    ['what looks like a line end', ['a', 'b\\n', 'c']],
    ['one text', ['only']],
    ['one empty text', ['']],
    ['nothing', []],
    ['numbers', [1, 2, 1, 2, 1, 2]],
    ['long numbers that come again', [123_456, 123_456, 123_456, 7]],
    ['few lists', [['a', 'b'], ['c'], ['a', 'b'], ['a', 'b'], [], []]],
    ['many lists', [['a'], ['b'], ['c']]],
    ['fields that some types lack', ['a', undefined, 'b', null]],
    ['fields that most types lack', [undefined, undefined, undefined, 'long enough']],
    ['separators of lines in other scripts', ['a\u2028b', 'c\u2029d', 'e\u0085f']],
  ])('holds %s', async (_, values) => {
    expect(await load(values)).toEqual(values)
  })

  it('holds any values', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('same', 'other\nline'),
      fc.integer(),
      fc.constant(undefined),
      fc.array(fc.constantFrom('x', 'y')),
    )
    const columns = fc.oneof(
      fc.array(value),
      fc.array(fc.string()),
      fc.array(fc.constantFrom('long', 'longer')),
    )
    await fc.assert(
      fc.asyncProperty(columns, async (values) => {
        expect(await load(values)).toEqual(values)
      }),
    )
  })

  it('says a value that comes back often once', () => {
    expect(moduleOf(Array.from({ length: 9 }, () => 'a-long-value')).match(/a-long-value/g)).toHaveLength(1)
  })
})
