/** Flattens the `exports` of a package.json: each subpath with its conditions and their targets. */

/** `./list` -> `import.types` -> `./dist/list.d.ts`. Without `exports` there is `.` alone, without conditions. */
export function flattenExports(exports: unknown, main: string | undefined): Map<string, Map<string, string>> {
  if (exports === undefined || exports === null)
    return new Map([['.', new Map([['default', main ?? 'index.js']])]])
  const isOneEntry =
    typeof exports === 'string' || Array.isArray(exports) || !Object.keys(exports)[0]?.startsWith('.')
  const entries = isOneEntry ? [['.', exports] as const] : Object.entries(exports as object)
  return new Map(entries.map(([subpath, target]) => [subpath, new Map(conditionsOf(target, []))]))
}

function conditionsOf(target: unknown, path: readonly string[]): [string, string][] {
  if (target === null) return []
  if (typeof target === 'string') return [[path.join('.') || 'default', target]]
  // Node takes the first of a list of fallbacks that it understands.
  if (Array.isArray(target)) return conditionsOf(target[0] ?? null, path)
  return Object.entries(target as object).flatMap(([name, inner]) => conditionsOf(inner, [...path, name]))
}
