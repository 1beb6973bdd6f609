/** A copy of the first release for one test, with a registry of its own, so that no test meets the versions of another. */

import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { must } from './command.ts'
import { type Experience, experience, installConsumer } from './consumer.ts'
import { openProject, type Project, packageName } from './project.ts'
import { type Registry, startRegistry } from './registry.ts'

export interface Workshop {
  readonly project: Project
  readonly registry: Registry
  /** What the programs written for the first release meet when a version is installed in a fresh folder. */
  readonly experienceOf: (version: string) => Promise<Experience>
  /** Path of the tarball that the registry gives out for a version. */
  readonly download: (version: string) => Promise<string>
}

/** Ends with the test, whatever became of it. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'workshop-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const first = inject('firstRelease')
  for (const part of ['project', 'registry'])
    cpSync(join(first, part), join(folder, part), { recursive: true, verbatimSymlinks: true })
  const registry = await startRegistry(join(folder, 'registry'))
  onTestFinished(() => registry.stop())
  return {
    project: openProject(join(folder, 'project'), registry),
    registry,
    async experienceOf(version) {
      const consumer = await installConsumer(join(folder, `consumer-${version}`), version, registry)
      cpSync(join(first, 'consumer/saved.json'), join(consumer.root, 'saved.json'))
      return experience(consumer)
    },
    async download(version) {
      const { out } = await must('npm', ['pack', '--silent', `${packageName}@${version}`], {
        cwd: folder,
        env: registry.npm,
      })
      return join(folder, out.trim())
    },
  }
}
