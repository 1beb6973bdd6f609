import { describe, expect, it } from 'vitest'
import { reference } from '../../src/model/reference.ts'

describe('A reference', () => {
  it('takes the id of a record', () => {
    expect(reference('Ringer').parse('old-anna')).toBe('old-anna')
  })

  it('refuses what cannot be an id', () => {
    expect(reference('Ringer').safeParse('Old Anna').success).toBe(false)
  })

  it('says which type of record it names', () => {
    expect(reference('Ringer').meta()).toMatchObject({ kind: 'reference', to: 'Ringer' })
  })

  it('is described by the record that it names', () => {
    expect(reference('Ringer').meta()?.description).toContain('Ringer')
  })
})
