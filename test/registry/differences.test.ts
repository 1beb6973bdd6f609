/** What changed between two releases is the same whoever asks: from the kept baselines, or from what the registry gives out. */

import { expect, test } from 'vitest'
import { renameSlug } from './support/edits.ts'
import { firstVersion } from './support/first-release.ts'
import { evaluationIn, release } from './support/release.ts'
import { openWorkshop } from './support/workshop.ts'

test('two tarballs from the registry tell what was computed before the release', async () => {
  const workshop = await openWorkshop()
  const rename = renameSlug('solidarity-is-not-selective', 'solidarity-is-for-all')
  const { version, computed, rows } = await release(workshop, rename)
  const { project, download } = workshop
  const ofBaselines = await project.npmRun('release:diff', firstVersion, version)
  const ofTarballs = await project.npmRun(
    'release:diff',
    await download(firstVersion),
    await download(version),
  )
  expect(ofTarballs).toEqual(ofBaselines)
  expect(evaluationIn(ofTarballs.out)).toEqual({ computed, rows })
})
