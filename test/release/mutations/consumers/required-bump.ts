/**
 * Finds the bump that programs need between two models, without a rule. `major`: a correct program of the old version does not
 * compile, run or validate with the new one. `minor`: one of the new version does not with the old one. Otherwise `none`.
 */

import type { Level } from '../../../../src/release/level.ts'
import { emit } from '../model/emit.ts'
import type { PackageModel } from '../model/package-model.ts'
import { refused } from './accepts.ts'
import { createCompiler } from './compile.ts'
import { programsOf } from './program.ts'
import { runSites, type Site } from './run.ts'

export interface Requirement {
  readonly level: Level
  /** What a program met. */
  readonly because: string
}

export interface RequiredBump {
  readonly readers: Requirement
  readonly writers: Requirement
}

export interface Versions {
  readonly before: PackageModel
  readonly after: PackageModel
}

const compiler = createCompiler()

export function requiredBumpsOf(cases: readonly Versions[]): readonly RequiredBump[] {
  const broken = tryPrograms(cases)
  // What is major already needs no second look.
  const lasting = cases.filter((_, index) => broken[index] === null)
  const newer = tryPrograms(lasting.map(({ before, after }) => ({ before: after, after: before })))
  return cases.map((versions, index) => ({
    readers: requirementOf(broken[index] ?? null, newer[lasting.indexOf(versions)] ?? null),
    writers: requirementOf(
      refused(versions.before, versions.after, 'writer'),
      refused(versions.after, versions.before, 'writer'),
    ),
  }))
}

function requirementOf(broken: string | null, newer: string | null): Requirement {
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
