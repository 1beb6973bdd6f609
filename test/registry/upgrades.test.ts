/** Who upgrades to a patch or a minor version changes nothing: what was written for the version before compiles and runs. */

import { expect, test } from 'vitest'
import { contented } from './support/consumer.ts'
import { addSeed, growOpenUnion, mendText, renameSlug } from './support/edits.ts'
import { release } from './support/release.ts'
import { openWorkshop } from './support/workshop.ts'

test('an edited text is a patch', async () => {
  const workshop = await openWorkshop()
  expect(await release(workshop, mendText('time-for-deplatforming'))).toEqual({
    computed: 'patch (readers: patch, writers: none)',
    rows: expect.arrayContaining(['patch text-edited']),
    declared: 'patch',
    version: '1.0.1',
  })
  expect(await workshop.experienceOf('1.0.1')).toEqual(contented)
})

test('an added seed is a minor version', async () => {
  const workshop = await openWorkshop()
  expect(await release(workshop, addSeed)).toEqual({
    computed: 'minor (readers: minor, writers: none)',
    rows: expect.arrayContaining(['minor document-added']),
    declared: 'minor',
    version: '1.1.0',
  })
  expect(await workshop.experienceOf('1.1.0')).toEqual(contented)
})

test('a renamed slug that stays as an alias is a minor version', async () => {
  const workshop = await openWorkshop()
  const rename = renameSlug('time-for-deplatforming', 'time-to-deplatform')
  expect(await release(workshop, rename, 'release:publish')).toEqual({
    computed: 'minor (readers: minor, writers: none)',
    rows: expect.arrayContaining(['minor slug-renamed-with-alias']),
    declared: 'minor',
    version: '1.1.0',
  })
  expect(await workshop.experienceOf('1.1.0')).toEqual(contented)
})

test('a new code in an `@open` vocabulary is a minor version', async () => {
  const workshop = await openWorkshop()
  expect(await release(workshop, growOpenUnion)).toEqual({
    computed: 'minor (readers: minor, writers: minor)',
    rows: expect.arrayContaining(['minor open-union-member-added']),
    declared: 'minor',
    version: '1.1.0',
  })
  expect(await workshop.experienceOf('1.1.0')).toEqual(contented)
})
