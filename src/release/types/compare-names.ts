/** Compares the exported names of every entry. */

import type { Change } from '../change.ts'
import type { ExportedName, NamesByEntry } from './exported-names.ts'

/** Entries that only one side has fall under the rules about package.json. */
export function compareNames(before: NamesByEntry, after: NamesByEntry): Change[] {
  const found = new Map<string, Change & { readonly entries: string[] }>()
  for (const [entry, old] of before) {
    const now = after.get(entry)
    if (now === undefined) continue
    for (const change of compareEntry(old, now)) {
      const key = JSON.stringify([change.rule, change.at, change.what])
      const same = found.get(key)
      if (same === undefined) found.set(key, { ...change, entries: [entry] })
      else same.entries.push(entry)
    }
  }
  return [...found.values()].map(({ rule, at, what, entries }) => ({
    rule,
    at,
    what: `${what}, in ${entries.map((entry) => `\`${entry}\``).join(' and ')}`,
  }))
}

type Names = ReadonlyMap<string, ExportedName>

function compareEntry(before: Names, after: Names): Change[] {
  const gone = [...before.keys()].filter((name) => !after.has(name))
  const come = [...after.keys()].filter((name) => !before.has(name))
  return [
    ...gone.flatMap((name): Change[] =>
      name === 'default' && come.length > 0
        ? [{ rule: 'module-format-changed', at: name, what: `the default export became ${quoted(come)}` }]
        : [
            {
              rule: 'exported-name-removed',
              at: name,
              what: `${kindOf(before.get(name))} is no longer exported`,
            },
          ],
    ),
    ...come.flatMap((name): Change[] =>
      name === 'default' && gone.length > 0
        ? [{ rule: 'module-format-changed', at: name, what: `${quoted(gone)} became the default export` }]
        : [{ rule: 'exported-name-added', at: name, what: `${kindOf(after.get(name))} is now exported` }],
    ),
    ...[...before].flatMap(([name, old]) => compareKinds(name, old, after.get(name))),
  ]
}

function compareKinds(at: string, before: ExportedName, after: ExportedName | undefined): Change[] {
  if (after === undefined) return []
  const what = `${kindOf(before)} became ${kindOf(after)}`
  if ((before.isValue && !after.isValue) || (before.isType && !after.isType))
    return [{ rule: 'exported-name-removed', at, what }]
  if (before.isValue !== after.isValue || before.isType !== after.isType)
    return [{ rule: 'exported-name-added', at, what }]
  return []
}

function kindOf(exported: ExportedName | undefined): string {
  if (exported?.isValue && exported.isType) return 'a value and type'
  return exported?.isValue ? 'a value' : 'a type'
}

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
