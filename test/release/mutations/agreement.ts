/** Takes changed packages; holds what the rules compute for each against what its programs say. */

import type { Bump, Row } from '../../../src/release/bump.ts'
import { type Level, rankOf } from '../../../src/release/level.ts'
import { computedBump } from './computed.ts'
import { type Judged, verdictsOf } from './consumers/verdict.ts'
import type { Mutated } from './kinds/all-mutations.ts'

const audiences = ['readers', 'writers'] as const

export type Audience = (typeof audiences)[number]

export interface Agreement {
  readonly mutated: Mutated
  readonly audience: Audience
  readonly verdict: Judged
  readonly bump: Bump
}

export function agreementsOf(cases: readonly Mutated[]): readonly Agreement[] {
  const verdicts = verdictsOf(cases)
  return cases.flatMap((mutated, index) => {
    const bump = computedBump(mutated)
    return audiences.flatMap((audience): Agreement[] => {
      const verdict = verdicts[index]?.[audience]
      return verdict === undefined ? [] : [{ mutated, audience, verdict, bump }]
    })
  })
}

/** Programs cannot tell a patch from nothing: both are at most a patch. */
const sizeOf = (level: Level): number => Math.max(rankOf('patch'), rankOf(level))

export const isUnderDeclared = ({ bump, audience, verdict }: Agreement): boolean =>
  sizeOf(bump[audience]) < sizeOf(verdict.level)

/** Rows that ask for more than programs do. */
export const excessOf = ({ bump, audience, verdict }: Agreement): readonly Row[] =>
  bump.rows.filter((row) => sizeOf(row[audience]) > sizeOf(verdict.level))

/** For whom has to find out who is right. */
export function describeAgreement({ mutated, audience, verdict, bump }: Agreement): string {
  const rows = bump.rows.map(({ rule, at, what, ...row }) => `  ${rule} ${row[audience]}: ${at}: ${what}`)
  return [
    `${mutated.name}: ${bump[audience]} for ${audience} by the rules, ${verdict.level} by programs:`,
    `  ${verdict.because || 'all programs go on'}`,
    'rows:',
    ...(rows.length === 0 ? ['  none'] : rows),
  ].join('\n')
}
