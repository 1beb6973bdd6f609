/** A major version is not caution: something that was written for the version before really fails, and with that error. */

import { expect, test } from 'vitest'
import { contented } from './support/consumer.ts'
import { addField, growClosedUnion, removeSeed } from './support/edits.ts'
import { release } from './support/release.ts'
import { openWorkshop } from './support/workshop.ts'

test('a removed seed is a major version: a site that features it neither compiles nor starts', async () => {
  const workshop = await openWorkshop()
  expect(await release(workshop, removeSeed('when-solidarity-speaks-louder'))).toEqual({
    computed: 'major (readers: major, writers: none)',
    rows: expect.arrayContaining(['major document-removed']),
    declared: 'major',
    version: '2.0.0',
  })
  expect(await workshop.experienceOf('2.0.0')).toEqual({
    compiler: ['site.ts TS2307', 'site.ts TS2322'],
    programs: { ...contented.programs, site: expect.stringContaining('ERR_MODULE_NOT_FOUND') },
  })
})

test('a new field is a major version for writers: readers notice nothing, saved entries are refused', async () => {
  const workshop = await openWorkshop()
  expect(await release(workshop, addField)).toEqual({
    computed: 'major (readers: minor, writers: major)',
    rows: expect.arrayContaining(['major writer-schema-narrowed', 'minor type-field-added']),
    declared: 'major',
    version: '2.0.0',
  })
  expect(await workshop.experienceOf('2.0.0')).toEqual({
    compiler: [],
    programs: {
      ...contented.programs,
      'opens-entries': expect.stringMatching(/refuses saved entries[\s\S]*translator/),
    },
  })
})

test('a new code in a closed vocabulary is a major version: a complete `switch` is no longer complete', async () => {
  const workshop = await openWorkshop()
  expect(await release(workshop, growClosedUnion)).toEqual({
    computed: 'major (readers: major, writers: minor)',
    rows: expect.arrayContaining(['major closed-union-member-added']),
    declared: 'major',
    version: '2.0.0',
  })
  expect(await workshop.experienceOf('2.0.0')).toEqual({
    compiler: ['unions.ts TS2322'],
    programs: contented.programs,
  })
})
