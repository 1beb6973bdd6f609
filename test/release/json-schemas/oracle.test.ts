import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../../src/release/release.ts'
import { accepted, provedFailures } from './oracle-compat.ts'
import { narrowedForWriters, widenedForReaders } from './sample-schema.ts'
import { documentArbitrary, schemaArbitrary, singleChanges } from './single-changes.ts'

/** What we say against what the prover says: laxer is a defect, stricter is counted. */
function comparisonsOf(pairs: readonly (readonly [name: string, before: JsonSchema, after: JsonSchema])[]) {
  const laxer: string[] = []
  const stricter: string[] = []
  for (const [name, before, after] of pairs) {
    const theirs = provedFailures(before, after)
    const ours = {
      'reader-schema-widened': widenedForReaders(before, after),
      'writer-schema-narrowed': narrowedForWriters(before, after),
    }
    for (const rule of ['reader-schema-widened', 'writer-schema-narrowed'] as const) {
      if (theirs[rule] && ours[rule].length === 0) laxer.push(`${rule} ${name}`)
      if (!theirs[rule] && ours[rule].length > 0) stricter.push(`${rule} ${name}: ${ours[rule].join(', ')}`)
    }
  }
  return { laxer, stricter }
}

const documents = fc.array(documentArbitrary, { minLength: 20, maxLength: 20 })

describe('beside an independent prover', () => {
  test('no single change of a schema is found harmless that it finds harmful', () => {
    const pairs = singleChanges.flatMap(([name, before, after]) => [
      [name, before, after] as const,
      [`${name}, taken back`, after, before] as const,
    ])
    expect(pairs.length).toBeGreaterThanOrEqual(60)
    const { laxer, stricter } = comparisonsOf(pairs)
    console.info(
      `${pairs.length} single changes; stricter than the prover in ${stricter.length} of ${2 * pairs.length}`,
    )
    for (const line of stricter) console.info(`  ${line}`)
    expect(laxer).toEqual([])
  })

  test('a document that one schema allows and another refuses is always reported', () => {
    let refused = 0
    fc.assert(
      fc.property(schemaArbitrary, schemaArbitrary, documents, (before, after, tried) => {
        const old = accepted(before, tried)
        const unmatched = old.length - accepted(after, old).length
        refused += unmatched
        return unmatched === 0 || narrowedForWriters(before, after).length > 0
      }),
      { numRuns: 150 },
    )
    expect(refused).toBeGreaterThan(0)
  })

  test('a schema never refuses what it allows', () => {
    fc.assert(
      fc.property(schemaArbitrary, (schema) => {
        expect([
          ...widenedForReaders(schema, schema),
          ...narrowedForWriters(schema, structuredClone(schema)),
        ]).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
