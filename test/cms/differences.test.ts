import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/cms/cms-model.ts'
import { differencesOf } from '../support/differences.ts'

const entry = (id: string, value: object = {}): Entry => ({ type: 'Notice', value: { id, ...value } })

describe('the differences of entries', () => {
  it('are reported at their paths', () => {
    const before = entry('well', { title: 'A', place: null, rights: { holder: 'x', status: 'own' } })
    const after = entry('well', { title: 'B', place: null, rights: { holder: 'y', status: 'own' } })
    expect(differencesOf([before], [after])).toEqual([
      { type: 'Notice', id: 'well', path: 'title', before: 'A', after: 'B' },
      { type: 'Notice', id: 'well', path: 'rights.holder', before: 'x', after: 'y' },
    ])
  })

  it('of lists of another length are those of the whole list', () => {
    const [only] = differencesOf([entry('a', { tags: [1] })], [entry('a', { tags: [1, 2] })])
    expect(only).toMatchObject({ path: 'tags', before: [1], after: [1, 2] })
  })

  it('are an entry that is new, and one that is gone', () => {
    const found = differencesOf([entry('old')], [entry('new')])
    expect(found.map(({ id, path, before, after }) => [id, path, before, after])).toEqual([
      ['old', '', { id: 'old' }, undefined],
      ['new', '', undefined, { id: 'new' }],
    ])
  })

  it('do not depend on the order of fields or entries', () => {
    const one = entry('a', { x: 1, y: { z: [2] } })
    const other: Entry = { type: 'Notice', value: { y: { z: [2] }, x: 1, id: 'a' } }
    expect(differencesOf([one, entry('b')], [entry('b'), other])).toEqual([])
  })

  it('of anything and itself are none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const given = entry('a', { value })
        expect(differencesOf([given], [structuredClone(given)])).toEqual([])
      }),
    )
  })
})
