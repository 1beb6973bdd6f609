/**
 * Releases an edited project the way that docs/releasing.md says, and returns what the commands computed. Every step that a release must not skip is expected here, so that a test only says what is its own.
 */

import { expect } from 'vitest'
import { type Outcome, succeeded } from './command.ts'
import type { Edit } from './edits.ts'
import { type Project, packageName } from './project.ts'
import type { Workshop } from './workshop.ts'

export interface Evaluation {
  /** `minor (readers: minor, writers: none)` */
  readonly computed: string
  /** Rules of the rows with their levels, `minor document-added`, each once. */
  readonly rows: readonly string[]
}

export interface Release extends Evaluation {
  /** Size that the written changeset promises. */
  readonly declared: string | undefined
  readonly version: string
}

/** Both lead to the same package in the registry, and to the same tag. */
export type Publication = 'changeset publish' | 'release:publish'

export async function release(
  workshop: Workshop,
  edit: Edit,
  publication: Publication = 'changeset publish',
): Promise<Release> {
  const { project } = workshop
  edit(project)
  succeeded(await project.npmRun('build'), 'build')
  const refused = await check(project)
  expect(refused.code, 'a release that promises nothing is refused').toBe(1)
  expect(refused.err).toContain('`npm run release:changeset`')
  const declared = await promise(project)
  expect(await check(project), 'the written changeset is enough').toMatchObject({ code: 0 })
  await project.commit('The edit and its changeset.')
  const version = await record(project)
  await publish(project, publication)
  await expectPublished(workshop, version)
  expect(await check(project), 'what has just been released has changed nothing').toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing changed for readers or writers.'),
  })
  return { ...evaluationIn(refused.err), declared, version }
}

const check = (project: Project): Promise<Outcome> => project.npmRun('release:check')

/** What a table of changes says, whichever command printed it. */
export function evaluationIn(table: string): Evaluation {
  const [, computed = `nothing in:\n${table}`] = /^Computed: (.*)\.$/m.exec(table) ?? []
  const rows = [...table.matchAll(/^(none|patch|minor|major) +([a-z-]+) /gm)]
  return { computed, rows: [...new Set(rows.map(([, level, rule]) => `${level} ${rule}`))] }
}

async function promise(project: Project): Promise<string | undefined> {
  const { out } = succeeded(await project.npmRun('release:changeset'), 'release:changeset')
  const [path = ''] = /\.changeset\/[\w-]+\.md/.exec(out) ?? []
  return /^"?iran-discourse"?: (\w+)$/m.exec(project.read(path))?.[1]
}

/** @returns the version that the pending changesets led to. */
export async function record(project: Project): Promise<string> {
  succeeded(await project.npmRun('release:version'), 'release:version')
  const version = project.version()
  await project.commit(`Version ${version}.`)
  return version
}

const publish = async (project: Project, publication: Publication): Promise<Outcome> =>
  publication === 'changeset publish'
    ? project.changeset('publish')
    : succeeded(await project.npmRun('release:publish'), 'release:publish')

/** The registry has the bytes that were recorded before, and the commit has its tag. */
async function expectPublished({ project, registry }: Workshop, version: string): Promise<void> {
  const published = await registry.published(packageName, version)
  expect(published?.dist.integrity, 'what was recorded is what was published').toBe(
    recordedIntegrity(project, version),
  )
  expect((await project.git('tag', '--points-at', 'HEAD')).out).toBe(`v${version}\n`)
}

export const recordOf = (version: string): string => `releases/${version}/tarball.json`

export const recordedIntegrity = (project: Project, version: string): string =>
  (JSON.parse(project.read(recordOf(version))) as { readonly integrity: string }).integrity
