import { describe, expect, test } from 'vitest'
import { entryTypes } from '../../src/package/entry-types.ts'
import * as portableText from '../../src/runtime/entries/portable-text.ts'
import { runtimeSources } from '../support/runtime-sources.ts'

const entry = `/** Entry \`board\`. */

export type { Notice, Shape } from '../notices.ts'
export { pin, signs, unpin } from '../notices.ts'
`

const notices = `/** Notices. */

import type { Block, AnyBlock } from './blocks.ts'

/** A notice on the board. */
export interface Notice<B = Block> {
  /** What it says. */
  readonly text: B

  /** Where it hangs. */
  readonly at: number
}

/**
 * The shape of a notice.
 * Most are square.
 */
export type Shape =
  | 'square'
  | 'round'

/** Pins notices. */
export function pin<B extends AnyBlock>(
  texts: readonly B[],
  where: { readonly row: number } = {},
): Notice<B>[] {
  return texts.map((text) => ({ text, at: 0 }))
}

/** Takes one off. */
export async function unpin(at: number, quietly: boolean = false): Promise<void> {
  await Promise.resolve()
}

/** Signs on the board. */
export const signs: { readonly [name: string]: () => string } = { star: () => '*' }

export const secret = 1
`

const typesOf = (source = notices, from = entry) =>
  entryTypes({ 'entries/board.ts': from, 'notices.ts': source }, 'board')

describe('the declarations of an entry', () => {
  test('are those of the names that it exports, and of no others', () => {
    expect(typesOf()('js')).toBe(`import type { Block } from './types.js';
import type { AnyBlock } from './index.js';

/** A notice on the board. */
export interface Notice<B = Block> {
  /** What it says. */
  readonly text: B

  /** Where it hangs. */
  readonly at: number
}

/**
 * The shape of a notice.
 * Most are square.
 */
export type Shape =
  | 'square'
  | 'round';

/** Pins notices. */
export declare function pin<B extends AnyBlock>(
  texts: readonly B[],
  where?: { readonly row: number },
): Notice<B>[];

/** Signs on the board. */
export declare const signs: { readonly [name: string]: () => string };

/** Takes one off. */
export declare function unpin(at: number, quietly?: boolean): Promise<void>;
`)
  })

  test('take the types of the package from the files of the same module system', () => {
    expect(typesOf()('cjs')).toContain("import type { Block } from './types.cjs';")
  })

  test('declare every function of `portable-text`', () => {
    const declared = entryTypes(
      runtimeSources,
      'portable-text',
    )('js').matchAll(/^export declare (?:function|const) (\w+)/gm)
    expect([...declared].map(([, name]) => name).sort()).toEqual(Object.keys(portableText).sort())
  })

  test.each([
    ['a name without a docstring', '/** Pins notices. */\n', ''],
    ['a function without the type of its result', '): Notice<B>[] {', ') {'],
    ['a function of one line without it', '): Promise<void> {', ') {'],
    ['a constant without its type', 'signs: { readonly [name: string]: () => string } =', 'signs ='],
    ['a name that the module does not export', 'export type Shape', 'type Shape'],
  ])('cannot be emitted from %s', (_, found, replacement) => {
    const changed = notices.replace(found, replacement)
    expect(changed).not.toBe(notices)
    expect(() => typesOf(changed)).toThrow('cannot be declared')
  })

  test('cannot be emitted from an entry that does more than name what other modules export', () => {
    expect(() => typesOf(notices, `${entry}\nexport const board = 1\n`)).toThrow('entries/board.ts')
  })
})
