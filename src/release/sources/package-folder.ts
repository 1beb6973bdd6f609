/** Reads the files of a folder that contains an unpacked package, or the baseline of one. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../diagnostics/user-error.ts'
import type { PackageJson } from '../release.ts'

export interface PackageFolder {
  readonly packageJson: PackageJson
  /** Paths of all files, with `/`, sorted; `node_modules` is not part of a package. */
  readonly paths: readonly string[]
  /** null when there is no such file. */
  readonly read: (path: string) => string | null
  readonly sizeOf: (path: string) => number
}

/** @throws UserError when the folder holds no package. */
export function openPackage(folder: string): PackageFolder {
  const read = (path: string): string | null => {
    try {
      return readFileSync(join(folder, path), 'utf8')
    } catch {
      return null
    }
  }
  const text = read('package.json')
  if (text === null) throw new UserError(`${folder} is not a package: it has no package.json.`)
  const packageJson = JSON.parse(text) as PackageJson
  return {
    packageJson,
    paths: pathsIn(folder, packageJson),
    read,
    sizeOf: (path) => statSync(join(folder, path)).size,
  }
}

/** Of a working copy only what it publishes, so that a folder and its tarball are the same. */
function pathsIn(
  folder: string,
  packageJson: PackageJson & { readonly files?: readonly string[] },
): string[] {
  const tops = packageJson.files ?? readdirSync(folder)
  const paths = ['package.json', ...tops.filter((name) => name !== 'package.json' && name !== 'node_modules')]
  return paths.flatMap((path) => filesBelow(folder, path)).sort()
}

function filesBelow(folder: string, path: string): string[] {
  const stat = statSync(join(folder, path), { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
  )
}
