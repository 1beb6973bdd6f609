/** Changes of a package, alone and in pairs: the rules ask for at least what programs need, and for more only where that is intended. */

import { describe, expect, it } from 'vitest'
import { rankOf } from '../../../src/release/level.ts'
import { type Agreement, agreementsOf, describeAgreement, excessOf, isUnderDeclared } from './agreement.ts'
import { pairsOf, singles } from './kinds/all-mutations.ts'
import { type Meant, meant } from './meant.ts'

const alone = agreementsOf(singles())

/** Of changes that break nothing by themselves: a major one would hide what the other asks for. */
const gentle = new Set(
  alone
    .filter(isReaders)
    .filter(isNotMajor)
    .map(({ mutated }) => mutated.name),
)

const together = agreementsOf(pairsOf({ count: 120, seed: 1979, gentle }))

function isReaders({ audience }: Agreement): boolean {
  return audience === 'readers'
}

function isNotMajor({ required }: Agreement): boolean {
  return rankOf(required.level) < rankOf('major')
}

describe.each([
  ['one change', alone],
  ['two changes', together],
])('%s', (_, agreements) => {
  it.each(agreements.map((agreement) => [agreement.mutated.name, agreement.audience, agreement] as const))(
    '%s: %s get at least what they need',
    (_name, _audience, agreement) => {
      expect(isUnderDeclared(agreement) ? describeAgreement(agreement) : null).toBeNull()
    },
  )
})

it('nothing changes without a row: it could not be released', () => {
  const silent = alone.filter(isReaders).filter(({ bump }) => bump.rows.length === 0)
  expect(silent.map(({ mutated }) => mutated.name)).toEqual([])
})

describe('what the rules ask for beyond that', () => {
  const excess = [...alone, ...together].flatMap((agreement) =>
    excessOf(agreement).map((row) => ({ agreement, rule: row.rule })),
  )
  const isMeantBy = ({ agreement, rule }: (typeof excess)[number], entry: Meant): boolean =>
    entry.rule === rule &&
    entry.audience === agreement.audience &&
    agreement.mutated.kinds.some((kind) => entry.kinds.includes(kind))

  it('is meant', () => {
    const table = meant.map((entry) => ({
      rule: entry.rule,
      audience: entry.audience,
      cases: new Set(excess.filter((one) => isMeantBy(one, entry)).map(({ agreement }) => agreement)).size,
      why: entry.why,
    }))
    console.table(table)
    const unknown = excess.filter((one) => !meant.some((entry) => isMeantBy(one, entry)))
    expect(unknown.map(({ agreement, rule }) => `${rule}: ${describeAgreement(agreement)}`)).toEqual([])
  })

  it.each(
    meant.flatMap((entry) => entry.kinds.map((kind) => [entry.rule, entry.audience, kind, entry] as const)),
  )('still happens: %s for %s, %s', (_rule, _audience, kind, entry) => {
    const ofKind = excess.filter(({ agreement }) => agreement.mutated.kinds.includes(kind))
    expect(ofKind.some((one) => isMeantBy(one, entry))).toBe(true)
  })
})
