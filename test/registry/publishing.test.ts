/** What is published is what was recorded, once and by those who may; anybody can check it later. */

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { succeeded } from './support/command.ts'
import { addSeed, mendText } from './support/edits.ts'
import { firstVersion } from './support/first-release.ts'
import { openProject, packageName } from './support/project.ts'
import { record, recordedIntegrity, recordOf } from './support/release.ts'
import { openWorkshop, type Workshop } from './support/workshop.ts'

const secondVersion = '1.1.0'

/** Ready to be published: recorded and committed. */
async function preparedWorkshop(): Promise<Workshop> {
  const workshop = await openWorkshop()
  const { project } = workshop
  addSeed(project)
  succeeded(await project.npmRun('release:changeset'), 'release:changeset')
  expect(await record(project)).toBe(secondVersion)
  return workshop
}

test('publishing a published version again says so, and changes nothing', async () => {
  const { project, registry } = await openWorkshop()
  const before = await registry.published(packageName, firstVersion)
  const head = await project.git('rev-parse', 'HEAD', `v${firstVersion}`)
  const { out, err } = await project.changeset('publish')
  expect(`${out}${err}`).toContain('No unpublished projects to publish')
  expect(await project.npmRun('release:publish')).toMatchObject({
    code: 0,
    out: expect.stringContaining('published already'),
  })
  expect(await registry.published(packageName, firstVersion)).toEqual(before)
  expect(await project.git('rev-parse', 'HEAD', `v${firstVersion}`)).toEqual(head)
  expect((await project.git('status', '--short')).out).toBe('')
})

test('a released version, packed again, is what was recorded and what the registry gives out', async () => {
  const { project, registry } = await openWorkshop()
  const integrity = (await registry.published(packageName, firstVersion))?.dist.integrity
  const { code, out } = await project.npmRun('release:verify', firstVersion)
  expect(code).toBe(0)
  expect(out.match(/sha512-\S+/g)).toEqual([integrity, integrity, integrity])
})

test('a record that was tampered with is found out', async () => {
  const { project } = await openWorkshop()
  const integrity = recordedIntegrity(project, firstVersion)
  const forged = `sha512-${createHash('sha512').update('another tarball').digest('base64')}`
  project.replace(recordOf(firstVersion), integrity, forged)
  const { code, out, err } = await project.npmRun('release:verify', firstVersion)
  expect(code).toBe(1)
  expect(out.match(/sha512-\S+/g)).toEqual([forged, integrity, integrity])
  expect(err).toContain('is not what was recorded')
})

test('a checkout that was edited after it was recorded is not published', async () => {
  const { project, registry } = await preparedWorkshop()
  mendText('time-for-deplatforming')(project)
  const { code, err } = await project.npmRun('release:publish')
  expect(code).toBe(1)
  expect(err).toContain(recordedIntegrity(project, secondVersion))
  expect(await registry.published(packageName, secondVersion)).toBeNull()
  expect((await project.git('tag')).out).toBe(`v${firstVersion}\n`)
})

test('who is not logged in publishes nothing, and gets a hint how to log in', async () => {
  const { project, registry } = await preparedWorkshop()
  const stranger = openProject(project.root, { ...registry, npm: registry.npmOfStranger })
  const { code, err } = await stranger.npmRun('release:publish')
  expect(code).toBe(1)
  expect(err).toContain('npm login')
  expect(await registry.published(packageName, secondVersion)).toBeNull()
})
