import { describe, expect, test } from 'vitest'
import { rendererTypes } from '../../src/package/renderer-types.ts'
import * as runtime from '../../src/runtime/index.ts'
import { runtimeSources } from '../support/runtime-sources.ts'

const source = `/** Prints notices. */

import type { Block } from './blocks.ts'

/** How \`print\` prints. */
export interface PrintOptions {
  /** Text between notices. */
  readonly between?: string
  /** Notices by name. */
  readonly named: { readonly [name: string]: (block: Block) => string }
}

/** What is printed. */
export type Notice = Block | readonly Block[]

/** Prints a notice. */
export function print(notice: Notice, options: PrintOptions = {}): string {
  const { between = '' } = options

  return between
}

export const isNotice = (value: unknown): value is Notice => true

const helper = (): string => ''
`

const typesOf = (content: string, toHtml = ''): string =>
  rendererTypes({
    'content.ts': content,
    'html-options.ts': '',
    'to-html.ts': toHtml,
    'to-markdown.ts': '',
    'to-text.ts': '',
  })

describe('the types of the renderers', () => {
  test('are the exported types and functions of their source', () => {
    expect(typesOf(source)).toBe(`/** How \`print\` prints. */
export interface PrintOptions {
  /** Text between notices. */
  readonly between?: string;
  /** Notices by name. */
  readonly named: { readonly [name: string]: (block: Block) => string };
}

/** What is printed. */
export type Notice = Block | readonly Block[];

/** Prints a notice. */
export declare function print(notice: Notice, options?: PrintOptions): string;
`)
  })

  test('have every type before the first function', () => {
    const names = [...typesOf(source, source).matchAll(/^export (?:declare )?(\w+)/gm)].map(([, k]) => k)
    expect(names).toEqual(['interface', 'type', 'interface', 'type', 'function', 'function'])
  })

  test('declare the functions that ship', () => {
    const real = rendererTypes(runtimeSources)
    const declared = [...real.matchAll(/^export declare function (\w+)/gm)].map(([, name]) => name)
    // The package does not export what gives them its authors.
    expect(declared.sort()).toEqual(
      Object.keys(runtime)
        .filter((name) => name !== 'withSpeakers')
        .sort(),
    )
  })

  test('cannot be emitted without one of their modules', () => {
    expect(() => rendererTypes({ 'content.ts': source })).toThrow('the module html-options.ts')
  })

  test.each([
    ['a type without a docstring', '/** What is printed. */\n', ''],
    ['a member without `readonly`', 'readonly between', 'between'],
    ['a member of several lines', '(block: Block) => string }', '(\n  block: Block) => string }'],
    ['a type of several lines', 'Block | readonly', 'Block |\n  readonly'],
    ['a signature of several lines', '(notice: Notice, ', '(\n  notice: Notice, '],
  ])('cannot be emitted from %s', (_, found, replacement) => {
    const changed = source.replace(found, replacement)
    expect(changed).not.toBe(source)
    expect(() => typesOf(changed)).toThrow('The types of the renderers cannot be emitted.')
  })
})
