/** Packs the folder of a package as npm would publish it. */

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { UserError } from '../diagnostics/user-error.ts'

export interface Packed {
  readonly path: string
  /** `sha512-…`, as registries and lockfiles write it. */
  readonly integrity: string
}

/** Runs the package's `prepack`, which builds. @throws UserError with what npm said. */
export function packPackage(folder: string, destination: string): Packed {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['pack', '--json', '--loglevel=error', '--pack-destination', destination],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    },
  )
  if (status !== 0) throw new UserError(`npm could not pack ${folder}.\n${stderr}`)
  const [packed] = JSON.parse(stdout) as { readonly filename: string; readonly integrity: string }[]
  if (packed === undefined) throw new UserError(`npm packed nothing of ${folder}.`)
  return { path: join(destination, packed.filename), integrity: packed.integrity }
}
