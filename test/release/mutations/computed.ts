/** Returns the bump that the rules compute for the packages of two models. */

import { type Bump, bumpOf } from '../../../src/release/bump.ts'
import { compareReleases } from '../../../src/release/compare.ts'
import { compareHistory } from '../../../src/release/content/compare-history.ts'
import type { PackageJson, Release } from '../../../src/release/release.ts'
import { readPackage } from '../../../src/release/sources/read-package.ts'
import type { Versions } from './consumers/required-bump.ts'
import { emit } from './model/emit.ts'
import type { PackageModel } from './model/package-model.ts'

export function computedBump({ before, after }: Versions): Bump {
  const [old, now] = [releaseOf(before), releaseOf(after)]
  const changes = compareReleases(old, now)
  return bumpOf(
    [...changes, ...compareHistory([{ version: '1.0.0', content: old.content }], now.content)],
    [],
  )
}

function releaseOf(model: PackageModel): Release {
  const files = emit(model)
  return readPackage({
    packageJson: JSON.parse(files.get('package.json') ?? '') as PackageJson,
    paths: [...files.keys()].sort(),
    read: (path) => files.get(path) ?? null,
    sizeOf: (path) => Buffer.byteLength(files.get(path) ?? ''),
  })
}
