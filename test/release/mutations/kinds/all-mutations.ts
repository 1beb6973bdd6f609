/** Gives all single changes of the village board, and a sample of pairs of them. */

import { fitDocuments } from '../model/fit-documents.ts'
import type { PackageModel } from '../model/package-model.ts'
import { village } from '../model/village.ts'
import { documentMutations } from './document-mutations.ts'
import { exportMutations } from './export-mutations.ts'
import { fieldMutations } from './field-mutations.ts'
import { type Mutation, NotThere } from './mutation.ts'
import { packageMutations } from './package-mutations.ts'
import { unionMutations } from './union-mutations.ts'

export interface Mutated {
  readonly name: string
  readonly kinds: readonly string[]
  readonly before: PackageModel
  readonly after: PackageModel
}

const mutations: readonly Mutation[] = [
  ...documentMutations,
  ...fieldMutations,
  ...unionMutations,
  ...exportMutations,
  ...packageMutations,
]

export const singles = (): readonly Mutated[] => mutations.map((one) => mutated([one]))

function mutated(changes: readonly Mutation[]): Mutated {
  const after = changes.reduce((model, { apply }) => fitDocuments(apply(model)), village)
  return { name: nameOf(changes), kinds: changes.map(({ kind }) => kind), before: village, after }
}

interface Sample {
  readonly count: number
  readonly seed: number
  /** Names of changes that pairs are made of; every fourth pair is of any two. */
  readonly gentle: ReadonlySet<string>
}

/** Pairs that can be made one after the other; the same in every run. */
export function pairsOf({ count, seed, gentle }: Sample): readonly Mutated[] {
  const next = randomFrom(seed)
  const small = mutations.filter((one) => gentle.has(nameOf([one])))
  const chosen = new Map<string, Mutated>()
  while (chosen.size < count) {
    const from = chosen.size % 4 === 3 ? mutations : small
    const [one, other] = [pick(from, next), pick(from, next)]
    const pair = one === other ? null : together(one, other)
    if (pair !== null) chosen.set(pair.name, pair)
  }
  return [...chosen.values()]
}

const nameOf = (changes: readonly Mutation[]): string =>
  changes.map(({ kind, at }) => `${kind}: ${at}`).join(' + ')

const pick = (all: readonly Mutation[], next: () => number): Mutation => {
  const one = all[Math.floor(next() * all.length)]
  if (one === undefined) throw new Error('There is no mutation.')
  return one
}

/** null when the second finds no longer what it changes. */
function together(one: Mutation, other: Mutation): Mutated | null {
  try {
    return mutated([one, other])
  } catch (error) {
    if (error instanceof NotThere) return null
    throw error
  }
}

/** Numbers in [0, 1), the same for the same seed (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
