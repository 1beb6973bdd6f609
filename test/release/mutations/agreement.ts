/** Compares the bump that the rules compute for changed packages with the bump that programs need. */

import type { Bump, Row } from '../../../src/release/bump.ts'
import { type Level, rankOf } from '../../../src/release/level.ts'
import { computedBump } from './computed.ts'
import { type Requirement, requiredBumpsOf } from './consumers/required-bump.ts'
import type { Mutated } from './kinds/all-mutations.ts'

const audiences = ['readers', 'writers'] as const

export type Audience = (typeof audiences)[number]

export interface Agreement {
  readonly mutated: Mutated
  readonly audience: Audience
  readonly required: Requirement
  readonly bump: Bump
}

export function agreementsOf(cases: readonly Mutated[]): readonly Agreement[] {
  const requiredBumps = requiredBumpsOf(cases)
  return cases.flatMap((mutated, index) => {
    const bump = computedBump(mutated)
    return audiences.flatMap((audience): Agreement[] => {
      const required = requiredBumps[index]?.[audience]
      return required === undefined ? [] : [{ mutated, audience, required, bump }]
    })
  })
}

/** Programs cannot tell a patch from nothing: both are at most a patch. */
const sizeOf = (level: Level): number => Math.max(rankOf('patch'), rankOf(level))

export const isUnderDeclared = ({ bump, audience, required }: Agreement): boolean =>
  sizeOf(bump[audience]) < sizeOf(required.level)

/** Rows that ask for more than programs do. */
export const excessOf = ({ bump, audience, required }: Agreement): readonly Row[] =>
  bump.rows.filter((row) => sizeOf(row[audience]) > sizeOf(required.level))

/** For whom has to find out who is right. */
export function describeAgreement({ mutated, audience, required, bump }: Agreement): string {
  const rows = bump.rows.map(({ rule, at, what, ...row }) => `  ${rule} ${row[audience]}: ${at}: ${what}`)
  return [
    `${mutated.name}: ${bump[audience]} for ${audience} by the rules, ${required.level} by programs:`,
    `  ${required.because || 'all programs go on'}`,
    'rows:',
    ...(rows.length === 0 ? ['  none'] : rows),
  ].join('\n')
}
