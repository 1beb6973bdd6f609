/** Records without Payload: what goes in comes back. */

import { describe, expect, it } from 'vitest'
import { payload } from '../../../src/cms/payload/target.ts'
import { authorIds, builtEntries as entries } from '../../support/built-entries.ts'
import { isNullable, sampleOf } from '../../support/cms-entries.ts'
import { cms } from './support/corpus.ts'

describe('records of Payload', () => {
  it.each(entries.map((entry) => [`${entry.type} ${entry.value.id}`, entry] as const))(
    'hold %s as it is',
    (_, entry) => {
      expect(payload.decode(cms, payload.encode(cms, entry))).toStrictEqual(entry)
    },
  )

  it('have names of their own for what Payload calls its own', () => {
    const [entry = { type: '', value: {} }] = sampleOf(cms, authorIds, 1).filter(
      ({ type }) => type === 'Everything',
    )
    const { collection, data } = payload.encode(cms, entry)
    expect(collection).toBe('everything')
    expect(Object.keys(data)).not.toContain('createdAt')
    expect(Object.keys(data.groupRequired as object)).toEqual(['idGiven', 'key', 'note'])
  })

  it('of no collection of the model are not taken back', () => {
    expect(() => payload.decode(cms, { collection: 'users', data: {} })).toThrow('users')
  })
})

describe('the invented entries', () => {
  it('give every field a value, and null where it may be null', () => {
    const sample = sampleOf(cms, authorIds, 12)
    const missing = cms.collections.flatMap(({ type, fields }) => {
      const values = sample.filter((entry) => entry.type === type).map(({ value }) => value)
      return fields.flatMap((field) => [
        ...(values.some((value) => value[field.name] !== null) ? [] : [`${type}.${field.name}: no value`]),
        ...(!isNullable(field) || values.some((value) => value[field.name] === null)
          ? []
          : [`${type}.${field.name}: no null`]),
      ])
    })
    expect(missing).toEqual([])
  })
})
