/** Reads what is compared of a release from the files of its package. */

import { flattenExports } from '../package/flatten-exports.ts'
import type { JsonSchema, Release, TypeSurface } from '../release.ts'
import type { PackageFolder } from './package-folder.ts'
import { readContent } from './read-content.ts'

export function readPackage(files: PackageFolder): Release {
  const { packageJson } = files
  const entries = exportsOf(files)
  const schema = (subpath: string): JsonSchema | null => {
    const [target] = entries.get(subpath)?.values() ?? []
    const text = target === undefined ? null : files.read(inside(target))
    return text === null ? null : (JSON.parse(text) as JsonSchema)
  }
  return {
    packageJson,
    types: readTypes(files, entries),
    schemas: { reader: schema('./schema.json'), writer: schema('./schema.strict.json') },
    content: readContent(files, entries),
    size: sizeOf(files),
  }
}

/** What a baseline knows of the tarball of its release. */
export interface Tarball {
  /** `sha512-…`, as registries and lockfiles write it. */
  readonly integrity: string
  /** Bytes of its files. */
  readonly size: number
}

export const tarballFile = 'tarball.json'

function sizeOf(files: PackageFolder): number {
  const kept = files.read(tarballFile)
  if (kept !== null) return (JSON.parse(kept) as Tarball).size
  return files.paths.reduce((sum, path) => sum + files.sizeOf(path), 0)
}

export const exportsOf = ({ packageJson }: PackageFolder): Map<string, Map<string, string>> =>
  flattenExports(packageJson.exports, packageJson.main)

/** `./dist/index.js` -> `dist/index.js` */
const inside = (target: string): string => target.replace(/^\.\//, '')

const declaration = /\.d\.[mc]?ts$/

function readTypes(
  files: PackageFolder,
  exports: ReadonlyMap<string, ReadonlyMap<string, string>>,
): TypeSurface {
  const entries = new Map<string, string>()
  for (const [subpath, conditions] of exports) {
    // Entries of single documents are as many as the documents, and fall under the rules about documents.
    if (subpath.includes('*')) continue
    const path = conditions.get('import.types') ?? [...conditions.values()].find((t) => declaration.test(t))
    if (path !== undefined) entries.set(subpath, inside(path))
  }
  const own = files.packageJson.types
  if (entries.size === 0 && own !== undefined) entries.set('.', inside(own))
  const isEntry = new Set(entries.values())
  const texts = files.paths
    .filter((path) => isEntry.has(path) || (/\.d\.m?ts$/.test(path) && !path.includes('/documents/')))
    .map((path) => [path, files.read(path) ?? ''] as const)
  return { entries, files: new Map(texts) }
}
