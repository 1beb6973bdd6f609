/**
 * Compares the published types of two releases, as readers see them. Order, comments, files and names of aliases do not count
 * as changes.
 */

import { UserError } from '../../diagnostics/user-error.ts'
import type { Change } from '../change.ts'
import type { TypeSurface } from '../release.ts'
import { ruleIds } from '../rules.ts'
import { compareEntries } from './compare-entries.ts'
import { compareNames } from './compare-names.ts'
import { namesByEntry } from './exported-names.ts'
import { type Fault, faultsOf } from './faults.ts'
import { compareWithOldestTypeScript } from './oldest-typescript.ts'
import { aliasesOf } from './open-aliases.ts'
import { openSets } from './open-sets.ts'
import { programOf } from './surface-program.ts'
import { loadTypeScript } from './typescript.ts'

/** @throws UserError when the old declarations are broken: nothing can be compared with them. */
export function compareTypes(before: TypeSurface, after: TypeSurface): Change[] {
  if (isSame(before.files, after.files) && isSame(before.entries, after.entries)) return []
  const compiler = loadTypeScript()
  const sets = openSets(aliasesOf(compiler, before.files), aliasesOf(compiler, after.files))
  const surface = programOf(compiler, {
    before: before.files,
    after: after.files,
    old: sets.erased.before,
    now: sets.erased.after,
  })
  const faults = [...missingEntries(after), ...faultsOf(surface, 'after')]
  if (faults.length > 0) return sorted(faults.map(unresolved))
  refuse([...missingEntries(before), ...faultsOf(surface, 'before')])
  const names = {
    before: namesByEntry(surface, 'old', before.entries),
    after: namesByEntry(surface, 'now', after.entries),
  }
  return sorted([
    ...compareNames(names.before, names.after),
    ...sets.changes,
    ...compareEntries(surface, sets, names),
    ...compareWithOldestTypeScript(before.files, after.files),
  ])
}

const isSame = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean =>
  before.size === after.size && [...before].every(([key, value]) => after.get(key) === value)

const missingEntries = ({ entries, files }: TypeSurface): Fault[] =>
  [...entries]
    .filter(([, path]) => !files.has(path))
    .map(([entry, file]) => ({
      file,
      line: 1,
      message: `The entry \`${entry}\` leads to a file that is not there.`,
    }))

const unresolved = ({ file, line, message }: Fault): Change => ({
  rule: 'declaration-broken',
  at: file,
  what: `line ${line}: ${message}`,
})

function refuse(faults: readonly Fault[]): void {
  const [first] = faults
  if (first === undefined) return
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  throw new UserError(
    `The old declarations are broken, so that nothing can be compared with them: ${first.file}:${first.line} ${first.message}${more}\nCompare with another release, or restore its files in releases/ from git.`,
  )
}

/** Each change once, by place, then by rule. */
function sorted(changes: readonly Change[]): Change[] {
  const unique = new Map(
    changes.map((change) => [JSON.stringify([change.rule, change.at, change.what]), change]),
  )
  return [...unique.values()].sort(
    (a, b) => order(a.at, b.at) || ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) || order(a.what, b.what),
  )
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
