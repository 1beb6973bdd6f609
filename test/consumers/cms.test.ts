/** The entries for CMSs, from the packed tarball and with nothing else installed. */

import { describe, expect, test } from 'vitest'
import { loadTargets } from '../../src/cms/targets.ts'
import { builtEntries, corpusModel } from '../support/built-entries.ts'
import { installedConsumer } from './support/consumer.ts'

const targets = await loadTargets()
const consumer = installedConsumer()
consumer.copy('node')

interface Printed {
  readonly names: readonly string[]
  readonly schema?: unknown
  readonly files?: readonly { readonly path: string; readonly text: string }[]
  readonly entries: unknown
}

const printed = (program: string, name: string): unknown => {
  const { code, out, err } = consumer.node(`node/${program}`, name)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

describe.each(targets.map((target) => [target.name, target] as const))(
  'iran-discourse/cms/%s',
  (name, target) => {
    const { names, schema, files, entries } = printed('cms.mjs', name) as Printed

    test('returns records that decode to the documents and authors of the package', () => {
      expect(entries).toEqual(builtEntries)
    })

    test('returns the schema that `cms schema` prints, and its files if there are any', () => {
      const expected = JSON.stringify(target.schema(corpusModel))
      expect(JSON.stringify(schema)).toBe(expected)
      expect(files).toEqual(target.files?.(corpusModel))
    })

    test('has the same names for CommonJS', () => {
      expect(printed('cms.cjs', name)).toEqual(names)
      expect(names).toEqual([
        'entryOf',
        ...(target.files === undefined ? [] : ['files']),
        'records',
        'schema',
      ])
    })
  },
)
