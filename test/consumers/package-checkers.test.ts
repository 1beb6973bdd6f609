import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { run } from '../support/run.ts'
import { repository, unpackedConsumer } from './support/consumer.ts'
import { everyEntry } from './support/package-content.ts'

const tarball = inject('tarball')
const tool = (name: string): string => join(repository, 'node_modules/.bin', name)

describe('publint', () => {
  test('finds nothing wrong with the tarball, not even a suggestion', () => {
    const { code, out, err } = run(tool('publint'), ['run', tarball, '--strict'], { cwd: repository })
    expect(code, `${out}${err}`).toBe(0)
    expect(out).toContain('All good!')
  })
})

interface Analysis {
  readonly analysis: {
    readonly entrypoints: Readonly<
      Record<string, { readonly resolutions: Readonly<Record<string, Resolution>> }>
    >
  }
  readonly diagnostics?: Readonly<Record<string, readonly object[]>>
}

interface Resolution {
  readonly resolution?: { readonly fileName: string; readonly isJson: boolean }
  readonly isWildcard?: boolean
}

describe('Are the types wrong', () => {
  // It does not look behind the wildcard, so that each document is named.
  const documents = everyEntry(unpackedConsumer()).documents.map(({ slug }) => `./documents/${slug}`)
  const attw = (...options: readonly string[]) =>
    run(tool('attw'), [tarball, '--profile', 'node16', '--include-entrypoints', ...documents, ...options], {
      cwd: repository,
    })

  test('finds nothing wrong with any entry for Node and bundlers', () => {
    const { code, out, err } = attw('--format', 'ascii', '--no-color')
    expect(code, `${out}${err}`).toBe(0)
  })

  test('has looked at every entry, and resolved it in each way', () => {
    const { analysis } = JSON.parse(attw('--format', 'json').out) as Analysis
    const resolved = Object.entries(analysis.entrypoints).filter(([name]) => !name.includes('*'))
    expect(resolved.map(([name]) => name).sort()).toEqual(
      [
        '.',
        './all',
        './cite',
        './dates',
        './digest',
        './fields',
        './labels',
        './lines',
        './list',
        './manifest.json',
        './package.json',
        './portable-text',
        './react',
        './schema',
        './schema.json',
        './schema.strict.json',
        './search',
        './verify',
        ...documents,
      ].sort(),
    )
    for (const [name, { resolutions }] of resolved)
      for (const way of ['node16-cjs', 'node16-esm', 'bundler'])
        expect(resolutions[way]?.resolution?.fileName, `${name} (${way})`).toMatch(
          name.endsWith('.json') ? /\.json$/ : /\.d\.c?ts$/,
        )
  })
})
