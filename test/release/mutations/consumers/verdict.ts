/**
 * Takes pairs of models; gives how large a release each pair asks for, told by programs alone. `major`: a program that was
 * lawful before does not compile, run or validate now. `minor`: one that is lawful now did not before. Else `none`.
 */

import type { Level } from '../../../../src/release/level.ts'
import { emit } from '../model/emit.ts'
import type { PackageModel } from '../model/package-model.ts'
import { refused } from './accepts.ts'
import { createCompiler } from './compile.ts'
import { programsOf } from './program.ts'
import { runSites, type Site } from './run.ts'

export interface Judged {
  readonly level: Level
  /** What a program met. */
  readonly because: string
}

export interface Verdict {
  readonly readers: Judged
  readonly writers: Judged
}

export interface Versions {
  readonly before: PackageModel
  readonly after: PackageModel
}

const compiler = createCompiler()

export function verdictsOf(cases: readonly Versions[]): readonly Verdict[] {
  const broken = tryPrograms(cases)
  // What is major already needs no second look.
  const lasting = cases.filter((_, index) => broken[index] === null)
  const newer = tryPrograms(lasting.map(({ before, after }) => ({ before: after, after: before })))
  return cases.map((versions, index) => ({
    readers: judged(broken[index] ?? null, newer[lasting.indexOf(versions)] ?? null),
    writers: judged(
      refused(versions.before, versions.after, 'writer'),
      refused(versions.after, versions.before, 'writer'),
    ),
  }))
}

function judged(broken: string | null, newer: string | null): Judged {
  if (broken !== null) return { level: 'major', because: broken }
  return newer === null ? { level: 'none', because: '' } : { level: 'minor', because: newer }
}

/** @returns for each case what the programs of `before` meet with the package of `after`; null when nothing. */
function tryPrograms(cases: readonly Versions[]): readonly (string | null)[] {
  const found = cases.map(({ before, after }) => {
    const [error] = compiler.errorsOf(programsOf(before), emit(after))
    return error ?? refused(after, before, 'reader')
  })
  const sound = cases.filter((_, index) => found[index] === null)
  const errors = runSites(sound.map(siteOf))
  return cases.map((versions, index) => found[index] ?? errors[sound.indexOf(versions)]?.[0] ?? null)
}

const siteOf = ({ before, after }: Versions): Site => ({
  installed: emit(after),
  programs: programsOf(before),
})
