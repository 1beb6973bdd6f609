/** A state of a workspace that takes long to reach: reached once for all tests of a file, and copied for each of them. */

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Workspace } from './workspace.ts'

/** @param reach brings a new workspace into the state; it is called for the first test only. */
export function sharedState(reach: (w: Workspace) => Promise<void>): (w: Workspace) => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shared-state-'))
  const kept = join(folder, 'root')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return async (w) => {
    if (existsSync(kept)) cpSync(kept, w.root, { recursive: true, preserveTimestamps: true })
    else {
      await reach(w)
      cpSync(w.root, kept, { recursive: true, preserveTimestamps: true })
    }
  }
}
