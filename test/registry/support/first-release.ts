/**
 * Before all tests: releases a copy of the project as 1.0.0 to a registry, and has somebody install it and save its
 * entries. Tests get the folder by `inject('firstRelease')`, and begin from copies of it.
 */

import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { succeeded } from './command.ts'
import { contented, experience, installConsumer } from './consumer.ts'
import { copyProject, openProject, type Project } from './project.ts'
import { type Registry, startRegistry } from './registry.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with `project/` at its first release, `registry/` that has it, and `consumer/` that uses it. */
    firstRelease: string
  }
}

export const firstVersion = '1.0.0'

export default async function setup(testProject: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'first-release-')))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    await releaseInto(folder)
  } catch (error) {
    remove()
    throw error
  }
  testProject.provide('firstRelease', folder)
  return remove
}

async function releaseInto(folder: string): Promise<void> {
  const registry = await startRegistry(join(folder, 'registry'))
  try {
    const root = join(folder, 'project')
    copyProject(root)
    const project = openProject(root, registry)
    forgetReleases(project)
    await project.git('init', '--quiet', '--initial-branch', 'main')
    // A link is not the folder that .gitignore leaves out.
    writeFileSync(join(root, '.git/info/exclude'), 'node_modules\n')
    await project.commit('The project.')
    succeeded(await project.npmRun('release:version'), 'release:version')
    await project.commit('Version 1.0.0.')
    await project.changeset('publish')
    await useIt(join(folder, 'consumer'), registry)
  } finally {
    await registry.stop()
  }
}

/** What the project has released and declared so far is no matter of these tests: the copy has its first release still to come. */
function forgetReleases(project: Project): void {
  rmSync(join(project.root, 'releases'), { recursive: true, force: true })
  mkdirSync(join(project.root, '.changeset'), { recursive: true })
  for (const name of readdirSync(join(project.root, '.changeset')))
    if (name.endsWith('.md') && name !== 'README.md') rmSync(join(project.root, '.changeset', name))
  for (const path of ['package.json', 'package-lock.json'])
    project.write(path, project.read(path).replaceAll(ownVersion, `$1"${firstVersion}"`))
}

/** Of the package itself: in a lockfile it stands twice, both times right after the name. */
const ownVersion = /("name": "iran-discourse",\s*"version": )"[^"]*"/g

/** The programs are lawful, or what they say of later versions would mean nothing. */
async function useIt(root: string, registry: Registry): Promise<void> {
  const consumer = await installConsumer(root, firstVersion, registry)
  await consumer.compile()
  const error = await consumer.start('saves-entries')
  if (error !== null) throw new Error(`The entries could not be saved:\n${error}`)
  const found = await experience(consumer)
  if (JSON.stringify(found) !== JSON.stringify(contented))
    throw new Error(
      `The programs do not get on with ${firstVersion} itself:\n${JSON.stringify(found, null, 2)}`,
    )
}
