/** Rewrites package.json and the lockfile for a new package: the same dependencies and entries under another name. */

export interface PackageJson {
  readonly name: string
  readonly version: string
  readonly scripts: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

/** `release:version` records the first release under the version that it finds. */
const firstVersion = '1.0.0'

/** Say something about this corpus or its place, and nothing about the next. */
const ownFields = [
  'author',
  'bugs',
  'contributors',
  'funding',
  'homepage',
  'keywords',
  'private',
  'repository',
]

/** @returns the text of the new package.json */
export function newPackageJson(own: PackageJson, name: string): string {
  const kept = Object.entries(own).filter(([key]) => !ownFields.includes(key))
  return asJson({
    ...Object.fromEntries(kept),
    name,
    version: firstVersion,
    description: 'Say here what texts this package holds',
    scripts: newScripts(own.scripts),
  })
}

/** What starts the compiler, and what checks code; suites and benchmarks stay with the compiler. */
function newScripts(scripts: PackageJson['scripts']): PackageJson['scripts'] {
  const isKept = ([key, command]: readonly [string, string]): boolean =>
    command.includes('src/cli/launch.mjs') || ['test', 'test:all', 'lint', 'typecheck'].includes(key)
  const kept = Object.fromEntries(Object.entries(scripts).filter(isKept))
  // The release workflow calls `test:all`; here all tests are of one kind.
  return { ...kept, test: 'vitest run', 'test:all': 'vitest run' }
}

/** @returns the text of the lockfile: its packages are the same, its first entry repeats the new package.json */
export function newLockfile(text: string, name: string): string {
  const lockfile = JSON.parse(text) as { readonly packages: Readonly<Record<string, object>> }
  const first = { ...lockfile.packages[''], name, version: firstVersion }
  return asJson({ ...lockfile, name, version: firstVersion, packages: { ...lockfile.packages, '': first } })
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
