/** Compares the package.json of two releases, as those see it who install and import the package. */

import type { Change } from '../change.ts'
import type { PackageJson, Release } from '../release.ts'
import { flattenExports } from './flatten-exports.ts'
import { allowsLess, allowsMore } from './ranges.ts'

export function comparePackages(before: Release, after: Release): Change[] {
  const [old, now] = [before.packageJson, after.packageJson]
  return [
    ...compareExports(old, now),
    ...compareModuleSystem(old, now),
    ...compareEngines(old, now),
    ...comparePeers(old, now),
    ...compareDependencies(old, now),
    ...compareSizes(before.size, after.size),
  ]
}

function compareExports(before: PackageJson, after: PackageJson): Change[] {
  const old = flattenExports(before.exports, before.main)
  const now = flattenExports(after.exports, after.main)
  const at = (subpath: string): string => `exports["${subpath}"]`
  const added = [...now.keys()].filter((subpath) => !old.has(subpath))
  const removed = [...old.keys()].filter((subpath) => !now.has(subpath))
  return [
    ...added.map((subpath): Change => ({ rule: 'package-export-added', at: at(subpath), what: 'added' })),
    ...removed.map(
      (subpath): Change => ({ rule: 'package-export-removed', at: at(subpath), what: 'removed' }),
    ),
    ...[...old].flatMap(([subpath, conditions]) => {
      const others = now.get(subpath)
      return others === undefined ? [] : compareConditions(at(subpath), conditions, others)
    }),
  ]
}

function compareConditions(
  at: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Change[] {
  const changes: Change[] = []
  for (const condition of after.keys())
    if (!before.has(condition))
      changes.push({ rule: 'package-export-added', at, what: `condition \`${condition}\` added` })
  for (const [condition, target] of before) {
    const other = after.get(condition)
    if (other === undefined)
      changes.push({ rule: 'package-export-removed', at, what: `condition \`${condition}\` removed` })
    else if (extensionOf(target) !== extensionOf(other))
      changes.push({
        rule: 'module-format-changed',
        at,
        what: `\`${condition}\` led to ${target}, leads to ${other} now`,
      })
  }
  return changes
}

/** Paths in dist/ are not part of the contract, but the kind of file that an import leads to is. */
const extensionOf = (target: string): string => /(?:\.d)?\.[a-z]+$/.exec(target)?.[0] ?? ''

function compareModuleSystem(before: PackageJson, after: PackageJson): Change[] {
  const [old, now] = [before.type ?? 'commonjs', after.type ?? 'commonjs']
  return old === now
    ? []
    : [{ rule: 'module-format-changed', at: 'type', what: `\`${old}\` became \`${now}\`` }]
}

function compareEngines(before: PackageJson, after: PackageJson): Change[] {
  const [old, now] = [before.engines ?? {}, after.engines ?? {}]
  return Object.keys({ ...old, ...now }).flatMap((engine): Change[] => {
    const [from, to] = [old[engine] ?? '*', now[engine] ?? '*']
    const change = { at: `engines.${engine}`, what: ranges(old[engine], now[engine]) }
    if (allowsLess(from, to)) return [{ rule: 'engine-range-narrowed', ...change }]
    return allowsMore(from, to) ? [{ rule: 'engine-range-widened', ...change }] : []
  })
}

function comparePeers(before: PackageJson, after: PackageJson): Change[] {
  const isOptional = (from: PackageJson, name: string): boolean =>
    from.peerDependenciesMeta?.[name]?.optional === true
  const [old, now] = [before.peerDependencies ?? {}, after.peerDependencies ?? {}]
  return Object.keys({ ...old, ...now }).flatMap((name): Change[] => {
    const at = `peerDependencies.${name}`
    const [from, to] = [old[name], now[name]]
    const what = ranges(from, to)
    if (from === undefined)
      return [{ rule: isOptional(after, name) ? 'peer-range-widened' : 'peer-range-narrowed', at, what }]
    if (to === undefined) return [{ rule: 'peer-range-widened', at, what }]
    const [wasOptional, isNow] = [isOptional(before, name), isOptional(after, name)]
    if (wasOptional && !isNow)
      return [{ rule: 'peer-range-narrowed', at, what: 'optional before, required now' }]
    if (allowsLess(from, to)) return [{ rule: 'peer-range-narrowed', at, what }]
    if (!wasOptional && isNow)
      return [{ rule: 'peer-range-widened', at, what: 'required before, optional now' }]
    return allowsMore(from, to) ? [{ rule: 'peer-range-widened', at, what }] : []
  })
}

function compareDependencies(before: PackageJson, after: PackageJson): Change[] {
  const old = before.dependencies ?? {}
  return Object.entries(after.dependencies ?? {})
    .filter(([name, range]) => old[name] !== range)
    .map(([name, range]) => ({
      rule: 'dependency-changed',
      at: `dependencies.${name}`,
      what: ranges(old[name], range),
    }))
}

/** A package that grew by more than this factor is worth a question. */
const growth = 1.1

function compareSizes(before: number, after: number): Change[] {
  if (after <= before * growth) return []
  const percent = Math.round((after / before - 1) * 100)
  return [{ rule: 'package-grew', at: 'package', what: `${before} bytes became ${after}: ${percent} % more` }]
}

const ranges = (before: string | undefined, after: string | undefined): string =>
  `${before === undefined ? 'nothing' : `\`${before}\``} became ${after === undefined ? 'nothing' : `\`${after}\``}`
